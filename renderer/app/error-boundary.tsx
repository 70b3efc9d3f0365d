import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** What stands in the place of what failed; `again` builds it anew. */
  readonly fallback: (error: unknown, again: () => void) => ReactNode;
}
interface ErrorBoundaryState {
  readonly failed: { readonly error: unknown } | null;
}

/** Holds a failure of the page where it happened, so that the rest stays alive. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { failed: { error } };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    if (!failed) return this.props.children;
    return this.props.fallback(failed.error, () => this.setState({ failed: null }));
  }
}
