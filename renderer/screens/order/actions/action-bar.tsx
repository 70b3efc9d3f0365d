import { Button } from 'antd';
import { memo } from 'react';
import { CALLS, type Call, ENDPOINTS } from '../../../../shared/contract/endpoints';
import { useKeysOf, useRun, useTip } from '../../../app/commands/use-commands';
import type { NotReady } from '../../../app/readiness';
import type { Ended } from '../../../queries/ended';
import { useText } from '../../../text/language';
import { orderJsonText } from '../../../text/order-json';
import { orderSendingText } from '../../../text/order-sending';
import { orderTabsText } from '../../../text/order-tabs';
import { whenText } from '../../../text/when';
import type { ListedProblem } from '../state/problem-list';
import { blocks, type ProblemsByCall, type ShownProblem } from '../state/use-problems';
import styles from './action-bar.module.css';
import { NotReadyNote } from './not-ready-note';
import { COMMAND_OF } from './order-commands';
import { ProblemSummary } from './problem-summary';

/** Always in sight: what keeps the call here, the calls that end an order, and apart from them those that go on. */
export const ActionBar = memo(function ActionBar(props: {
  readonly problems: ProblemsByCall;
  /** What is wrong for any call that is possible. */
  readonly listed: readonly ListedProblem[];
  readonly notReady: NotReady | null;
  /** The call that the draft is for; null: none is what comes next. */
  readonly leads: Call | null;
  /** The draft belongs to another connection than the chosen one. */
  readonly elsewhere: boolean;
  /** The draft's JSON is wrong: nothing leaves until it is mended or given up. */
  readonly wrongBody: boolean;
  readonly busy: boolean;
  /** The order was ended from here: its calls stand back, and are asked about. */
  readonly ended: Ended | null;
  readonly onPoint: (call: Call | null) => void;
  readonly onMendBody: () => void;
  readonly onJump: (problem: ShownProblem) => void;
}) {
  const { problems, notReady, elsewhere, wrongBody, busy, onPoint } = props;
  const t = useText(orderSendingText);
  const tabs = useText(orderTabsText);
  const run = useRun();
  const json = useText(orderJsonText);
  const keysOf = useKeysOf();
  const tip = useTip();

  const button = (call: Call) => {
    const standsBack = props.ended !== null;
    const blocked = notReady !== null || elsewhere || wrongBody || problems[call].some(blocks);
    const ends = ENDPOINTS[call].ends;
    const keys = keysOf(COMMAND_OF[call]);
    return (
      <Button
        key={call}
        className={blocked || busy || standsBack ? (styles.blocked ?? '') : ''}
        type={call === props.leads ? 'primary' : 'default'}
        danger={ends}
        // Never `disabled`: blocked, it says why and leads to the field; busy, it keeps the focus.
        aria-disabled={blocked || busy}
        aria-label={t.calls[call]}
        {...tip(t.calls[call], COMMAND_OF[call])}
        onClick={() => run(COMMAND_OF[call])}
        onFocus={() => onPoint(call)}
        onBlur={() => onPoint(null)}
        onPointerEnter={() => onPoint(call)}
        onPointerLeave={() => onPoint(null)}
      >
        {t.calls[call]}
        {!ends && keys && <kbd className={styles.keys}>{keys.shown}</kbd>}
      </Button>
    );
  };

  return (
    <section className={styles.bar} data-testid="action-bar" aria-label={t.actions}>
      <div className={styles.state}>
        {props.ended && (
          <span className={styles.elsewhere} data-testid="order-ended">
            {t.ended(whenText(props.ended.at), props.ended.call)}
          </span>
        )}
        {elsewhere && <span className={styles.elsewhere}>{tabs.elsewhereShort}</span>}
        {notReady && <NotReadyNote why={notReady} />}
        {wrongBody ? (
          <button type="button" className={styles.notReady} onClick={props.onMendBody}>
            <span>{json.wrong}</span>
            <span className={styles.link}>{json.fix}</span>
          </button>
        ) : (
          <ProblemSummary problems={props.listed} onJump={props.onJump} />
        )}
      </div>
      <div className={styles.ending}>
        {CALLS.filter((call) => ENDPOINTS[call].ends)
          .reverse()
          .map(button)}
      </div>
      <div className={styles.going}>{CALLS.filter((call) => !ENDPOINTS[call].ends).map(button)}</div>
    </section>
  );
});
