import { memo } from 'react';
import { useText } from '../../../text/language';
import { orderSendingText } from '../../../text/order-sending';
import type { Ending, Intent } from '../state/sending';
import type { OrderToLoad } from '../state/use-load-errand';
import { Answer } from './answer';
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
  readonly onLoad: (order: OrderToLoad) => void;
}) {
  const { intent, last } = props;
  const t = useText(orderSendingText);
  const size = last ? 'answered' : intent ? 'waiting' : 'empty';
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
      {last && (
        <div className={styles.scroll} data-old={intent !== null} key={last.intent.ticket}>
          {last.ending.kind === 'answered' ? (
            <Answer
              call={last.ending.call}
              intent={last.intent}
              changedSince={props.changedSince}
              onLoad={props.onLoad}
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
