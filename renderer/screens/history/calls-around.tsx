import { useQuery } from '@tanstack/react-query';
import type { CallDetail, CallSummary } from '../../../shared/desk.calls';
import { useNavigation } from '../../app/navigation';
import { OutcomeMark } from '../../parts/outcome-mark';
import { LineText } from '../../parts/plain-text';
import { callsAroundQuery } from '../../queries/history';
import { useText } from '../../text/language';
import { outcomeText } from '../../text/outcome';
import { whenText } from '../../text/when';
import { wholeCallText } from '../../text/whole-call';
import styles from './calls-around.module.css';

/** What else was done to the same order, or the same row of a run, around a call, in time; each leads to its own record. */
export function CallsAround({ call }: { readonly call: CallDetail }) {
  const t = useText(wholeCallText);
  const { data } = useQuery(callsAroundQuery(call.id));
  if (!data) return null;
  if (data.before.length + data.after.length === 0) return <p className={styles.none}>{t.aroundNone}</p>;
  return (
    <ol data-testid="calls-around">
      {[...data.before].reverse().map((one) => (
        <Around key={one.id} call={one} of={call} />
      ))}
      <Around key={call.id} call={call} of={call} />
      {data.after.map((one) => (
        <Around key={one.id} call={one} of={call} />
      ))}
    </ol>
  );
}

function Around({ call, of }: { readonly call: CallSummary; readonly of: CallSummary }) {
  const t = useText(wholeCallText);
  const words = useText(outcomeText);
  const { go } = useNavigation();
  const line = (
    <>
      <span className={styles.when}>{whenText(call.startedAt)}</span>
      <span>{words.calls[call.call]}</span>
      <OutcomeMark outcome={call.outcome} />
      <span className={styles.said}>
        {call.run !== null && (
          <span className={styles.row}>{t.sameRow(String(call.run.id), String(call.run.row))}</span>
        )}
        {call.message !== null && call.message !== '' && <LineText text={call.message} />}
      </span>
    </>
  );
  return (
    <li>
      {call.id === of.id ? (
        <span className={styles.line} aria-current="true">
          {line}
          <em className={styles.this}>{t.thisCall}</em>
        </span>
      ) : (
        <button
          type="button"
          className={styles.line}
          title={t.openCall(String(call.id))}
          onClick={() => go('history', { kind: 'show-call', id: call.id })}
        >
          {line}
        </button>
      )}
    </li>
  );
}
