import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call } from '../contract/endpoints';
import { parseJson } from '../json';
import { bodyText } from './body';
import { draftProblems } from './check';
import { type Column, type Draft, EMPTY_DRAFT, type Field, type ValueType } from './draft';
import { canonicalDraft } from './draft-arbitrary';
import { draftFromBody } from './from-body';

const GUID = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4';
const created: Draft = { ...EMPTY_DRAFT, mapId: 'S6LZUU', customerGuid: '1' };
const loaded: Draft = { ...EMPTY_DRAFT, mode: 'load', oId: GUID, taskId: `{${GUID}}` };
const field = (text: string): Field => ({ type: 'text', text });
const column = (type: ValueType, text: string, name = 'a', id = 'c1'): Column => ({ id, name, type, text });
/** Problems as one line each: severity (warnings only), kind, place. */
const found = (draft: Partial<Draft>, call: Call = 'save', base: Draft = loaded) =>
  draftProblems({ ...base, ...draft }, call).map(({ kind, severity, at }) => {
    const place = 'field' in at ? at.field : 'table' in at ? at.table : `${at.column}.${at.part}`;
    return `${severity === 'warning' ? 'warning ' : ''}${kind} ${place}`;
  });
const inColumn = (type: ValueType, text: string, name?: string) =>
  found({ objective: [column(type, text, name)] });

describe('the ids of an order', () => {
  it('are complete for a create and for a load', () => {
    expect([found({}), found({}, 'save', created), found({}, 'close'), found({}, 'failedClose')]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it('are both required, whichever the mode, white space being none', () => {
    expect(found({}, 'save', EMPTY_DRAFT)).toEqual(['missing mapId', 'missing customerGuid']);
    expect(found({ taskId: '' }, 'send')).toEqual([
      'missing taskId',
      'warning no-task-on-send operateTaskGuid',
    ]);
    expect(found({ oId: ' \u200b' })).toEqual(['missing oId']);
  });

  it('of a loaded order are required to close it', () => {
    expect(found({}, 'close', created)).toEqual(['load-needed mode']);
    expect(found({}, 'failedClose', created)).toEqual(['load-needed mode']);
    expect(found({ oId: '', taskId: '' }, 'close')).toEqual(['missing oId', 'missing taskId']);
  });

  it('may be no GUID, with a warning, where the contract calls them GUIDs', () => {
    expect(found({ oId: 'A-1', fields: { ...loaded.fields, operateTaskGuid: field('x') } })).toEqual([
      'warning not-guid-shaped oId',
      'warning not-guid-shaped operateTaskGuid',
    ]);
  });

  it('hold no character that nobody sees, and no half of one', () => {
    expect(found({ oId: `${GUID.slice(0, 9)}\u200b${GUID.slice(9)}` })).toEqual(['control-character oId']);
    expect(found({ mapId: 'S6\nLZUU', customerGuid: 'a\u00a0b' }, 'save', created)).toEqual([
      'control-character mapId',
      'control-character customerGuid',
    ]);
    expect(found({ mapId: 'S6\ud800' }, 'save', created)).toEqual(['lone-surrogate mapId']);
    expect(found({ fields: { ...loaded.fields, operateTaskGuid: field('a\tb') } })).toEqual([
      'control-character operateTaskGuid',
    ]);
  });
});

describe('a send', () => {
  it('without operateTaskGuid is warned about: it generates no elitetask', () => {
    expect(found({}, 'send')).toEqual(['warning no-task-on-send operateTaskGuid']);
    expect(
      found({ fields: { ...loaded.fields, operateTaskGuid: { type: 'null', text: '' } } }, 'send'),
    ).toEqual(['warning no-task-on-send operateTaskGuid']);
    expect(found({ fields: { ...loaded.fields, operateTaskGuid: field(GUID) } }, 'send')).toEqual([]);
  });
});

describe('fields', () => {
  it('hold no half of a character', () => {
    expect(found({ fields: { ...loaded.fields, toBy: field('\udc00') } })).toEqual(['lone-surrogate toBy']);
    expect(found({ objectiveStatus: field('\udc00') }, 'failedClose')).toEqual([
      'lone-surrogate objectiveStatus',
    ]);
    expect(found({ objectiveStatus: field('\udc00') }, 'close')).toEqual([]);
  });
});

describe('names', () => {
  it('are required for a value that is sent, and only then', () => {
    expect(inColumn('text', 'x', '')).toEqual(['name-missing c1.name']);
    expect(inColumn('null', '', ' ')).toEqual(['name-missing c1.name']);
    expect(inColumn('text', '', '')).toEqual([]);
    const table = (name: string, text: string) =>
      found({ tabc: [{ id: 't1', name, columns: [column('text', text)] }] });
    expect([table('', 'x'), table('', ''), table('xxx', 'x')]).toEqual([['name-missing t1'], [], []]);
  });

  it('stand once in a table, in the case given; tables of one name once in tabc', () => {
    const twice = [
      column('text', 'x', 'a', 'c1'),
      column('text', 'y', 'a', 'c2'),
      column('text', 'z', 'A', 'c3'),
    ];
    expect(found({ objective: twice })).toEqual(['name-duplicate c2.name']);
    expect(found({ objective: [column('text', '', 'a', 'c1'), column('text', 'y', 'a', 'c2')] })).toEqual([]);
    expect(found({ objective: [column('text', 'x')], task: [column('text', 'x')] })).toEqual([]);
    const tabc = ['t1', 't2'].map((id) => ({ id, name: 'xxx', columns: [column('text', 'x')] }));
    expect(found({ tabc })).toEqual(['name-duplicate t2']);
  });

  it('of a tabc table with the prefix are warned about, since the server adds it', () => {
    expect(found({ tabc: [{ id: 't1', name: 'TABCxxx', columns: [column('text', 'x')] }] })).toEqual([
      'warning name-has-prefix t1',
    ]);
  });

  it('hold no half of a character', () => {
    expect(inColumn('text', 'x', 'a\ud800')).toEqual(['lone-surrogate c1.name']);
    expect(found({ tabc: [{ id: 't1', name: '\ud800', columns: [column('text', 'x')] }] })).toEqual([
      'lone-surrogate t1',
    ]);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString'])('%s is a name like any other', (name) => {
    expect(inColumn('text', 'x', name)).toEqual([]);
    expect(found({ objective: [column('text', 'x', name, 'c1'), column('text', 'x', name, 'c2')] })).toEqual([
      'name-duplicate c2.name',
    ]);
  });
});

describe('values', () => {
  it.each([
    ['text', 'x'],
    ['number', '1.10'],
    ['number', ' -0 '],
    ['number', '12345678901234567890'],
    ['number', '1e308'],
    ['boolean', 'true'],
    ['boolean', 'false'],
    ['json', '{"a": [1, null]}'],
    ['json', `${'['.repeat(64)}${']'.repeat(64)}`],
    ['empty', ''],
    ['null', ''],
  ] as const)('of type %s: %j is one', (type, text) => {
    expect(inColumn(type, text)).toEqual([]);
  });

  it.each([
    ['text', 'a\ud800', 'lone-surrogate'],
    ['number', 'abc', 'number-invalid'],
    ['number', '01', 'number-invalid'],
    ['number', '1,5', 'number-invalid'],
    ['number', '1, "x": 2', 'number-invalid'],
    ['number', '１', 'number-invalid'],
    ['number', 'NaN', 'number-invalid'],
    ['number', '1e400', 'number-not-finite'],
    ['number', '-1E400', 'number-not-finite'],
    ['boolean', '是', 'boolean-invalid'],
    ['boolean', 'TRUE', 'boolean-invalid'],
    ['json', '{', 'json-invalid'],
    ['json', '{"a":1}, "b": 2', 'json-invalid'],
    ['json', '{"a":1,"a":2}', 'json-duplicate-key'],
    ['json', '[1e400]', 'number-not-finite'],
    ['json', '{"a":{"b":["\\ud800"]}}', 'lone-surrogate'],
    ['json', '{"\\udc00":1}', 'lone-surrogate'],
    ['json', `${'['.repeat(65)}${']'.repeat(65)}`, 'json-too-deep'],
    ['json', `"${'工'.repeat(90_000)}"`, 'json-too-large'],
  ] as const)('of type %s: %j is none, %s', (type, text, kind) => {
    expect(inColumn(type, text)).toEqual([`${kind} c1.value`]);
  });

  it('are named with the column, the place and the limit', () => {
    const params = (type: ValueType, text: string) =>
      draftProblems({ ...loaded, step: [column(type, text, 'col')] }, 'save')[0]?.params;
    expect(params('json', '{\n "a": x}')).toEqual({
      name: 'col',
      line: '2',
      column: '7',
      reason: 'unexpected',
    });
    expect(params('json', '{"a":1,"a":2}')).toEqual({ name: 'col', line: '1', column: '8', key: 'a' });
    expect(params('json', '['.repeat(65))).toMatchObject({ limit: '64' });
    expect(params('json', `"${'x'.repeat(262_143)}"`)).toEqual({ name: 'col', limit: '256' });
    expect(params('number', '')).toBeUndefined();
  });
});

describe('a call that sends no tables', () => {
  it('is not kept here by what stands in them', () => {
    expect(found({ objective: [column('number', 'abc', '')] }, 'close')).toEqual([]);
  });
});

describe('a draft without errors', () => {
  it('has a body that is JSON without duplicate keys, that UTF-8 carries, and that reads as a draft again', () => {
    let checked = 0;
    fc.assert(
      fc.property(canonicalDraft, (draft) => {
        if (draftProblems(draft, 'save').some(({ severity }) => severity === 'error')) return;
        checked += 1;
        const body = bodyText(draft, 'save');
        expect(parseJson(body)).toMatchObject({ ok: true, duplicateKeys: [] });
        JSON.parse(body, (key, value: unknown) => {
          expect(key.isWellFormed() && (typeof value !== 'string' || value.isWellFormed())).toBe(true);
          return value;
        });
        expect(draftFromBody(body, 'save').ok).toBe(true);
      }),
      { numRuns: 3000 },
    );
    expect(checked).toBeGreaterThan(100);
  });
});
