import type { LearnedCode } from '../../../../shared/desk.library';
import { ENTRY_TEXT_LIMIT } from '../../../../shared/library/entry';
import { LineText } from '../../../parts/plain-text';
import { useText } from '../../../text/language';
import { libraryText } from '../../../text/library';
import { learningText } from '../../../text/library-learning';
import { dayText } from '../../../text/when';
import cell from '../cell-input.module.css';
import { grouped } from '../entries/entry-id';
import { ScopeInput } from '../entries/scope-input';
import styles from './learn-pane.module.css';
import { type Given, nameProblem, wantsMap } from './named-codes';

/** One code with a place for its name; a step that was sent without its map has a place for that, too. */
export function LearnRow(props: {
  readonly code: LearnedCode;
  readonly given: Given;
  readonly onGive: (given: Given) => void;
}) {
  const { code, given, onGive } = props;
  const t = useText(learningText);
  const words = useText(libraryText);
  const problem = nameProblem(code, given);
  const why =
    problem === 'too-long'
      ? t.tooLong(String(ENTRY_TEXT_LIMIT))
      : problem === 'hidden'
        ? t.hidden
        : undefined;
  return (
    <tr data-code={code.code}>
      <td className={styles.quiet}>{words.names[code.dictionary]}</td>
      <td>
        {code.scope !== '' && (
          <span className={styles.scope}>
            <LineText text={code.scope} mono />
          </span>
        )}
        <LineText text={code.code} mono />
      </td>
      <td data-column="count">{grouped(code.count)}</td>
      <td className={styles.quiet}>{dayText(code.lastAt)}</td>
      <td>
        <span className={styles.given}>
          <input
            data-name
            className={cell.input}
            aria-label={t.nameOf(code.code)}
            aria-invalid={why !== undefined}
            title={why}
            value={given.name}
            spellCheck={false}
            onChange={(event) => onGive({ ...given, name: event.target.value })}
          />
          {wantsMap(code) && given.name.trim() !== '' && (
            <span className={styles.map}>
              <ScopeInput
                aria-label={t.mapOf(code.code)}
                aria-invalid={problem === 'map-missing'}
                status={problem === 'map-missing' ? 'error' : ''}
                dictionary="steps"
                placeholder={t.mapPlaceholder}
                value={given.map}
                onChange={(map) => onGive({ ...given, map })}
              />
            </span>
          )}
        </span>
      </td>
    </tr>
  );
}
