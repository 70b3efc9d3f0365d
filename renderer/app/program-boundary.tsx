import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../text/language';
import { shellText } from '../text/shell';
import { ErrorBoundary } from './error-boundary';
import { Failure } from './failure';
import { FailureHelp } from './failure-help';

/** The last net: a failure of the frame itself. */
export function ProgramBoundary({ children }: { readonly children: ReactNode }) {
  const t = useText(shellText);
  return (
    <ErrorBoundary
      fallback={(error, again) => (
        <Failure title={t.programFailed} meaning={t.programFailedMeaning} error={error}>
          <FailureHelp where="frame" error={error} />
          <Button type="primary" onClick={again}>
            {t.openAgain}
          </Button>
        </Failure>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
