import { describe, expect, it } from 'vitest';
import { CALLS } from '../contract/endpoints';
import { EXAMPLE_BODIES } from '../contract/examples.fixture';
import { bodyText, columnIsSent } from './body';
import { type Column, type Draft, EMPTY_DRAFT, type ValueType } from './draft';
import { draftFromBody } from './from-body';

const GUID = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4';
const loaded: Draft = { ...EMPTY_DRAFT, mode: 'load', oId: 'o', taskId: 't' };
const column = (type: ValueType, text: string, name = 'a'): Column => ({
  id: `${name}-${type}`,
  name,
  type,
  text,
});
const saved = (draft: Partial<Draft>) => bodyText({ ...loaded, ...draft }, 'save');

function withoutKeys(text: string, keys: readonly string[]): unknown {
  return Object.fromEntries(
    Object.entries(JSON.parse(text) as object).filter(([key]) => !keys.includes(key)),
  );
}

describe('the contract’s example bodies', () => {
  it.each(CALLS)('of %s are built through a draft as the same JSON', (call) => {
    const halves =
      call === 'save' || call === 'send'
        ? [
            ['mapId', 'customerGuid'],
            ['oId', 'taskId'],
          ]
        : [[]];
    for (const dropped of halves) {
      const example = withoutKeys(EXAMPLE_BODIES[call], dropped);
      const result = draftFromBody(JSON.stringify(example), call);
      expect(result).toMatchObject({ ok: true, changed: [] });
      if (result.ok) expect(bodyText(result.draft, call)).toBe(JSON.stringify(example, null, 2));
    }
  });
});

describe('bodyText', () => {
  it('of an untouched draft is an empty object for every call', () => {
    for (const call of CALLS) expect(bodyText(EMPTY_DRAFT, call)).toBe('{}');
  });

  it('has the keys in the order of the contract’s example, whatever the draft’s', () => {
    const text = { type: 'text', text: 'x' } as const;
    const draft: Draft = {
      ...loaded,
      step: [column('text', 'x')],
      tabc: [{ id: 't1', name: 'xxx', columns: [column('number', '1')] }],
      task: [column('text', 'x')],
      objective: [column('text', 'x', 'z'), column('text', 'x', 'a')],
      fields: {
        rolegroupId: text,
        substatus: text,
        toRole: text,
        toBy: text,
        toGrp: text,
        toStep: text,
        operateTaskGuid: text,
      },
    };
    expect(Object.keys(JSON.parse(bodyText(draft, 'send')) as object)).toEqual(
      Object.keys(JSON.parse(EXAMPLE_BODIES.send) as object).filter(
        (key) => key !== 'mapId' && key !== 'customerGuid',
      ),
    );
    expect(bodyText(draft, 'send')).toMatch(/"objective": \{\n {4}"z": "x",\n {4}"a": "x"\n {2}\}/);
  });

  it('holds the ids of its mode only', () => {
    const both: Draft = { ...loaded, mapId: 'm', customerGuid: 'c' };
    expect(JSON.parse(bodyText({ ...both, mode: 'create' }, 'save'))).toEqual({
      mapId: 'm',
      customerGuid: 'c',
    });
    expect(JSON.parse(bodyText(both, 'save'))).toEqual({ oId: 'o', taskId: 't' });
    expect(bodyText({ ...both, mode: 'create' }, 'close')).toBe('{}');
  });

  it('tells absent, empty and null apart, in fields and in columns', () => {
    const fields = {
      ...loaded.fields,
      toStep: { type: 'empty', text: '' },
      toGrp: { type: 'null', text: '' },
    } as const;
    const objective = [
      column('empty', '', 'e'),
      column('null', '', 'n'),
      column('text', '', 'absent'),
      column('number', '', 'absent2'),
    ];
    expect(JSON.parse(saved({ fields, objective }))).toEqual({
      oId: 'o',
      taskId: 't',
      toStep: '',
      toGrp: null,
      objective: { e: '', n: null },
    });
  });

  it('leaves out a table without a column to send, and tabc without such a table', () => {
    const tabc = [{ id: 't1', name: 'xxx', columns: [column('text', '')] }];
    expect(JSON.parse(saved({ tabc, step: [column('text', '')] }))).toEqual({ oId: 'o', taskId: 't' });
  });

  it('sends ids trimmed and without braces, other text as typed', () => {
    const fields = {
      ...loaded.fields,
      operateTaskGuid: { type: 'text', text: ` {${GUID}} ` },
      toStep: { type: 'text', text: ' s ' },
    } as const;
    expect(JSON.parse(saved({ oId: `\u200b{${GUID.toLowerCase()}}`, taskId: `${GUID}\n`, fields }))).toEqual({
      oId: GUID.toLowerCase(),
      taskId: GUID,
      operateTaskGuid: GUID,
      toStep: ' s ',
    });
  });

  it('sends values in the type that was chosen', () => {
    const objective = [
      column('text', '1', 't'),
      column('number', ' 1.10 ', 'n'),
      column('boolean', 'true', 'b'),
      column('json', '{"x":[1e2,\n{}],"y":"工"}', 'j'),
    ];
    expect(saved({ objective })).toContain(`    "t": "1",
    "n": 1.10,
    "b": true,
    "j": {
      "x": [
        1e2,
        {}
      ],
      "y": "工"
    }`);
  });

  it('shows what is no value of its type as typed, so that the body is seen to be wrong', () => {
    for (const wrong of [column('number', 'abc'), column('boolean', 'yes'), column('json', '{"x":')]) {
      const body = saved({ objective: [wrong] });
      expect(body).toContain(`"a": ${wrong.text}\n`);
      expect(() => JSON.parse(body)).toThrow();
    }
  });

  it('of close holds the two ids, of failedClose also objectiveStatus where it was touched', () => {
    const draft: Draft = {
      ...loaded,
      objectiveStatus: { type: 'text', text: 'CANCELLED' },
      objective: [column('text', 'x')],
    };
    expect(JSON.parse(bodyText(draft, 'close'))).toEqual({ oId: 'o', taskId: 't' });
    expect(JSON.parse(bodyText(draft, 'failedClose'))).toEqual({
      oId: 'o',
      taskId: 't',
      objectiveStatus: 'CANCELLED',
    });
    expect(JSON.parse(bodyText(loaded, 'failedClose'))).toEqual({ oId: 'o', taskId: 't' });
    expect(JSON.parse(bodyText(draft, 'save'))).not.toHaveProperty('objectiveStatus');
  });
});

describe('columnIsSent', () => {
  it('is true for a text, and for a chosen empty or null', () => {
    const sent = (type: ValueType, text: string) => columnIsSent(column(type, text));
    expect([sent('text', 'x'), sent('text', ' '), sent('empty', ''), sent('null', '')]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([sent('text', ''), sent('number', ''), sent('boolean', ''), sent('json', '')]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
