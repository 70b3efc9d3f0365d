import fc from 'fast-check';
import type { Call } from '../../contract/endpoints';
import { OPTIONAL_FIELDS } from '../../draft/draft';
import { numberText, TRICKY_NAMES } from '../../draft/draft-arbitrary';
import { CELL_FLAWS, type TableRow } from '../../table';
import { BLANKS, type BulkMapping, CELL_TYPES, type ColumnUse, type Target, targetKey } from '../columns';
import { REPAIR_KINDS, type RepairKind } from '../row-problems';

/** What a run is made of, and one row of it. */
export interface Checked {
  readonly mapping: BulkMapping;
  readonly call: Call;
  readonly asked: ReadonlySet<RepairKind>;
  readonly row: TableRow;
}

const guid = fc.uuid().map((value) => value.toUpperCase());
const odd = fc.constantFrom('', '', '', '', '', ' ', '\u200b', '\u00a0', '\t');
const brackets = fc.constantFrom(
  ['', ''],
  ['', ''],
  ['', ''],
  ['{', '}'],
  ['"', '"'],
  ['｛', '｝'],
  ["'", ''],
);
const dressed = fc
  .tuple(odd, brackets, guid, odd)
  .map(([before, [open, close], id, after]) => `${before}${open}${id}${close}${after}`);
const name = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== ''),
  fc.constantFrom(...TRICKY_NAMES),
);
const value = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    'null',
    'N/A',
    '-',
    '#REF!',
    '  ',
    '\u200b',
    'S1 ',
    'ＡＢ１',
    '=1+1',
    '1.00E+05',
    '\u0410B',
  ),
  fc.constantFrom('1', '-0', '1.10', ' 7', '1,234', '１２', '1e400', 'TRUE', '是', 'true', '√', '0'),
  fc.json({ maxDepth: 2 }),
  guid,
);
const mostly = (likely: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: value },
    { weight: 8, arbitrary: likely },
  );
const CELLS: Readonly<Record<ColumnUse['type'], fc.Arbitrary<string>>> = {
  text: mostly(fc.oneof(value, fc.string({ unit: 'grapheme', maxLength: 20 }))),
  number: mostly(
    fc.oneof(
      numberText,
      numberText.map((text) => ` ${text}\u00a0`),
    ),
  ),
  boolean: mostly(fc.constantFrom('TRUE', '是', 'true', 'false', 'no')),
  json: mostly(fc.json({ maxDepth: 2 })),
};
const code = mostly(fc.constantFrom('S1', 'S6LZUU', '客服组（一）', 'S1 ', 'ＡＢ１'));
const idCell = fc.oneof({ weight: 30, arbitrary: dressed }, { weight: 1, arbitrary: value });
const cellOf = ({ target, type }: ColumnUse): fc.Arbitrary<string> => {
  if (target.kind === 'id') return idCell;
  return target.kind === 'field' ? code : CELLS[type];
};

const other: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ kind: fc.constant('ignored' as const) }),
  fc.record({
    kind: fc.constant('field' as const),
    name: fc.constantFrom(...OPTIONAL_FIELDS, 'objectiveStatus' as const),
  }),
  fc.record({
    kind: fc.constant('column' as const),
    table: fc.constantFrom('objective' as const, 'task' as const, 'step' as const),
    name,
  }),
  fc.record({ kind: fc.constant('tabc' as const), table: fc.constantFrom('xxx', 'yyy', '__proto__'), name }),
);
const columnUse = (target: Target): fc.Arbitrary<ColumnUse> =>
  fc.record({
    target: fc.constant(target),
    type: fc.constantFrom(...CELL_TYPES),
    blank: fc.constantFrom(...BLANKS),
  });

const targets = fc
  .tuple(
    fc.boolean(),
    fc.uniqueArray(other, { maxLength: 4, selector: (target) => targetKey(target) ?? target }),
  )
  .map(([creates, others]): readonly Target[] => {
    const ids = creates ? (['mapId', 'customerGuid'] as const) : (['oId', 'taskId'] as const);
    return [...ids.map((id) => ({ kind: 'id', name: id }) as const), ...others];
  })
  .chain((all) => fc.shuffledSubarray([...all], { minLength: all.length }));

const flaws = (columns: number): fc.Arbitrary<TableRow['flaws']> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.array(
        fc.record({ column: fc.nat({ max: columns - 1 }), flaw: fc.constantFrom(...CELL_FLAWS) }),
        { maxLength: 2 },
      ),
    },
  );

/** Rows of any run, most of them such that they may leave. */
export const checkedRow: fc.Arbitrary<Checked> = targets
  .chain((all) => fc.tuple(...all.map(columnUse)))
  .chain((columns) => {
    const creates = columns.some(({ target }) => target.kind === 'id' && target.name === 'mapId');
    return fc.record({
      mapping: fc.constant({ columns, constants: [] }),
      call: creates
        ? fc.constantFrom<Call>('save', 'send')
        : fc.constantFrom<Call>('save', 'send', 'close', 'failedClose'),
      asked: fc.subarray([...REPAIR_KINDS]).map((kinds) => new Set(kinds)),
      row: fc.record({
        line: fc.constant(2),
        cells: fc.tuple(...columns.map(cellOf)),
        flaws: flaws(columns.length),
      }),
    });
  });
