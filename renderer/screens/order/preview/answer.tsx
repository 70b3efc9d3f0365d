import { Button } from 'antd';
import { useMemo } from 'react';
import type { CallDetail } from '../../../../shared/desk.calls';
import { fieldIsSent } from '../../../../shared/draft/body';
import { membersNamed, parseJson, printJson } from '../../../../shared/json';
import { useCommand, useTip } from '../../../app/commands/use-commands';
import { useNavigation } from '../../../app/navigation';
import { JsonTree } from '../../../parts/json-tree';
import { OutcomeSentence } from '../../../parts/outcome-sentence';
import { PlainText } from '../../../parts/plain-text';
import type { OrderIdentity } from '../../../queries/calls';
import { bundlesText } from '../../../text/bundles';
import { commandsText } from '../../../text/commands';
import { useText } from '../../../text/language';
import { orderSendingText } from '../../../text/order-sending';
import { partsText } from '../../../text/parts';
import type { OrderState } from '../state/order-state';
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
  /** The order that the form is about now. */
  readonly inForm: OrderIdentity;
  readonly onLoad: (order: OrderToLoad) => void;
  readonly replays: OrderState['replays'];
}) {
  const { call, intent, replays } = props;
  const t = useText(orderSendingText);
  const { notes } = useText(partsText);
  const bundles = useText(bundlesText);
  const { go } = useNavigation();
  const value = useMemo(() => valueIn(call.answerText), [call.answerText]);
  // A new order, the task that follows a send, or the very one that was sent.
  const named = call.answered;
  const isSame = named !== null && isOrderOf(named, call);
  const isLoaded = named !== null && isOrderOf(named, props.inForm);
  const toLoad = isSame || isLoaded ? null : named;
  const { off } = useText(commandsText);
  const tip = useTip();
  const load = () => toLoad && props.onLoad({ ...toLoad, connectionId: call.connectionId });
  useCommand('order.load', load, toLoad ? null : off.nothingToLoad);

  return (
    <>
      <AnswerHead intent={intent} call={call} changedSince={props.changedSince} />
      <OutcomeSentence call={call} />
      {isSame && intent.call === 'send' && (
        <p className={styles.warning}>{t.noNewTask(!fieldIsSent(intent.draft.fields.operateTaskGuid))}</p>
      )}
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
          <Button type="primary" onClick={load} {...tip(t.loadItMeans, 'order.load')}>
            {t.loadIt}
          </Button>
        )}
        {isLoaded && !isSame && <span className={styles.means}>{t.loaded}</span>}
        {call.outcome === 'unauthorized' && call.connectionKind === 'practice' && (
          <Button onClick={() => go('practice')}>{t.toPractice}</Button>
        )}
        <Button onClick={() => go('history', { kind: 'show-call', id: call.id })}>{t.showInHistory}</Button>
        {replays && call.id > 0 && (
          <Button
            onClick={() => go('history', { kind: 'show-bundle-call', ...replays, compares: true })}
            data-testid="compare-with-original"
          >
            {bundles.compareWithOriginal}
          </Button>
        )}
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

interface Ids {
  readonly oId: string;
  readonly taskId: string;
}

function isOrderOf({ oId, taskId }: Ids, its: Ids): boolean {
  return oId.toUpperCase() === its.oId.toUpperCase() && taskId.toUpperCase() === its.taskId.toUpperCase();
}

function valueIn(answerText: string | null): string | null {
  if (answerText === null) return null;
  const parsed = parseJson(answerText);
  const [value] = parsed.ok ? membersNamed(parsed.json, 'value') : [];
  return value === undefined ? null : printJson(value, 2);
}
