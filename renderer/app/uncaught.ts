/** An error that no part of the page answered for. */
export interface Uncaught {
  readonly where: 'script' | 'promise';
  readonly error: unknown;
}

type Listener = (last: Uncaught | null) => void;

let last: Uncaught | null = null;
const listeners = new Set<Listener>();

/** Listens for errors that nothing caught, from before the first picture on. */
export function watchUncaught(page: Pick<Window, 'addEventListener'>): void {
  page.addEventListener('error', (event) => put({ where: 'script', error: event.error ?? event.message }));
  page.addEventListener('unhandledrejection', (event) => put({ where: 'promise', error: event.reason }));
}

/** For `useSyncExternalStore`: the last such error that a person has not put away. */
export const uncaughtStore = {
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  read: (): Uncaught | null => last,
  putAway: (): void => put(null),
};

function put(next: Uncaught | null): void {
  // What the browser engine says of its own observers when they are late is no error of ours.
  if (next !== null && String(next.error).includes('ResizeObserver loop')) return;
  last = next;
  for (const listener of listeners) listener(next);
}
