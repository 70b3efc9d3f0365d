import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { DiagnosticsButton } from '../parts/diagnostics-button';
import { showLogFolder } from '../queries/care';
import { careText } from '../text/care';
import { useText } from '../text/language';
import { desk } from './desk';
import styles from './failure.module.css';

type Where = Parameters<typeof desk.care.failed>[0]['where'];
/** What main knows of an error; `untold`: it could not be asked. */
type Told = Awaited<ReturnType<typeof desk.care.failed>> | 'untold';

const WHAT_LIMIT = 8000;

/** Puts an error of the page into the log, once; gives its name there and what was under way. */
export function useToldFailure(where: Where, error: unknown): Told | null {
  const [told, setTold] = useState<Told | null>(null);
  const tellingOf = useRef<unknown>(undefined);
  useEffect(() => {
    if (tellingOf.current === error) return;
    tellingOf.current = error;
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    desk.care.failed({ where, what: what.slice(0, WHAT_LIMIT) }).then(setTold, () => setTold('untold'));
  }, [where, error]);
  return told;
}

/** Whether anything may have been sent, in words. */
export function sentText(
  t: Pick<(typeof careText)['zh-CN'], 'nothingUnderWay' | 'underWay' | 'untold'>,
  told: { readonly calls: number; readonly runs: number } | 'untold' | null,
): string {
  if (told === null) return '';
  if (told === 'untold') return t.untold;
  return told.calls + told.runs === 0 ? t.nothingUnderWay : t.underWay(told.calls, told.runs);
}

/** How an error is called in the log; empty: it is not there. */
export const loggedAs = (told: Told | null): string => (told === null || told === 'untold' ? '' : told.id);

interface FailureHelpProps {
  readonly where: Where;
  readonly error: unknown;
}

/** Below a failure: whether anything may have been sent, its name in the log, and ways on. */
export function FailureHelp({ where, error }: FailureHelpProps) {
  const t = useText(careText);
  const told = useToldFailure(where, error);
  const openLog = useMutation(showLogFolder());
  const name = loggedAs(told);
  return (
    <>
      <p className={styles.meaning} data-testid="failure-sent">
        {sentText(t, told)}
      </p>
      <p className={styles.detail}>{name === '' ? '' : t.named(name)}</p>
      <div className={styles.ways}>
        <DiagnosticsButton />
        <Button onClick={() => openLog.mutate()}>{t.openLog}</Button>
        <Button onClick={() => location.reload()}>{t.reload}</Button>
      </div>
    </>
  );
}
