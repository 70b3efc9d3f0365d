import fc from 'fast-check';
import { parseJson, printJson } from '../json';
import { type Column, type Draft, type Field, OPTIONAL_FIELDS } from './draft';
import { cleanId } from './ids';

/** Names that would touch a prototype, or be reordered, in an object that is used as a map. */
export const TRICKY_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '10',
  '2',
  'code',
] as const;

/** Any text, half surrogate pairs too. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('\ud800', '\u2028', ' a ', '"\\'),
);
const someText = text.filter((value) => value !== '');
const name = fc.oneof(text, fc.constantFrom(...TRICKY_NAMES));
const guid = fc.tuple(fc.uuid(), fc.boolean()).map(([value, upper]) => (upper ? value.toUpperCase() : value));
const id = fc.oneof(
  guid,
  someText.filter((value) => cleanId(value) === value),
);

/** The text of one JSON number, digits of any length. */
export const numberText = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(fc.constant('0'), fc.bigInt({ min: 1n, max: 10n ** 40n }).map(String)),
    fc.oneof(fc.constant(''), fc.stringMatching(/^\.[0-9]{1,20}$/)),
    fc.oneof(fc.constant(''), fc.stringMatching(/^[eE][+-]?[0-9]{1,3}$/)),
  )
  .map((parts) => parts.join(''));

const jsonText = fc
  .oneof(
    fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 4 }),
    fc.dictionary(name, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 }),
  )
  .map((value) => {
    const parsed = parseJson(JSON.stringify(value));
    return parsed.ok ? printJson(parsed.json, 2) : '';
  });

const value: fc.Arbitrary<Pick<Column, 'type' | 'text'>> = fc.oneof(
  fc.record({ type: fc.constant('text'), text: someText }),
  fc.record({ type: fc.constant('number'), text: numberText }),
  fc.record({ type: fc.constant('boolean'), text: fc.constantFrom('true', 'false') }),
  fc.record({ type: fc.constant('json'), text: jsonText }),
  fc.record({ type: fc.constantFrom('empty', 'null'), text: fc.constant('') }),
);

const columnsOf = (minLength: number) =>
  fc.uniqueArray(fc.tuple(name, value), { minLength, maxLength: 5, selector: ([column]) => column });
const tabcTables = fc.uniqueArray(fc.tuple(name, columnsOf(1)), {
  maxLength: 3,
  selector: ([table]) => table,
});

const field = (touched: fc.Arbitrary<string>): fc.Arbitrary<Field> =>
  fc.oneof(
    fc.record({ type: fc.constant('text'), text: touched }),
    fc.record({ type: fc.constantFrom('text', 'empty', 'null'), text: fc.constant('') }),
  );

/** Drafts of an order in the one form that a body can give back: ids clean, columns numbered, no table without columns. */
export const canonicalDraft: fc.Arbitrary<Draft> = fc
  .record({
    create: fc.boolean(),
    ids: fc.tuple(id, id),
    fields: fc.record({
      ...(Object.fromEntries(OPTIONAL_FIELDS.map((key) => [key, field(someText)])) as Record<
        (typeof OPTIONAL_FIELDS)[number],
        fc.Arbitrary<Field>
      >),
      operateTaskGuid: field(id),
    }),
    objective: columnsOf(0),
    task: columnsOf(0),
    tabc: tabcTables,
    step: columnsOf(0),
    objectiveStatus: field(someText),
  })
  .map(({ create, ids: [first, second], fields, objective, task, tabc, step, objectiveStatus }) => {
    let count = 0;
    const columns = (rows: readonly (readonly [string, Pick<Column, 'type' | 'text'>])[]): Column[] =>
      rows.map(([column, { type, text: typed }]) => {
        count += 1;
        return { id: `c${count}`, name: column, type, text: typed };
      });
    return {
      mode: create ? 'create' : 'load',
      mapId: create ? first : '',
      customerGuid: create ? second : '',
      oId: create ? '' : first,
      taskId: create ? '' : second,
      fields,
      objective: columns(objective),
      task: columns(task),
      tabc: tabc.map(([table, rows], index) => ({
        id: `t${index + 1}`,
        name: table,
        columns: columns(rows),
      })),
      step: columns(step),
      objectiveStatus,
    };
  });
