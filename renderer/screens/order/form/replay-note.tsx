import type { Call } from '../../../../shared/contract/endpoints';
import { bundlesText } from '../../../text/bundles';
import { useText } from '../../../text/language';
import { outcomeText } from '../../../text/outcome';
import styles from './replay-note.module.css';

/** Over a draft that replays a call of a bundle: nothing of it has left yet, and what will. */
export function ReplayNote({ call }: { readonly call: Call }) {
  const t = useText(bundlesText);
  const words = useText(outcomeText);
  return (
    <p className={styles.note} role="note" data-testid="replays">
      {t.replays(words.calls[call])}
    </p>
  );
}
