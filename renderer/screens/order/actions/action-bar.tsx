import { Button } from 'antd';
import { memo } from 'react';
import { CALLS, type Call, ENDPOINTS } from '../../../../shared/contract/endpoints';
import { useKeysOf, useRun, useWithKeys } from '../../../app/commands/use-commands';
import type { NotReady } from '../../../app/readiness';
import { useText } from '../../../text/language';
import { orderJsonText } from '../../../text/order-json';
import { orderSendingText } from '../../../text/order-sending';
import { orderTabsText } from '../../../text/order-tabs';
import { blocks, type ProblemsByCall, type ShownProblem } from '../state/use-problems';
import styles from './action-bar.module.css';
import { NotReadyNote } from './not-ready-note';
import { COMMAND_OF } from './order-commands';
import { ProblemSummary } from './problem-summary';

/** Always in sight: what keeps the call here, the calls that end an order, and apart from them those that go on. */
export const ActionBar = memo(function ActionBar(props: {
  readonly problems: ProblemsByCall;
  /** The call whose request is shown. */
  readonly shown: Call;
  readonly notReady: NotReady | null;
  /** The draft belongs to another connection than the chosen one. */
  readonly elsewhere: boolean;
  /** The draft's JSON is wrong: nothing leaves until it is mended or given up. */
  readonly wrongBody: boolean;
  readonly busy: boolean;
  readonly onPoint: (call: Call | null) => void;
  readonly onMendBody: () => void;
  readonly onJump: (problem: ShownProblem) => void;
}) {
  const { problems, shown, notReady, elsewhere, wrongBody, busy, onPoint } = props;
  const t = useText(orderSendingText);
  const tabs = useText(orderTabsText);
  const run = useRun();
  const json = useText(orderJsonText);
  const keysOf = useKeysOf();
  const withKeys = useWithKeys();

  const button = (call: Call) => {
    const blocked = notReady !== null || elsewhere || wrongBody || problems[call].some(blocks);
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
        title={withKeys(t.calls[call], COMMAND_OF[call])}
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
        {elsewhere && <span className={styles.elsewhere}>{tabs.elsewhereShort}</span>}
        {notReady && <NotReadyNote why={notReady} />}
        {wrongBody ? (
          <button type="button" className={styles.notReady} onClick={props.onMendBody}>
            <span>{json.wrong}</span>
            <span className={styles.link}>{json.fix}</span>
          </button>
        ) : (
          <ProblemSummary problems={problems[shown]} onJump={props.onJump} />
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
