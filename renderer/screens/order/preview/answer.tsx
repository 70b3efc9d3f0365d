import { Button } from 'antd';
import { useMemo } from 'react';
import { idsInAnswer } from '../../../../shared/contract/answer-ids';
import type { CallDetail } from '../../../../shared/desk';
import { membersNamed, parseJson, printJson } from '../../../../shared/json';
import { useCommand, useWithKeys } from '../../../app/commands/use-commands';
import { useNavigation } from '../../../app/navigation';
import { JsonTree } from '../../../parts/json-tree';
import { OutcomeSentence } from '../../../parts/outcome-sentence';
import { PlainText } from '../../../parts/plain-text';
import { commandsText } from '../../../text/commands';
import { useText } from '../../../text/language';
import { orderSendingText } from '../../../text/order-sending';
import { partsText } from '../../../text/parts';
import type { Intent } from '../state/sending';
import type { OrderToLoad } from '../state/use-load-errand';
import { AnswerHead } from './answer-head';
import styles from './answer-panel.module.css';
import { TimingLine } from './timing-line';

/** What came back: the outcome and what it means, the server's own words whole, and what can be done next. */
export function Answer(props: {
  readonly call: CallDetail;
  readonly intent: Intent;
  readonly changedSince: boolean;
  readonly onLoad: (order: OrderToLoad) => void;
}) {
  const { call, intent } = props;
  const t = useText(orderSendingText);
  const { notes } = useText(partsText);
  const { go } = useNavigation();
  const value = useMemo(() => valueIn(call.answerText), [call.answerText]);
  const toLoad = useMemo(() => orderToLoad(call), [call]);
  const { off } = useText(commandsText);
  const withKeys = useWithKeys();
  const load = () => toLoad && props.onLoad({ ...toLoad, connectionId: call.connectionId });
  useCommand('order.load', load, toLoad ? null : off.nothingToLoad);

  return (
    <>
      <AnswerHead intent={intent} call={call} changedSince={props.changedSince} />
      <OutcomeSentence call={call} />
      {call.message !== null && !(call.message === '' && call.outcome === 'accepted') && (
        <dl className={styles.message}>
          <dt>{t.serverSays}</dt>
          <dd>
            {call.message === '' ? (
              <span className={styles.means}>{t.noMessage}</span>
            ) : (
              <PlainText text={call.message} />
            )}
          </dd>
        </dl>
      )}
      <div className={styles.next}>
        {toLoad && (
          <Button onClick={load} title={withKeys(t.loadItMeans, 'order.load')}>
            {t.loadIt}
          </Button>
        )}
        <Button onClick={() => go('history', { kind: 'show-call', id: call.id })}>{t.showInHistory}</Button>
        {toLoad && <span className={styles.means}>{t.loadItMeans}</span>}
      </div>
      <dl className={styles.parts}>
        <ValuePart call={call} value={value} label={t.value} />
        {call.notes.length > 0 && (
          <div>
            <dt>{t.notes}</dt>
            <dd>
              <ul>
                {call.notes.map((note) => (
                  <li key={note}>{notes[note]}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        <div>
          <dt>{t.timing}</dt>
          <dd>
            <TimingLine timings={call.timings} total={call.durationMs ?? 0} />
          </dd>
        </div>
      </dl>
    </>
  );
}

/** `value` as a tree; an answer that is not of the contract's shape is shown as it came. */
function ValuePart({
  call,
  value,
  label,
}: {
  readonly call: CallDetail;
  readonly value: string | null;
  readonly label: string;
}) {
  const t = useText(orderSendingText);
  const text = value ?? call.answerText;
  if (text === null || text === '') return null;
  return (
    <div>
      <dt>{value === null ? t.answer : <code>{label}</code>}</dt>
      <dd>
        {value === null ? (
          <PlainText text={text} mono clamp={2000} />
        ) : (
          <JsonTree text={text} label={label} />
        )}
      </dd>
    </div>
  );
}

/** The order that an answer names, unless it is the one that was sent: a new order, or the task that follows a send. */
function orderToLoad(call: CallDetail): { readonly oId: string; readonly taskId: string } | null {
  const named = call.outcome === 'accepted' && call.answerText !== null ? idsInAnswer(call.answerText) : null;
  const isSent = (id: string, sent: string) => id.toUpperCase() === sent.toUpperCase();
  return named && isSent(named.oId, call.oId) && isSent(named.taskId, call.taskId) ? null : named;
}

function valueIn(answerText: string | null): string | null {
  if (answerText === null) return null;
  const parsed = parseJson(answerText);
  const [value] = parsed.ok ? membersNamed(parsed.json, 'value') : [];
  return value === undefined ? null : printJson(value, 2);
}
