import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALLS, type Call } from '../contract/endpoints';
import { bodyText, columnIsSent } from './body';
import { type Column, type Draft, EMPTY_DRAFT, type Field, OPTIONAL_FIELDS, PLAIN_TABLES } from './draft';
import { canonicalDraft, numberText, TRICKY_NAMES } from './draft-arbitrary';
import { draftFromBody } from './from-body';
import { draftWithBody } from './merge-body';

const RUNS = { numRuns: 300 };

const name = fc.oneof(fc.string(), fc.constantFrom(...TRICKY_NAMES, ''));
/** Puts rows that are not sent between others, and texts aside where null or empty is sent. */
const unsentRow = name.map((of): Omit<Column, 'id'> => ({ name: of, type: 'text', text: '' }));
const messyColumns = (columns: readonly Column[], rows: readonly Omit<Column, 'id'>[], seed: number) => {
  const all = columns.map((column) =>
    column.type === 'null' || column.type === 'empty' ? { ...column, text: `aside ${column.id}` } : column,
  );
  for (const [index, row] of rows.entries())
    all.splice((seed + index * 7) % (all.length + 1), 0, { ...row, id: `u${seed}-${index}` });
  return all;
};
const rows = fc.array(unsentRow, { maxLength: 4 });

/** Drafts as people leave them: more in them than any of their bodies shows. */
const messyDraft: fc.Arbitrary<Draft> = fc
  .tuple(canonicalDraft, fc.tuple(rows, rows, rows, rows), fc.nat({ max: 50 }), fc.boolean(), fc.string())
  .map(([draft, [objective, task, tabc, step], seed, spaced, aside]) => {
    const around = (id: string) => (spaced && id !== '' ? `  ${id}\t` : id);
    const other = (id: string) => id || aside;
    const withAside = (field: Field): Field => (field.type === 'text' ? field : { ...field, text: aside });
    return {
      ...draft,
      mapId: around(other(draft.mapId)),
      customerGuid: around(other(draft.customerGuid)),
      oId: around(other(draft.oId)),
      taskId: around(other(draft.taskId)),
      fields: Object.fromEntries(
        OPTIONAL_FIELDS.map((key) => [key, withAside(draft.fields[key])]),
      ) as Draft['fields'],
      objective: messyColumns(draft.objective, objective, seed),
      task: messyColumns(draft.task, task, seed + 100),
      tabc: [
        ...draft.tabc.map((table, index) =>
          index === 0 ? { ...table, columns: messyColumns(table.columns, tabc, seed + 200) } : table,
        ),
        { id: 'tu', name: aside, columns: messyColumns([], tabc, seed + 300) },
      ],
      step: messyColumns(draft.step, step, seed + 400),
      objectiveStatus: { type: 'null', text: aside },
    };
  });
const anyCall = fc.constantFrom(...CALLS);

const merged = (draft: Draft, text: string, call: Call) => {
  const result = draftWithBody(draft, text, call);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result;
};
const problem = (text: string, call: Call = 'save', draft: Draft = EMPTY_DRAFT) => {
  const result = draftWithBody(draft, text, call);
  return result.ok ? null : result.problem;
};
const unsentOf = (draft: Draft) =>
  [...PLAIN_TABLES.map((table) => draft[table]), ...draft.tabc.map(({ columns }) => columns)]
    .flat()
    .filter((column) => !columnIsSent(column));

describe('a draft and its body edited as text', () => {
  it('stays the very same while the text is its own', () => {
    fc.assert(
      fc.property(messyDraft, anyCall, (draft, call) => {
        expect(merged(draft, bodyText(draft, call), call).draft).toBe(draft);
      }),
      { numRuns: 500 },
    );
  });

  it('sends exactly what any other body says', () => {
    fc.assert(
      fc.property(messyDraft, canonicalDraft, anyCall, (draft, other, call) => {
        const text = bodyText(other, call);
        const { draft: next, changed } = merged(draft, text, call);
        expect(changed).toEqual([]);
        expect(bodyText(next, call)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('sends exactly what the text says after a part of it was taken out, renamed or put elsewhere', () => {
    const edit = fc.record({ at: fc.nat(), to: fc.nat(), rename: fc.option(name), cut: fc.boolean() });
    fc.assert(
      fc.property(messyDraft, fc.array(edit, { minLength: 1, maxLength: 4 }), (draft, edits) => {
        const body = JSON.parse(bodyText({ ...draft, objective: [], task: [] }, 'save')) as object;
        const columns = new Map<string, unknown>(
          draft.step.filter(columnIsSent).map((one) => [one.name, one.id]),
        );
        let list = [...columns];
        for (const { at, to, rename, cut } of edits) {
          const [taken] = list.splice(at % (list.length || 1), 1);
          if (taken && !cut) list.splice(to % (list.length + 1), 0, [rename ?? taken[0], taken[1]]);
        }
        list = [...new Map(list)];
        const step = list.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',');
        const rest = JSON.stringify({ ...body, step: undefined }).slice(1, -1);
        const text = `{ "step" : {${step}}${rest === '' ? '' : `, ${rest}`} }`;
        const read = draftFromBody(text, 'save');
        expect(bodyText(merged(draft, text, 'save').draft, 'save')).toBe(
          read.ok ? bodyText(read.draft, 'save') : 'no body',
        );
      }),
      RUNS,
    );
  });

  it('keeps every named row that is not sent, unless the text gives it a value', () => {
    fc.assert(
      fc.property(messyDraft, canonicalDraft, (draft, other) => {
        const next = merged(draft, bodyText(other, 'save'), 'save').draft;
        const all = new Set(
          [...PLAIN_TABLES.map((table) => next[table]), ...next.tabc.map((t) => t.columns)]
            .flat()
            .map(({ id }) => id),
        );
        const lost = unsentOf(draft).filter(({ id, name: of }) => of !== '' && !all.has(id));
        expect(lost).toEqual([]);
      }),
      RUNS,
    );
  });

  it('keeps all that a call which only ends an order does not send', () => {
    fc.assert(
      fc.property(messyDraft, fc.uuid(), fc.uuid(), (draft, oId, taskId) => {
        const text = `{"oId":"${oId}","taskId":"${taskId}"}`;
        expect(merged(draft, text, 'close').draft).toEqual({ ...draft, mode: 'load', oId, taskId });
      }),
      RUNS,
    );
  });

  it('gives every row an id of its own', () => {
    fc.assert(
      fc.property(messyDraft, canonicalDraft, (draft, other) => {
        const next = merged(draft, bodyText(other, 'send'), 'send').draft;
        const ids = [
          ...PLAIN_TABLES.flatMap((table) => next[table]),
          ...next.tabc.flatMap(({ columns }) => columns),
          ...next.tabc,
        ].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      RUNS,
    );
  });

  it('keeps every digit that is typed', () => {
    fc.assert(
      fc.property(messyDraft, numberText, (draft, digits) => {
        const text = `{"mapId":"m","objective":{"n":${digits},"j":[${digits}]}}`;
        const body = bodyText(merged(draft, text, 'save').draft, 'save');
        expect(body).toContain(`"n": ${digits},`);
        expect(body).toContain(`      ${digits}\n    ]`);
      }),
      RUNS,
    );
  });
});

const objective = (...columns: readonly Column[]): Draft => ({
  ...EMPTY_DRAFT,
  mapId: 'm',
  objective: columns,
});
const text = (id: string, named: string, value: string): Column => ({
  id,
  name: named,
  type: 'text',
  text: value,
});
const columnsAfter = (draft: Draft, columns: string) =>
  merged(draft, `{"mapId":"m","objective":{${columns}}}`, 'save').draft.objective;

describe('the rows of a table', () => {
  it('keep their ids where names match, in the order of the text', () => {
    const draft = objective(text('1', 'a', 'x'), text('2', 'b', 'y'));
    expect(columnsAfter(draft, '"b":"y","c":1,"a":"z"')).toEqual([
      text('2', 'b', 'y'),
      { id: 'c3', name: 'c', type: 'number', text: '1' },
      text('1', 'a', 'z'),
    ]);
  });

  it('keep their ids and what was put aside when they are renamed', () => {
    const draft = objective({ id: '1', name: 'a', type: 'null', text: 'aside' }, text('2', 'b', 'y'));
    expect(columnsAfter(draft, '"ab":null,"b":"y"')).toEqual([
      { id: '1', name: 'ab', type: 'null', text: 'aside' },
      text('2', 'b', 'y'),
    ]);
  });

  it('do not become the unsent row whose name a renaming passes through', () => {
    const draft = objective(text('1', 'ab', 'x'), text('2', 'a', ''));
    expect(columnsAfter(draft, '"a":"x"')).toEqual([text('1', 'a', 'x'), text('2', 'a', '')]);
    expect(columnsAfter(objective(text('2', 'a', '')), '"a":"x"')).toEqual([text('2', 'a', 'x')]);
  });

  it('put a text aside where the text now says null or empty, and take it away where the row goes', () => {
    const draft = objective(text('1', 'a', 'x'));
    expect(columnsAfter(draft, '"a":null')).toEqual([{ id: '1', name: 'a', type: 'null', text: 'x' }]);
    expect(columnsAfter(draft, '"a":""')).toEqual([{ id: '1', name: 'a', type: 'empty', text: 'x' }]);
    expect(columnsAfter(draft, '')).toEqual([]);
  });

  it('leave unsent rows where they stood, behind the row before them', () => {
    const draft = objective(
      text('0', 'none', ''),
      text('1', 'a', 'x'),
      text('2', '', ''),
      text('3', 'b', 'y'),
      text('4', 'c', ''),
    );
    const ids = (columns: string) => columnsAfter(draft, columns).map(({ id }) => id);
    expect(ids('"b":"y","a":"x"')).toEqual(['0', '3', '4', '1', '2']);
    expect(ids('"b":"y"')).toEqual(['0', '2', '3', '4']);
    expect(ids('')).toEqual(['0', '2', '4']);
  });

  it('of one name are told apart by their value', () => {
    const draft = objective(text('1', 'a', 'x'), text('2', 'a', 'y'));
    expect(columnsAfter(draft, '"a":"y"')).toEqual([text('2', 'a', 'y')]);
    expect(columnsAfter(draft, '"a":"z"')).toEqual([text('1', 'a', 'z')]);
  });

  it('stay JSON where a person chose that, with their own layout while the value is the same', () => {
    const draft = objective({ id: '1', name: 'a', type: 'json', text: '{"k":1}' });
    expect(columnsAfter(draft, '"a":{ "k" : 1 }')).toBe(draft.objective);
    expect(columnsAfter(draft, '"a":1e2')).toEqual([{ id: '1', name: 'a', type: 'json', text: '1e2' }]);
  });
});

describe('tabc tables', () => {
  const draft: Draft = {
    ...EMPTY_DRAFT,
    mapId: 'm',
    tabc: [
      { id: 't', name: 'x', columns: [text('1', 'a', 'v'), text('2', 'later', '')] },
      { id: 'u', name: 'y', columns: [text('3', '', '')] },
    ],
  };
  const tables = (tabc: string) => merged(draft, `{"mapId":"m"${tabc}}`, 'save').draft.tabc;

  it('are renamed, and filled by name', () => {
    expect(tables(',"tabc":{"xx":{"a":"v"}}').map(({ id, name: of }) => [id, of])).toEqual([
      ['t', 'xx'],
      ['u', 'y'],
    ]);
    expect(tables(',"tabc":{"x":{"a":"v"},"y":{"b":1}}')[1]).toEqual({
      id: 'u',
      name: 'y',
      columns: [text('3', '', ''), { id: 'c6', name: 'b', type: 'number', text: '1' }],
    });
  });

  it('keep rows that are not sent when all others go', () => {
    const left = { id: 't', name: 'x', columns: [text('2', 'later', '')] };
    expect(tables('')).toEqual([left, draft.tabc[1]]);
    expect(tables(',"tabc":{"x":{}}')).toEqual([left, draft.tabc[1]]);
  });

  it('go with their last row, but for those that stand in the text with nothing in them', () => {
    const filled: Draft = {
      ...draft,
      tabc: [{ id: 't', name: 'x', columns: [text('1', 'a', 'v'), text('2', '', '')] }],
    };
    expect(merged(filled, '{"mapId":"m"}', 'save').draft.tabc).toEqual([]);
    expect(merged(filled, '{"mapId":"m","tabc":{"x":{}}}', 'save').draft.tabc).toEqual([
      { id: 't', name: 'x', columns: [text('2', '', '')] },
    ]);
  });
});

describe('create and load', () => {
  const draft: Draft = {
    ...EMPTY_DRAFT,
    mode: 'create',
    mapId: ' m ',
    customerGuid: 'c',
    oId: 'o',
    taskId: 't',
  };

  it('follow the ids of the text; the other pair stays aside', () => {
    expect(merged(draft, '{"oId":"p","taskId":"q"}', 'save').draft).toEqual({
      ...draft,
      mode: 'load',
      oId: 'p',
      taskId: 'q',
    });
    expect(merged(draft, '{"mapId":"m"}', 'save').draft).toEqual({ ...draft, customerGuid: '' });
  });

  it('stay as chosen where the text has neither', () => {
    expect(merged({ ...draft, mode: 'load' }, '{}', 'save').draft).toMatchObject({
      mode: 'load',
      oId: '',
      mapId: ' m ',
    });
    expect(merged(draft, '{}', 'close').draft).toBe(draft);
  });
});

describe('a text that is no body of the call', () => {
  it.each([
    ['{"mapId":"a",\n "mapId":"b"}', 'save', 'duplicate-key', 2, 2],
    ['{\n  // x\n}', 'save', 'not-json', 2, 3],
    ['{"mapId":"a",}', 'save', 'not-json', 1, 13],
    ['{"objective":{"a":NaN}}', 'save', 'not-json', 1, 19],
    ['{\n  "mapId": "a",\n  "tostep": "b"\n}', 'save', 'unknown-key', 3, 3],
    ['{\n  "toStep": 5\n}', 'save', 'wrong-type', 2, 3],
    ['{\n  "tabc": {\n    "x": 1\n  }\n}', 'save', 'wrong-type', 3, 5],
    ['{"oId":"o",\n"objectiveStatus":"x"}', 'close', 'key-not-for-call', 2, 1],
    ['{\n  "oId": "a",\n  "mapId": "b"\n}', 'save', 'both-pairs', 3, 3],
    ['\n [1]', 'save', 'not-an-object', 2, 2],
    ['', 'save', 'not-json', 1, 1],
  ] as const)('%j for %s: %s at %i:%i', (typed, call, kind, line, column) => {
    expect(problem(typed, call)).toMatchObject({ kind, place: { line, column } });
  });

  it('may be what the form itself holds', () => {
    const twice = objective(text('1', 'a', 'x'), text('2', 'a', 'y'));
    expect(problem(bodyText(twice, 'save'), 'save', twice)).toMatchObject({
      kind: 'duplicate-key',
      place: { line: 5 },
    });
    const noNumber = objective({ id: '1', name: 'n', type: 'number', text: '1,5' });
    expect(problem(bodyText(noNumber, 'save'), 'save', noNumber)).toMatchObject({
      kind: 'not-json',
      place: { line: 4 },
    });
  });
});
