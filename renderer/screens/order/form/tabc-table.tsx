import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, memo } from 'react';
import { columnIsSent } from '../../../../shared/draft/body';
import type { TabcTable as Table } from '../../../../shared/draft/draft';
import { SuggestBox } from '../../../parts/suggest-box';
import type { BoxNote } from '../../../parts/suggest-frame';
import { dictionaryQuery } from '../../../queries/suggestions';
import { useText } from '../../../text/language';
import { orderText } from '../../../text/order';
import { orderColumnsText } from '../../../text/order-columns';
import { suggestText } from '../../../text/suggest';
import { useOrderDispatch } from '../state/order-context';
import { columnPlace, focusPlace, placeId } from '../state/place';
import type { ProblemsByPlace, ShownProblem } from '../state/use-problems';
import { ColumnTable } from './column-table';
import controls from './controls.module.css';
import { PrefixQuestion } from './prefix-question';
import { FoldArrow } from './section';
import styles from './tabc-table.module.css';
import { TableMenu } from './table-menu';

/** One tabc table: its name without the prefix, and live the name that the database knows. */
export const TabcTable = memo(function TabcTable(props: {
  readonly table: Table;
  readonly row: number;
  readonly folded: boolean;
  readonly prefixKept: boolean;
  readonly problem: ShownProblem | undefined;
  readonly problems: ProblemsByPlace;
  readonly onRemove: (id: string) => void;
}) {
  const { table, row, folded, problem } = props;
  const { id, name, columns } = table;
  const t = useText(orderText);
  const words = useText(orderColumnsText);
  const dispatch = useOrderDispatch();
  const note = useTableNote(name);
  const real = `tabc${name}`;
  // The question below says it better.
  const said = problem?.problem.kind === 'name-has-prefix' && !props.prefixKept ? undefined : problem;
  const rename = (text: string) => dispatch({ kind: 'rename-table', id, name: text });

  function goToColumns(event: KeyboardEvent): void {
    const [first] = columns;
    const isName = event.target instanceof HTMLInputElement;
    const goesOn = event.key === 'Enter' || (event.key === 'Tab' && !folded);
    if (!goesOn || !isName || event.nativeEvent.isComposing || !first) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    focusPlace(columnPlace(first.id, 'name'));
  }

  return (
    <fieldset className={styles.tabc} aria-label={real} data-testid={`table-tabc-${row}`}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter and Tab lead from the name to the columns */}
      <div className={styles.head} onKeyDown={goToColumns}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={!folded}
          aria-label={words.foldTable(real)}
          onClick={() => dispatch({ kind: 'fold', part: id, folded: !folded })}
        >
          <FoldArrow />
        </button>
        <SuggestBox
          text={name}
          label={t.tableName(row)}
          invalid={problem?.severity === 'error'}
          note={note}
          input={{ id: placeId(id), placeholder: t.tablePlaceholder }}
          plain
          source={{ kind: 'tables' }}
          onText={rename}
          onTake={({ code }) => rename(code)}
        />
        <output className={styles.real} title={said?.text} data-severity={said?.severity}>
          <code>{name === '' ? 'tabc…' : real}</code>
          <span>{said?.text ?? words.tableSends(columns.filter(columnIsSent).length)}</span>
        </output>
        <TableMenu label={real} columns={columns} />
        <button
          type="button"
          className={controls.remove}
          aria-label={t.removeTable(real)}
          onClick={() => props.onRemove(id)}
        >
          ×
        </button>
      </div>
      <PrefixQuestion table={id} name={name} kept={props.prefixKept} onRename={rename} />
      <div hidden={folded}>
        <ColumnTable table={id} scope={real} label={real} columns={columns} problems={props.problems} />
      </div>
    </fieldset>
  );
});

/** A table of which no dictionary has a column is marked, where dictionaries have any tabc table. */
function useTableNote(name: string): BoxNote | null {
  const { unknown } = useText(suggestText);
  const { data } = useQuery(dictionaryQuery('columns', null));
  const tables = data?.scopes.filter((scope) => scope.startsWith('tabc')) ?? [];
  return name === '' || tables.length === 0 || tables.includes(`tabc${name}`)
    ? null
    : { tone: 'doubt', text: unknown };
}
