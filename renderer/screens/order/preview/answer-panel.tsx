import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { memo, useId, useState } from 'react';
import { OutcomeMark } from '../../../parts/outcome-mark';
import type { OrderIdentity } from '../../../queries/calls';
import { useText } from '../../../text/language';
import { orderSendingText } from '../../../text/order-sending';
import type { OrderState } from '../state/order-state';
import type { Ending, Intent } from '../state/sending';
import type { OrderToLoad } from '../state/use-load-errand';
import { Answer } from './answer';
import { AnswerHead } from './answer-head';
import styles from './answer-panel.module.css';
import { DoorAnswer } from './door-answer';
import { ProgressLine } from './progress-line';

/** Below the request: where its answer will stand, how far it has come, and what came back. */
export const AnswerPanel = memo(function AnswerPanel(props: {
  /** The call under way, if one is. */
  readonly intent: Intent | null;
  readonly cancelling: boolean;
  readonly onCancel: () => void;
  readonly last: { readonly intent: Intent; readonly ending: Ending } | null;
  readonly changedSince: boolean;
  /** The order that the form is about now. */
  readonly inForm: OrderIdentity;
  readonly onLoad: (order: OrderToLoad) => void;
  /** The call of a bundle that the tab was opened from. */
  readonly replays: OrderState['replays'];
}) {
  const { intent, last } = props;
  const t = useText(orderSendingText);
  const size = last ? 'answered' : intent ? 'waiting' : 'empty';
  const id = useId();
  // Folded is one answer: the next one is seen.
  const [folded, setFolded] = useState('');
  const isFolded = last !== null && intent === null && folded === last.intent.ticket;
  const Arrow = isFolded ? UpOutlined : DownOutlined;
  return (
    <section className={styles.panel} data-size={size} data-testid="answer-panel" aria-label={t.answer}>
      {intent && (
        <ProgressLine
          key={intent.ticket}
          intent={intent}
          cancelling={props.cancelling}
          onCancel={props.onCancel}
        />
      )}
      {!intent && !last && <p className={styles.none}>{t.noAnswer}</p>}
      {last && !intent && (
        <div className={styles.line}>
          {isFolded && (
            <>
              <AnswerHead
                intent={last.intent}
                call={last.ending.kind === 'answered' ? last.ending.call : null}
                changedSince={props.changedSince}
              />
              {last.ending.kind === 'answered' && <OutcomeMark outcome={last.ending.call.outcome} />}
            </>
          )}
          <button
            type="button"
            className={styles.fold}
            aria-expanded={!isFolded}
            aria-controls={id}
            aria-label={isFolded ? t.unfoldAnswer : t.foldAnswer}
            title={isFolded ? t.unfoldAnswer : t.foldAnswer}
            onClick={() => setFolded(isFolded ? '' : last.intent.ticket)}
          >
            <Arrow aria-hidden />
          </button>
        </div>
      )}
      {last && (
        <div
          id={id}
          className={styles.scroll}
          data-old={intent !== null}
          hidden={isFolded}
          key={last.intent.ticket}
        >
          {last.ending.kind === 'answered' ? (
            <Answer
              call={last.ending.call}
              intent={last.intent}
              changedSince={props.changedSince}
              inForm={props.inForm}
              onLoad={props.onLoad}
              replays={props.replays}
            />
          ) : (
            <DoorAnswer ending={last.ending} intent={last.intent} />
          )}
        </div>
      )}
      <p className="visually-hidden" aria-live="polite">
        {last && !intent ? `${t.answer}: ${t.calls[last.intent.call]}` : ''}
      </p>
    </section>
  );
});
