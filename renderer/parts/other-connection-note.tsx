import { useCurrentConnection } from '../app/current-connection';
import { useText } from '../text/language';
import { partsText } from '../text/parts';
import styles from './other-connection-note.module.css';

interface OtherConnectionNoteProps {
  /** The connection that the order belongs to; `practice`: the practice server's own. */
  readonly belongsTo: string | 'practice';
  readonly name: string;
}

/** Beside a way to the order page: the order is of another connection than the one that is chosen now. */
export function OtherConnectionNote({ belongsTo, name }: OtherConnectionNoteProps) {
  const t = useText(partsText);
  const current = useCurrentConnection();
  if (!current || (belongsTo === 'practice' ? current.builtIn : current.id === belongsTo)) return null;
  return (
    <span className={styles.note} role="note" data-testid="other-connection">
      {t.otherConnection}
      <bdi>{name}</bdi>
      {t.butCurrentIs}
      <bdi>{current.name}</bdi>
      {t.switchFirst}
    </span>
  );
}
