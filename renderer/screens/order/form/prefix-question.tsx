import { flushSync } from 'react-dom';
import { withoutPrefix } from '../../../../shared/library/hints';
import { useText } from '../../../text/language';
import { orderColumnsText } from '../../../text/order-columns';
import { useOrderDispatch } from '../state/order-context';
import { focusPlace } from '../state/place';
import { prefixPlace } from '../state/prefix-answer';
import controls from './controls.module.css';
import styles from './tabc-table.module.css';

/** Asked in place of a name that was typed with the prefix which the server adds: which of the two tables is meant. */
export function PrefixQuestion(props: {
  readonly table: string;
  readonly name: string;
  /** A person said that the name is meant as it stands. */
  readonly kept: boolean;
  readonly onRename: (name: string) => void;
}) {
  const { table, name } = props;
  const t = useText(orderColumnsText);
  const dispatch = useOrderDispatch();
  const meant = withoutPrefix(name);
  if (meant === null || props.kept) return null;

  function answer(given: () => void): void {
    flushSync(given);
    focusPlace(table);
  }

  return (
    <p className={styles.question} role="status" data-testid="prefix-question">
      <span>{t.prefixAsk}</span>
      <button type="button" className={controls.link} onClick={() => answer(() => props.onRename(meant))}>
        {t.prefixDrop(meant)}
      </button>
      <button
        type="button"
        className={controls.link}
        onClick={() => answer(() => dispatch({ kind: 'touch', place: prefixPlace(table, name) }))}
      >
        {t.prefixKeep(name)}
      </button>
    </p>
  );
}
