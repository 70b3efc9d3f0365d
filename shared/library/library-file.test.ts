import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../draft/draft';
import { TRICKY_NAMES } from '../draft/draft-arbitrary';
import { EMPTY_LIBRARY, type Library } from './change';
import { ENTRY_LIMIT, ENTRY_TEXT_LIMIT, type Entry } from './entry';
import { anyLibrary } from './library-arbitrary';
import { printLibrary } from './library-file';
import { readSourceText } from './source-text';

const person: Entry = { dictionary: 'persons', scope: '', code: 'P1', name: '张三', facts: null };
const step: Entry = {
  dictionary: 'steps',
  scope: 'M1',
  code: 'S1',
  name: '',
  facts: { kind: 'step', canClose: true, canSendBack: null, next: ['S2'] },
};
const library: Library = {
  entries: [step, person],
  templates: [{ id: 't', name: '安装', folder: '', call: 'send', draft: EMPTY_DRAFT, asks: [] }],
};
const GOOD = printLibrary(library);
const file = (entries: string, rest = ''): string =>
  `{"format":"workorder-desk-library","version":1,"entries":[${entries}]${rest}}`;

describe('a library file', () => {
  it('is JSON with a line an entry', () => {
    expect(GOOD.split('\n').slice(0, 7)).toEqual([
      '{',
      '  "format": "workorder-desk-library",',
      '  "version": 1,',
      '  "entries": [',
      '    {"dictionary":"steps","scope":"M1","code":"S1","facts":{"kind":"step","canClose":true,"canSendBack":null,"next":["S2"]}},',
      '    {"dictionary":"persons","code":"P1","name":"张三"}',
      '  ],',
    ]);
    expect(readSourceText(printLibrary(EMPTY_LIBRARY))).toEqual({ kind: 'library', library: EMPTY_LIBRARY });
  });

  it('gives the library back, and is the same text again: export, import, export', () => {
    fc.assert(
      fc.property(anyLibrary, (any) => {
        const text = printLibrary(any);
        const read = readSourceText(text);
        expect(read).toEqual({ kind: 'library', library: any });
        if (read.kind === 'library') expect(printLibrary(read.library)).toBe(text);
        expect(readSourceText(JSON.stringify(JSON.parse(text)))).toEqual(read);
      }),
    );
  });

  it('is the same text whatever the order in which the library came together', () => {
    const turned = { entries: [...library.entries].reverse(), templates: library.templates };
    expect(printLibrary(turned)).toBe(GOOD);
  });

  it('may leave out what is empty, and begin with a mark (D-03)', () => {
    const empty =
      '{"dictionary":"columns","code":"c","facts":{"kind":"column","type":null,"values":[],"format":""}}';
    expect(readSourceText(`\ufeff${file(`{"dictionary":"roles","code":"R"},${empty}`)}`)).toEqual({
      kind: 'library',
      library: {
        entries: [
          { dictionary: 'roles', scope: '', code: 'R', name: '', facts: null },
          { dictionary: 'columns', scope: '', code: 'c', name: '', facts: null },
        ],
        templates: [],
      },
    });
  });
});

describe('a file that makes no sense is refused with its place', () => {
  it.each([
    ['cut short', GOOD.slice(0, -40), { reason: 'not-json', params: { reason: 'ended', line: '9' } }],
    ['one byte wrong', GOOD.replace('"S1"', '"S1'), { reason: 'not-json', params: { line: '5' } }],
    ['with a comment', `// mine\n${GOOD}`, { reason: 'not-json', params: { reason: 'comment', line: '1' } }],
    [
      'single quotes',
      "{'format':1}",
      { reason: 'not-json', params: { reason: 'single-quote', column: '2' } },
    ],
    [
      'a trailing comma',
      file('{"dictionary":"roles","code":"R"},'),
      { reason: 'not-json', params: { reason: 'trailing-comma' } },
    ],
    ['another JSON', '{"a":1}', { reason: 'not-a-library' }],
    ['a list', '[{"code":"a"}]', { reason: 'not-a-library' }],
    ['a text in quotes', '"abc"', { reason: 'not-json' }],
    ['nothing', '', { reason: 'not-json', params: { reason: 'empty' } }],
    [
      'a newer version',
      GOOD.replace('"version": 1', '"version": 2, "more": {}'),
      {
        reason: 'newer-library',
        params: { version: '2' },
      },
    ],
    [
      'no version',
      '{"format":"workorder-desk-library"}',
      { reason: 'bad-library', params: { at: 'version' } },
    ],
    [
      'a version in words',
      GOOD.replace('"version": 1', '"version": "1"'),
      {
        reason: 'bad-library',
        params: { at: 'version' },
      },
    ],
    ['a key too many', file('', ',"token":"x"'), { reason: 'bad-library', params: { at: 'token' } }],
    [
      'no list',
      '{"format":"workorder-desk-library","version":1,"entries":{}}',
      {
        reason: 'bad-library',
        params: { at: 'entries' },
      },
    ],
    [
      'an unknown dictionary',
      file('{"dictionary":"roles","code":"R"},{"dictionary":"colours","code":"C"}'),
      { reason: 'bad-library', params: { at: 'entries[1].dictionary' } },
    ],
    [
      'no code',
      file('{"dictionary":"roles","code":""}'),
      {
        reason: 'bad-library',
        params: { at: 'entries[0].code' },
      },
    ],
    [
      'a NUL in a code',
      file('{"dictionary":"roles","code":"a\\u0000"}'),
      {
        reason: 'bad-library',
        params: { at: 'entries[0].code' },
      },
    ],
    [
      'half a surrogate pair',
      file('{"dictionary":"roles","code":"a","name":"\\ud800"}'),
      {
        reason: 'bad-library',
        params: { at: 'entries[0].name' },
      },
    ],
    [
      'a name too long',
      file(`{"dictionary":"roles","code":"a","name":"${'x'.repeat(ENTRY_TEXT_LIMIT + 1)}"}`),
      {
        reason: 'bad-library',
        params: { at: 'entries[0].name' },
      },
    ],
    [
      'facts of another kind',
      file(
        '{"dictionary":"roles","code":"a","facts":{"kind":"step","canClose":null,"canSendBack":null,"next":[]}}',
      ),
      { reason: 'bad-library', params: { at: 'entries[0].facts' } },
    ],
    [
      'a number for a code',
      file('{"dictionary":"roles","code":12}'),
      {
        reason: 'bad-library',
        params: { at: 'entries[0].code' },
      },
    ],
    [
      'an entry twice',
      file('{"dictionary":"roles","code":"a"},{"dictionary":"roles","scope":"","code":"a"}'),
      {
        reason: 'bad-library',
        params: { at: 'entries[1]' },
      },
    ],
    [
      'a template twice',
      file(
        '',
        `,"templates":[${JSON.stringify(library.templates[0])},${JSON.stringify(library.templates[0])}]`,
      ),
      {
        reason: 'bad-library',
        params: { at: 'templates[1]' },
      },
    ],
    [
      'a template without its draft',
      file('', ',"templates":[{"id":"t","name":"n","folder":"","call":null,"asks":[]}]'),
      {
        reason: 'bad-library',
        params: { at: 'templates[0].draft' },
      },
    ],
    [
      'a key twice',
      file('{"dictionary":"roles",\n"code":"a","code":"b"}'),
      {
        reason: 'duplicate-key',
        params: { key: 'code', line: '2', column: '12' },
      },
    ],
    [
      'depth without end',
      `{"format":${'['.repeat(100_000)}`,
      { reason: 'not-json', params: { reason: 'too-deep' } },
    ],
  ])('%s', (_name, text, refusal) => {
    expect(readSourceText(text)).toMatchObject({ kind: 'refused', ...refusal });
  });

  it.each(TRICKY_NAMES.slice(0, 3))('a key %s, and nothing of a prototype is touched (D-43)', (key) => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const evil = `${JSON.stringify(key)}:{"polluted":1}`;
    for (const [text, at] of [
      [file('', `,${evil}`), key],
      [file(`{"dictionary":"roles","code":"a",${evil}}`), `entries[0].${key}`],
    ] as const)
      expect(readSourceText(text)).toEqual({ kind: 'refused', reason: 'bad-library', params: { at } });
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('more entries than a library holds', () => {
    const text = file(Array.from({ length: ENTRY_LIMIT + 1 }, () => '1').join(','));
    expect(readSourceText(text)).toEqual({
      kind: 'refused',
      reason: 'too-many-rows',
      params: { limit: String(ENTRY_LIMIT) },
    });
  });

  it('any text at all: read or refused, never thrown', () => {
    const edited = fc
      .record({ at: fc.nat(GOOD.length), cut: fc.nat(3), put: fc.string({ unit: 'binary', maxLength: 3 }) })
      .map(({ at, cut, put }) => GOOD.slice(0, at) + put + GOOD.slice(at + cut));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), edited), (text) => {
        expect(['refused', 'library', 'map']).toContain(readSourceText(text).kind);
      }),
      { numRuns: 1000 },
    );
  });
});
