import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isJsonNumber,
  type Json,
  type JsonProblemKind,
  membersNamed,
  parseJson,
  placeOf,
  printJson,
} from './json';

const RUNS = { numRuns: 2000 };

function parsed(text: string): Json {
  const result = parseJson(text);
  if (!result.ok) throw new Error(`${result.problem.kind} at ${result.problem.offset}`);
  return result.json;
}

function native(text: string): { ok: boolean; text: string } {
  try {
    return { ok: true, text: JSON.stringify(JSON.parse(text)) };
  } catch {
    return { ok: false, text: '' };
  }
}

function expectAgreement(text: string): void {
  const ours = parseJson(text);
  const theirs = native(text);
  expect(ours.ok, text).toBe(theirs.ok);
  if (ours.ok) expect(JSON.stringify(JSON.parse(printJson(ours.json, 0)))).toBe(theirs.text);
}

describe('parseJson accepts and refuses what JSON.parse does', () => {
  it('for every text of up to 4 characters of the grammar', () => {
    const alphabet = ['{', '}', '[', ']', '"', ',', ':', '0', '1', '-', '.', 'e', ' ', '\\', 'a'];
    let texts = [''];
    for (let length = 1; length <= 4; length += 1) {
      texts = texts.flatMap((text) => alphabet.map((char) => text + char));
      const wrong = texts.filter((text) => parseJson(text).ok !== native(text).ok);
      expect(wrong).toEqual([]);
    }
  });

  it('for generated JSON', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 6, stringUnit: 'binary' }), expectAgreement), RUNS);
  });

  it('for generated JSON with characters put in, taken out or replaced', () => {
    const edit = fc.record({
      at: fc.nat(),
      cut: fc.nat({ max: 2 }),
      put: fc.constantFrom(
        '',
        '"',
        '\\',
        ',',
        '{',
        '}',
        '[',
        ']',
        ':',
        '0',
        '-',
        '+',
        '.',
        'e',
        'E',
        '/',
        "'",
        '\n',
        '\u0000',
        '\ufeff',
        '\u00a0',
        '\ud800',
        'u00',
        'null',
      ),
    });
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.array(edit, { minLength: 1, maxLength: 3 }), (json, edits) => {
        let text = json;
        for (const { at, cut, put } of edits) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + put + text.slice(from + cut);
        }
        expectAgreement(text);
      }),
      { numRuns: 10_000 },
    );
  });

  it.each([
    'nul',
    'truee',
    'True',
    'NaN',
    'Infinity',
    '0x1',
    '1_000',
    '"\t"',
    '"\\x41"',
    '"\\u12g4"',
    '"\\u00',
    '\ufeff1',
    '\u00a01',
    '\v1',
    '1\u2028',
    '[1,,2]',
    '{"a" 1}',
    '{1:2}',
    '{"a":1,}',
  ])('for %j', expectAgreement);
});

describe('parseJson', () => {
  it.each([
    ['', 'empty', 0],
    [' \n', 'empty', 2],
    ['{"a":', 'ended', 5],
    ['{"a": tr', 'ended', 8],
    ['"abc', 'ended', 4],
    ['"abc\\', 'ended', 5],
    ['[1, x]', 'unexpected', 4],
    ['{"a": 1} // done', 'comment', 9],
    ['{ // a\n"a": 1}', 'comment', 2],
    ["{'a': 1}", 'single-quote', 1],
    ['[1, ]', 'trailing-comma', 2],
    ['{"a": 1,\n}', 'trailing-comma', 7],
    ['"a\nb"', 'control-character', 2],
    ['"\\q"', 'bad-escape', 1],
    ['"\\u00g0"', 'bad-escape', 1],
    ['01', 'bad-number', 0],
    ['[1.]', 'bad-number', 1],
    ['+1', 'bad-number', 0],
    ['.5', 'bad-number', 0],
    ['1e', 'bad-number', 0],
    ['[NaN]', 'not-finite', 1],
    ['Infinity', 'not-finite', 0],
    ['-Infinity', 'not-finite', 0],
    ['Nano', 'unexpected', 0],
    ['{} {}', 'after-end', 3],
    ['cb({"code":1})', 'unexpected', 0],
    ['{"a": }', 'value-missing', 6],
    ['[,1]', 'value-missing', 1],
    ['{a: 1}', 'name-expected', 1],
    ['{"a": 1, 2}', 'name-expected', 9],
    ['{"a" 1}', 'colon-missing', 5],
    ['{"a": 1 "b": 2}', 'comma-missing', 8],
    ['[1}', 'comma-missing', 2],
  ] as const)('names what is wrong with %j and where', (text, kind: JsonProblemKind, offset) => {
    expect(parseJson(text)).toMatchObject({ ok: false, problem: { kind, offset } });
  });

  it('counts lines and columns as an editor does, whatever ends a line', () => {
    expect(parseJson('{\r\n  "a": 1,\r  "b": x}')).toMatchObject({
      ok: false,
      problem: { line: 3, column: 8 },
    });
    expect(placeOf('a\nb\n', 4)).toEqual({ offset: 4, line: 3, column: 1 });
  });

  it('refuses every raw control character inside a string, and none other', () => {
    const taken = Array.from({ length: 0x100 }, (_, code) => code).filter((code) => {
      return parseJson(`"${String.fromCharCode(code)}"`).ok;
    });
    const plain = Array.from({ length: 0x100 }, (_, code) => code).filter(
      (code) => code >= 0x20 && code !== 0x22 && code !== 0x5c,
    );
    expect(taken).toEqual(plain);
  });

  it('keeps the text of a number', () => {
    const text = '[9007199254740993,1.10,-0,1E+21,1e400,0.10e-07,123456789012345678901234567890]';
    expect(printJson(parsed(text), 0)).toBe(text);
  });

  it('keeps keys in order, integer-like ones too, and duplicates with their place', () => {
    const text = '{"b":1,"10":2,"2":3,"b":4,"a":{"x":1,"x":2}}';
    const result = parseJson(text);
    expect(result.ok && printJson(result.json, 0)).toBe(text);
    expect(result.ok && result.duplicateKeys).toEqual([
      { key: 'b', offset: 20 },
      { key: 'x', offset: 37 },
    ]);
    expect(membersNamed(parsed(text), 'b').map((json) => printJson(json, 0))).toEqual(['1', '4']);
  });

  it('knows a duplicate key behind an escape', () => {
    expect(parseJson('{"code":0,"\\u0063ode":1}')).toMatchObject({
      ok: true,
      duplicateKeys: [{ key: 'code' }],
    });
  });

  it('treats the names of prototypes as plain keys', () => {
    const text = '{"__proto__":{"code":1},"constructor":{"prototype":1},"toString":2}';
    const json = parsed(text);
    expect(printJson(json, 0)).toBe(text);
    expect(membersNamed(json, 'code')).toEqual([]);
    expect(membersNamed(json, 'hasOwnProperty')).toEqual([]);
    expect(({} as { code?: unknown }).code).toBeUndefined();
  });

  it('lets half a surrogate pair be seen', () => {
    const json = parsed('"\\ud800"');
    expect(json.kind === 'string' && json.value.isWellFormed()).toBe(false);
  });

  it('survives 100,000 levels in and stops at the limit', () => {
    for (const text of ['['.repeat(100_000) + ']'.repeat(100_000), '{"a":'.repeat(100_000)]) {
      expect(parseJson(text)).toMatchObject({ ok: false, problem: { kind: 'too-deep' } });
    }
    const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(parseJson(deep(1000)).ok).toBe(true);
    expect(parseJson(deep(1001)).ok).toBe(false);
    expect(parseJson(deep(1001), { depth: 5000 }).ok).toBe(false);
    expect(parseJson(deep(64), { depth: 64 }).ok).toBe(true);
    expect(parseJson(`{"a":${deep(64)}}`, { depth: 64 }).ok).toBe(false);
    expect(printJson(parsed(deep(1000)), 0)).toBe(deep(1000));
  });

  it('stops at the allowed number of keys, counted over the whole text', () => {
    expect(parseJson('[{"a":1},{"b":2}]', { keys: 2 }).ok).toBe(true);
    expect(parseJson('[{"a":1},{"b":2},{"c":3}]', { keys: 2 })).toMatchObject({
      ok: false,
      problem: { kind: 'too-many-keys', offset: 18 },
    });
  });
});

describe('printJson', () => {
  it('lays out as JSON.stringify does, with 2 spaces and with none', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' }), (value) => {
        const text = JSON.stringify(value);
        expect(printJson(parsed(text), 0)).toBe(text);
        expect(printJson(parsed(text), 2)).toBe(JSON.stringify(JSON.parse(text), null, 2));
      }),
      RUNS,
    );
  });
});

describe('isJsonNumber', () => {
  it.each(['0', '-0', '1.10', '1e400', '9007199254740993', '1E-7'])('takes %s', (text) => {
    expect(isJsonNumber(text)).toBe(true);
  });
  it.each(['', '-', '01', '1.', '.5', '+1', ' 1', '1 ', '1,2', '0x1', '1e', 'NaN', '１', '1\n'])(
    'refuses %j',
    (text) => {
      expect(isJsonNumber(text)).toBe(false);
    },
  );
});
