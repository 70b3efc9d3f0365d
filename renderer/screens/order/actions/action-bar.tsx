import { Button } from 'antd';
import { memo } from 'react';
import { CALLS, type Call, ENDPOINTS } from '../../../../shared/contract/endpoints';
import { useKeysOf } from '../../../app/commands/use-commands';
import type { NotReady } from '../../../app/readiness';
import { useText } from '../../../text/language';
import { orderSendingText } from '../../../text/order-sending';
import { orderTabsText } from '../../../text/order-tabs';
import { blocks, type ProblemsByCall, type ShownProblem } from '../state/use-problems';
import styles from './action-bar.module.css';
import { NotReadyNote } from './not-ready-note';
import { ProblemSummary } from './problem-summary';

const COMMAND_OF = {
  save: 'order.save',
  send: 'order.send',
  close: 'order.close',
  failedClose: 'order.fail',
} as const;

/** Always in sight: what keeps the call here, the calls that end an order, and apart from them those that go on. */
export const ActionBar = memo(function ActionBar(props: {
  readonly problems: ProblemsByCall;
  /** The call whose request is shown. */
  readonly shown: Call;
  readonly notReady: NotReady | null;
  /** The draft belongs to another connection than the chosen one. */
  readonly elsewhere: boolean;
  readonly busy: boolean;
  readonly onAct: (call: Call) => void;
  readonly onPoint: (call: Call | null) => void;
  readonly onJump: (problem: ShownProblem) => void;
}) {
  const { problems, shown, notReady, elsewhere, busy, onAct, onPoint } = props;
  const t = useText(orderSendingText);
  const tabs = useText(orderTabsText);
  const keysOf = useKeysOf();

  const button = (call: Call) => {
    const blocked = notReady !== null || elsewhere || problems[call].some(blocks);
    const ends = ENDPOINTS[call].ends;
    const keys = keysOf(COMMAND_OF[call]);
    return (
      <Button
        key={call}
        className={blocked || busy ? (styles.blocked ?? '') : ''}
        type={call === 'send' ? 'primary' : 'default'}
        danger={ends}
        // Never `disabled`: blocked, it says why and leads to the field; busy, it keeps the focus.
        aria-disabled={blocked || busy}
        aria-label={t.calls[call]}
        aria-keyshortcuts={keys?.aria}
        title={ends && keys ? keys.shown : undefined}
        onClick={() => onAct(call)}
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
        {elsewhere && <span className={styles.elsewhere}>{tabs.elsewhereShort}</span>}
        {notReady && <NotReadyNote why={notReady} />}
        <ProblemSummary problems={problems[shown]} onJump={props.onJump} />
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
