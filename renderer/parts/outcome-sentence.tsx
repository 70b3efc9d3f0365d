import type { CallDetail } from '../../shared/desk.calls';
import { useText } from '../text/language';
import { outcomeSentences, outcomeText, reasonName } from '../text/outcome';
import { factsOfCall } from '../text/outcome-facts';
import { stickyUnknownText } from '../text/sticky-unknown';
import { whenText } from '../text/when';
import { OutcomeMark } from './outcome-mark';
import styles from './outcome-sentence.module.css';

/**
 * A call's outcome in words: what happened, what that means for the order, what to do. Codes stand behind, in
 * grey. The server's own message is not in it: the screen shows that beside.
 */
export function OutcomeSentence({ call }: { readonly call: CallDetail }) {
  const t = useText(outcomeText);
  const sticky = useText(stickyUnknownText);
  const facts = factsOfCall(call);
  if (!facts) {
    return (
      <section className={styles.sentence} data-outcome="in-flight" data-testid="outcome-sentence">
        <p className={styles.head}>
          <OutcomeMark outcome={null} />
        </p>
        <p>{t.inFlightSentence}</p>
      </section>
    );
  }
  const said = outcomeSentences(t, facts);
  const { unknownBefore } = call;
  // What this call was told says nothing of the order while an earlier one is open.
  const lines: (readonly [string, string])[] = [
    [t.labels.happened, said.happened],
    ...(unknownBefore ? [] : ([[t.labels.order, said.order]] as const)),
    ...(facts.outcome === 'accepted' || unknownBefore ? [] : ([[t.labels.next, said.next]] as const)),
  ];
  const codes = [
    reasonName(facts.reason),
    facts.status === null ? '' : `HTTP ${facts.status}`,
    call.details.code ?? '',
  ];
  return (
    <section className={styles.sentence} data-outcome={facts.outcome} data-testid="outcome-sentence">
      {unknownBefore && (
        <div className={styles.sticky} data-testid="sticky-unknown">
          <p className={styles.head}>
            <OutcomeMark outcome="unknown" />
            <strong className={styles.title}>{sticky.title}</strong>
          </p>
          <p>{sticky.why(unknownBefore.call, whenText(unknownBefore.startedAt))}</p>
        </div>
      )}
      <p className={styles.head}>
        {unknownBefore && <span className={styles.thisCall}>{sticky.thisCall}</span>}
        <OutcomeMark outcome={facts.outcome} />
        <strong className={styles.title}>{said.title}</strong>
        <span className={styles.codes}>{codes.filter((code) => code !== '').join(' · ')}</span>
      </p>
      <dl className={styles.lines}>
        {lines.map(([label, text]) => (
          <div key={label} className={styles.line}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
