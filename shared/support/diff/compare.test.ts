import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Json, printJson } from '../../json';
import { type ComparedCall, compareCalls, nothingDiffers } from './compare-calls';
import { type PathStep, pathText } from './compare-json';
import { compareLines } from './compare-lines';
import { compareTexts } from './compare-texts';

const RUNS = { numRuns: 500 };
const key = fc.constantFrom('oId', 'a.b', '__proto__', 'constructor', '工单', '', 'x');
const leaf: fc.Arbitrary<Json> = fc.oneof(
  fc.constant<Json>({ kind: 'null' }),
  fc.boolean().map((value): Json => ({ kind: 'boolean', value })),
  fc
    .constantFrom('0', '-0', '1.1', '1.10', '12345678901234567890')
    .map((text): Json => ({ kind: 'number', text })),
  fc.string({ maxLength: 6 }).map((value): Json => ({ kind: 'string', value })),
);
const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }).map((items): Json => ({ kind: 'array', items })),
    fc
      .array(fc.record({ key, value: tie('tree') }), { maxLength: 5 })
      .map((members): Json => ({ kind: 'object', members })),
  ),
}));
const withoutTwins = (json: Json): Json => {
  if (json.kind === 'array') return { kind: 'array', items: json.items.map(withoutTwins) };
  if (json.kind !== 'object') return json;
  const last = new Map(json.members.map((member) => [member.key, withoutTwins(member.value)]));
  return { kind: 'object', members: [...last].map(([name, value]) => ({ key: name, value })) };
};
const turned = (json: Json): Json => {
  if (json.kind === 'array') return { kind: 'array', items: json.items.map(turned) };
  if (json.kind !== 'object') return json;
  return {
    kind: 'object',
    members: [...json.members].reverse().map(({ key: name, value }) => ({ key: name, value: turned(value) })),
  };
};
/** Every leaf by its path; an empty container is one. */
function leaves(json: Json, path: readonly PathStep[] = []): readonly (readonly PathStep[])[] {
  const inner =
    json.kind === 'array'
      ? json.items.map((item, at) => leaves(item, [...path, at]))
      : json.kind === 'object'
        ? json.members.map((member) => leaves(member.value, [...path, member.key]))
        : [];
  return inner.length === 0 ? [path] : inner.flat();
}
function replaced(json: Json, [step, ...rest]: readonly PathStep[], by: Json): Json {
  if (step === undefined) return by;
  if (json.kind === 'array')
    return {
      kind: 'array',
      items: json.items.map((item, at) => (at === step ? replaced(item, rest, by) : item)),
    };
  if (json.kind !== 'object') throw new Error('no such path');
  return {
    kind: 'object',
    members: json.members.map((member) =>
      member.key === step ? { key: member.key, value: replaced(member.value, rest, by) } : member,
    ),
  };
}
const print = (json: Json) => printJson(json, 0);

describe('JSON texts compared', () => {
  it('have no changes in another order, layout and spelling', () => {
    fc.assert(
      fc.property(tree.map(withoutTwins), (json) => {
        expect(compareTexts(print(json), printJson(turned(json), 2)).changes).toEqual([]);
      }),
      RUNS,
    );
    expect(compareTexts('{"a":"\\u5de5","b":1}', '{"b":1,"a":"工"}')).toEqual({
      kind: 'json',
      same: false,
      changes: [],
    });
  });

  it('have one change where one place was changed', () => {
    fc.assert(
      fc.property(tree.map(withoutTwins), fc.nat(), (json, which) => {
        const places = leaves(json);
        const path = places[which % places.length] ?? [];
        const now = replaced(json, path, { kind: 'string', value: 'another one' });
        const { changes } = compareTexts(print(json), print(now));
        expect(changes).toEqual([{ path, one: expect.any(String), other: '"another one"' }]);
      }),
      RUNS,
    );
  });

  it.each([
    ['{"a":1.10}', '{"a":1.1}', [{ path: ['a'], one: '1.10', other: '1.1' }]],
    ['{"a":1}', '{"a":"1"}', [{ path: ['a'], one: '1', other: '"1"' }]],
    ['{"a":null}', '{}', [{ path: ['a'], one: 'null', other: null }]],
    ['{"a":1,"a":2}', '{"a":1,"a":3}', [{ path: ['a'], one: '2', other: '3' }]],
    [
      '{"a":1,"a":2}',
      '{"a":2,"a":1}',
      [
        { path: ['a'], one: '1', other: '2' },
        { path: ['a'], one: '2', other: '1' },
      ],
    ],
    ['[1,2,3]', '[0,1,2,3]', [{ path: [0], one: null, other: '0' }]],
    ['[1,2,3]', '[1,3]', [{ path: [1], one: '2', other: null }]],
    ['[]', '{}', [{ path: [], one: '[]', other: '{}' }]],
    ['{"__proto__":{"x":1}}', '{"__proto__":{"x":2}}', [{ path: ['__proto__', 'x'], one: '1', other: '2' }]],
  ])('%s and %s', (one, other, changes) => {
    expect(compareTexts(one, other).changes).toEqual(changes);
  });

  it('as deep and as large as may be', () => {
    const deep = (inner: string) => `${'['.repeat(999)}${inner}${']'.repeat(999)}`;
    const body = JSON.stringify('工'.repeat(300_000));
    const longer = `${body.slice(0, -1)}单"`;
    expect(compareTexts(deep(body), deep(longer)).changes).toEqual([
      { path: new Array(999).fill(0), one: body, other: longer },
    ]);
  });

  it('and a path is written as it is read', () => {
    expect(pathText(['value', 0, 'a.b', '工单', '__proto__'])).toBe('value[0]["a.b"].工单.__proto__');
  });
});

describe('other texts compared', () => {
  const lines = fc
    .array(fc.constantFrom('a', 'b', 'c', '', 'a\r'), { maxLength: 12 })
    .map((some) => some.join('\n'));

  it('have changes that make the one into the other, and not more than there must be', () => {
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const [left, right] = [one.split('\n'), other.split('\n')];
        const made: string[] = [];
        let at = 0;
        const changes = compareLines(one, other);
        for (const change of changes) {
          made.push(...left.slice(at, change.oneFrom - 1));
          expect(made.length).toBe(change.otherFrom - 1);
          expect(left.slice(change.oneFrom - 1, change.oneFrom - 1 + change.one.length)).toEqual(change.one);
          made.push(...change.other);
          at = change.oneFrom - 1 + change.one.length;
        }
        expect([...made, ...left.slice(at)]).toEqual(right);
        const edits = changes.reduce((sum, change) => sum + change.one.length + change.other.length, 0);
        expect(edits).toBe(left.length + right.length - 2 * longestCommon(left, right));
      }),
      RUNS,
    );
  });

  it('that have little in common are one change', () => {
    const many = (word: string) => Array.from({ length: 20_000 }, (_, at) => `${word} ${at}`).join('\n');
    expect(compareLines(`x\n${many('a')}\ny`, `x\n${many('b')}\ny`)).toEqual([
      { oneFrom: 2, one: expect.any(Array), otherFrom: 2, other: expect.any(Array) },
    ]);
  });
});

function longestCommon(left: readonly string[], right: readonly string[]): number {
  let row = new Array<number>(right.length + 1).fill(0);
  for (const mine of left) {
    const next = [0];
    for (const [at, theirs] of right.entries())
      next.push(mine === theirs ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

const pairs = fc.array(fc.tuple(fc.constantFrom('Date', 'token', 'Token', 'X-A', '__proto__'), fc.string()), {
  maxLength: 4,
});
const anyText = fc.oneof(fc.string(), tree.map(print));
const anyCall: fc.Arbitrary<ComparedCall> = fc.record({
  method: fc.constant('POST'),
  address: fc.webUrl(),
  requestHeaders: pairs,
  requestBody: anyText,
  outcome: fc.constantFrom('accepted', 'refused', null),
  reason: fc.constantFrom('accepted', 'refused', null),
  status: fc.constantFrom(200, 500, null),
  answerHeaders: pairs,
  answerText: fc.option(anyText),
});

describe('calls compared', () => {
  it('a call does not differ from itself', () => {
    fc.assert(
      fc.property(anyCall, (call) => {
        const compared = compareCalls(call, structuredClone(call));
        expect(compared).toEqual({
          facts: [],
          requestHeaders: [],
          requestBody: { kind: expect.any(String), same: true, changes: [] },
          answerHeaders: [],
          answerText: { kind: expect.any(String), same: true, changes: [] },
        });
        expect(nothingDiffers(compared)).toBe(true);
      }),
      RUNS,
    );
  });

  it('headers count by name in any case and order, and each time they stand there', () => {
    const call: ComparedCall = {
      method: 'POST',
      address: 'a',
      requestHeaders: [],
      requestBody: '',
      outcome: null,
      reason: null,
      status: 200,
      answerHeaders: [],
      answerText: null,
    };
    const one: ComparedCall = {
      ...call,
      answerHeaders: [
        ['Date', 'x'],
        ['A', '1'],
        ['B', '2'],
        ['B', '3'],
      ],
    };
    const other: ComparedCall = {
      ...call,
      answerHeaders: [
        ['b', '2'],
        ['a', '1'],
        ['date', 'y'],
      ],
    };
    const compared = compareCalls(one, other);
    expect(compared.answerHeaders).toEqual([
      { name: 'Date', one: 'x', other: 'y', ordinary: true },
      { name: 'B', one: '3', other: null, ordinary: false },
    ]);
    expect(nothingDiffers(compared)).toBe(false);
    expect(nothingDiffers(compareCalls({ ...call, answerHeaders: [['Date', 'x']] }, call))).toBe(true);
    expect(compareCalls(call, { ...call, status: 500 }).facts).toEqual([
      { name: 'status', one: '200', other: '500' },
    ]);
  });
});
