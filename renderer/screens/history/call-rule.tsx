import type { CallDetail } from '../../../shared/desk.calls';
import { useText } from '../../text/language';
import { factsOfCall } from '../../text/outcome-facts';
import { outcomeRulesText, ruleOf } from '../../text/outcome-rules';
import styles from './call-rule.module.css';

/** The rule that made the outcome of a call, and where it is laid down. */
export function CallRule({ call }: { readonly call: CallDetail }) {
  const t = useText(outcomeRulesText);
  const facts = factsOfCall(call);
  if (!facts) return null;
  const rule = ruleOf(facts);
  const code = facts.reason === 'code-1' ? '1' : '0';
  return (
    <p className={styles.rule} data-testid="call-rule" data-rule={rule}>
      <span className={styles.label}>{t.label}</span>
      <span>
        {t.rules[rule]({ code, status: String(call.status ?? '') })}
        <cite className={styles.place}>{t.places[rule]}</cite>
      </span>
    </p>
  );
}
