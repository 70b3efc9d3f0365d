import type { PracticeOrderDetail } from '../../../shared/desk.practice';
import { PlainText } from '../../parts/plain-text';
import { useText } from '../../text/language';
import { outcomeText } from '../../text/outcome';
import { practiceText } from '../../text/practice';
import { whenText } from '../../text/when';
import styles from './order-steps.module.css';

type Step = PracticeOrderDetail['steps'][number];
const ROUTING = ['toStep', 'toGrp', 'toBy', 'toRole'] as const;

/** What was done to the order, in time: when, which call, who, where to. */
export function OrderSteps({ steps }: { readonly steps: readonly Step[] }) {
  const t = useText(practiceText);
  const words = useText(outcomeText);
  return (
    <section data-testid="practice-steps">
      <h3 className={styles.title}>{t.stepsTitle}</h3>
      <table className={styles.steps}>
        <thead>
          <tr>
            <th scope="col">{t.stepColumns.at}</th>
            <th scope="col">{t.stepColumns.call}</th>
            <th scope="col">{t.stepColumns.by}</th>
            <th scope="col">{t.stepColumns.routing}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end
            <tr key={index}>
              <td className={styles.when}>{whenText(step.at)}</td>
              <td className={styles.when}>{words.calls[step.call]}</td>
              <td className={styles.by}>
                {step.by === null ? t.byToken : <PlainText text={step.by} clamp={120} />}
              </td>
              <td>
                <Routing step={step} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Where a step leads; a field that was sent empty is not the same as one that was not sent. */
function Routing({ step }: { readonly step: Step }) {
  const t = useText(practiceText);
  const named = ROUTING.filter((name) => step[name] !== null);
  if (named.length === 0) return <span className={styles.none}>{t.noRouting}</span>;
  return (
    <ul className={styles.routing}>
      {named.map((name) => (
        <li key={name}>
          <span className={styles.label}>{t[name]}</span>{' '}
          {step[name] === '' ? (
            <span className={styles.none}>{t.emptyText}</span>
          ) : (
            <PlainText text={step[name] ?? ''} clamp={120} mono />
          )}
        </li>
      ))}
    </ul>
  );
}
