import { Button } from 'antd';
import type { Dictionary } from '../../../../shared/library/entry';
import { useTip } from '../../../app/commands/use-commands';
import { useText } from '../../../text/language';
import { libraryText } from '../../../text/library';
import { EXAMPLES } from '../../../text/library-examples';
import styles from './dictionary-pane.module.css';

/** A dictionary without an entry: what it is for, and what can be pasted to begin. */
export function DictionaryEmpty({
  dictionary,
  onImport,
}: {
  readonly dictionary: Dictionary;
  readonly onImport: () => void;
}) {
  const t = useText(libraryText);
  const tip = useTip();
  const [head = [], ...rows] = useText(EXAMPLES)[dictionary];
  return (
    <div className={styles.empty} data-testid="dictionary-empty">
      <h2>{t.names[dictionary]}</h2>
      <p>{t.empty[dictionary]}</p>
      <p>{t.emptyHow}</p>
      <table className={styles.example} aria-label={t.example}>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join('\t')}>
              {cells.map((cell) => (
                <td key={cell}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {(dictionary === 'steps' || dictionary === 'maps') && <p>{t.emptySteps}</p>}
      <div className={styles.buttons}>
        <Button type="primary" onClick={onImport} {...tip(t.importFile, 'library.import')}>
          {t.importFile}
        </Button>
      </div>
    </div>
  );
}
