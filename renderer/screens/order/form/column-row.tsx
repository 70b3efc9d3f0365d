import { useQueryClient } from '@tanstack/react-query';
import { memo, use, useRef } from 'react';
import { type Column, VALUE_TYPES } from '../../../../shared/draft/draft';
import { factsOfColumn, typeOfColumn, valueHint } from '../../../../shared/library/hints';
import type { CommandId } from '../../../app/commands/commands';
import { SuggestBox } from '../../../parts/suggest-box';
import type { BoxNote } from '../../../parts/suggest-frame';
import type { Offer } from '../../../parts/suggest-offers';
import { entriesQuery } from '../../../queries/known';
import { useText } from '../../../text/language';
import { orderText } from '../../../text/order';
import { orderColumnsText } from '../../../text/order-columns';
import { suggestText } from '../../../text/suggest';
import type { TableRef } from '../state/edit-draft';
import { ConnectionIdContext, useOrderDispatch } from '../state/order-context';
import { columnPlace, placeId } from '../state/place';
import styles from './column-table.module.css';
import { ColumnValue } from './column-value';
import controls from './controls.module.css';
import { rowKeyWords } from './row-keys';
import { sentAs } from './sent-as';
import { useEntries } from './use-entries';

/** What keys do with the type of a row, as its menu does. */
const TYPE_COMMANDS = [
  'column.type',
  'column.state',
  'column.not-sent',
] as const satisfies readonly CommandId[];

interface ColumnRowProps {
  readonly table: TableRef;
  /** The table's real name, as dictionaries have it. */
  readonly scope: string;
  /** The table as the person knows it, for the names of the controls. */
  readonly label: string;
  readonly row: number;
  readonly column: Column;
  /** The dictionary holds columns of this table: a name that is not among them is marked. */
  readonly marksUnknown: boolean;
  readonly nameProblem: string | undefined;
  readonly valueProblem: string | undefined;
  readonly onRemove: (id: string) => void;
}

/** One column: name, type, value, and what will be sent for it. Drawn again only when it changed. */
export const ColumnRow = memo(function ColumnRow(props: ColumnRowProps) {
  const { scope, label, row, column, nameProblem, valueProblem } = props;
  const { id } = column;
  const t = useText(orderText);
  const words = useText(orderColumnsText);
  const { change, nameTyped, nameLeft } = useColumnEdits(props);
  const entries = useEntries('columns', column.name);
  const facts = entries ? factsOfColumn(entries, scope) : null;
  const hint = facts && valueHint(column, facts);
  const problem = nameProblem ?? valueProblem ?? (hint ? words.hints[hint.kind](hint.params) : undefined);
  const literal = sentAs(column);
  const nameNote = useNameNote(props, entries);
  const connectionId = use(ConnectionIdContext);

  function takeName({ code, entry }: Offer): void {
    const known = entry?.facts?.kind === 'column' ? typeOfColumn(entry.facts) : null;
    const isChosen = column.type === 'empty' || column.type === 'null';
    change({ name: code, ...(known === null || isChosen ? {} : { type: known }) });
  }

  return (
    <li className={styles.row} data-row={id}>
      <SuggestBox
        text={column.name}
        label={t.columnName(label, row)}
        invalid={nameProblem !== undefined}
        note={nameNote}
        input={{
          id: placeId(columnPlace(id, 'name')),
          placeholder: t.namePlaceholder,
          'data-part': 'name',
          onBlur: nameLeft,
        }}
        inRow
        plain={false}
        source={{
          kind: 'library',
          wanted: { dictionary: 'columns', scopes: null, first: scope, connectionId },
        }}
        onText={nameTyped}
        onTake={takeName}
      />
      <select
        id={placeId(columnPlace(id, 'type'))}
        className={controls.select}
        data-part="type"
        aria-label={t.columnType(label, row)}
        title={`${rowKeyWords('type')} · ${words.stateKeys(rowKeyWords('state'), rowKeyWords('not-sent'))}`}
        data-does={TYPE_COMMANDS.join(' ')}
        value={column.type}
        onChange={(event) =>
          change({ type: VALUE_TYPES.find((type) => type === event.target.value) ?? 'text' })
        }
      >
        {VALUE_TYPES.map((type) => (
          <option key={type} value={type}>
            {t.types[type]}
          </option>
        ))}
      </select>
      <ColumnValue
        column={column}
        facts={facts}
        label={t.columnValue(label, row)}
        invalid={valueProblem !== undefined}
        onChange={change}
      />
      {problem === undefined ? (
        <output className={styles.sent} data-sent={literal !== null} title={literal ?? t.notSent}>
          {literal ?? t.notSent}
        </output>
      ) : (
        <output
          className={styles.problem}
          data-severity={(nameProblem ?? valueProblem) ? 'error' : 'hint'}
          title={problem}
        >
          {problem}
        </output>
      )}
      <button
        type="button"
        className={controls.remove}
        aria-label={t.removeColumn(label, row)}
        title={rowKeyWords('remove')}
        data-does={'column.remove' satisfies CommandId}
        onClick={() => props.onRemove(id)}
      >
        ×
      </button>
    </li>
  );
});

/** Changes of a row. A known name that was typed out brings its type as a chosen one does, where nothing is written yet. */
function useColumnEdits({ table, scope, column }: ColumnRowProps) {
  const dispatch = useOrderDispatch();
  const client = useQueryClient();
  const latest = useRef(column);
  latest.current = column;
  const typed = useRef(false);
  const change = (part: Partial<Column>) =>
    dispatch({ kind: 'change-column', table, id: column.id, change: part });

  async function bringType(name: string): Promise<void> {
    const entries = await client.fetchQuery(entriesQuery('columns', name)).catch(() => []);
    const facts = factsOfColumn(entries, scope);
    const type = facts && typeOfColumn(facts);
    const now = latest.current;
    if (type && now.name === name && now.type === 'text' && now.text === '') change({ type });
  }

  return {
    change,
    nameTyped(name: string) {
      typed.current = true;
      change({ name });
    },
    nameLeft() {
      const { name, type, text } = latest.current;
      if (typed.current && name !== '' && type === 'text' && text === '') void bringType(name);
      typed.current = false;
    },
  };
}

function useNameNote(
  { scope, column, marksUnknown }: ColumnRowProps,
  entries: ReturnType<typeof useEntries>,
): BoxNote | null {
  const { unknown } = useText(suggestText);
  if (!entries || column.name === '') return null;
  const entry = entries.find((one) => one.scope === scope);
  if (!entry) return marksUnknown ? { tone: 'doubt', text: unknown } : null;
  return entry.name === '' ? null : { tone: 'name', text: entry.name };
}
