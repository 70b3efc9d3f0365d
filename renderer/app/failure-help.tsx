import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { DiagnosticsButton } from '../parts/diagnostics-button';
import { careText } from '../text/care';
import { useText } from '../text/language';
import { desk } from './desk';
import styles from './failure.module.css';

type Where = Parameters<typeof desk.care.failed>[0]['where'];
type Told = Awaited<ReturnType<typeof desk.care.failed>>;

const WHAT_LIMIT = 8000;

/** Puts an error of the page into the log, once; gives its name there and what was under way. */
export function useToldFailure(where: Where, error: unknown): Told | null {
  const [told, setTold] = useState<Told | null>(null);
  const tellingOf = useRef<unknown>(undefined);
  useEffect(() => {
    if (tellingOf.current === error) return;
    tellingOf.current = error;
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    desk.care.failed({ where, what: what.slice(0, WHAT_LIMIT) }).then(setTold, () => setTold(null));
  }, [where, error]);
  return told;
}

interface FailureHelpProps {
  readonly where: Where;
  readonly error: unknown;
}

/** Below a failure: whether anything may have been sent, its name in the log, and ways on. */
export function FailureHelp({ where, error }: FailureHelpProps) {
  const t = useText(careText);
  const told = useToldFailure(where, error);
  return (
    <>
      <p className={styles.meaning} data-testid="failure-sent">
        {told === null
          ? ''
          : told.calls + told.runs === 0
            ? t.nothingUnderWay
            : t.underWay(told.calls, told.runs)}
      </p>
      <p className={styles.detail}>{told === null ? '' : t.named(told.id)}</p>
      <div className={styles.ways}>
        <DiagnosticsButton />
        <Button onClick={() => location.reload()}>{t.reload}</Button>
      </div>
    </>
  );
}
