import { describe, expect, it } from 'vitest';
import type { Call } from '../contract/endpoints';
import { EXAMPLE_BODIES } from '../contract/examples.fixture';
import { bodyText } from './body';
import { EMPTY_DRAFT } from './draft';
import { draftFromBody } from './from-body';

const GUID = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4';
const problem = (text: string, call?: Call) => {
  const result = draftFromBody(text, call);
  return result.ok ? null : result.problem;
};

describe('draftFromBody', () => {
  it('numbers columns and tables as they come and keeps each value’s type', () => {
    const text = `{"oId":"o","taskId":"t","toStep":"","toGrp":null,"toBy":"b",
      "objective":{"t":"1","n":1.10,"b":false},"tabc":{"x":{"e":"","z":null},"y":{"j":{"k":[1E2]}}},"step":{"s":"s"}}`;
    expect(draftFromBody(text)).toEqual({
      ok: true,
      changed: [],
      draft: {
        ...EMPTY_DRAFT,
        mode: 'load',
        oId: 'o',
        taskId: 't',
        fields: {
          ...EMPTY_DRAFT.fields,
          toStep: { type: 'empty', text: '' },
          toGrp: { type: 'null', text: '' },
          toBy: { type: 'text', text: 'b' },
        },
        objective: [
          { id: 'c1', name: 't', type: 'text', text: '1' },
          { id: 'c2', name: 'n', type: 'number', text: '1.10' },
          { id: 'c3', name: 'b', type: 'boolean', text: 'false' },
        ],
        tabc: [
          {
            id: 't1',
            name: 'x',
            columns: [
              { id: 'c4', name: 'e', type: 'empty', text: '' },
              { id: 'c5', name: 'z', type: 'null', text: '' },
            ],
          },
          {
            id: 't2',
            name: 'y',
            columns: [{ id: 'c6', name: 'j', type: 'json', text: '{\n  "k": [\n    1E2\n  ]\n}' }],
          },
        ],
        step: [{ id: 'c7', name: 's', type: 'text', text: 's' }],
      },
    });
  });

  it('takes the mode from the ids, and load for the calls that close', () => {
    const mode = (text: string, call?: Call) => {
      const result = draftFromBody(text, call);
      return result.ok ? result.draft.mode : null;
    };
    expect([
      mode('{}'),
      mode('{"mapId":"m"}'),
      mode('{"taskId":"t"}'),
      mode('{}', 'close'),
      mode('{}', 'save'),
    ]).toEqual(['create', 'create', 'load', 'load', 'create']);
  });

  it('gives a failedClose back whole', () => {
    for (const status of [
      '',
      ',\n  "objectiveStatus": "x"',
      ',\n  "objectiveStatus": ""',
      ',\n  "objectiveStatus": null',
    ]) {
      const text = `{\n  "oId": "o",\n  "taskId": "t"${status}\n}`;
      const result = draftFromBody(text, 'failedClose');
      expect(result.ok && bodyText(result.draft, 'failedClose')).toBe(text);
    }
  });

  it('says which ids were cleaned or empty, and which tables had nothing to send', () => {
    const text = `{"mapId":"","customerGuid":null,"oId":" {${GUID}}","taskId":"t","operateTaskGuid":"{${GUID}}","objective":{},"tabc":{"x":{}}}`;
    const result = draftFromBody(text);
    expect(result).toMatchObject({
      ok: true,
      changed: [['mapId'], ['customerGuid'], ['oId'], ['operateTaskGuid'], ['objective'], ['tabc', 'x']],
      draft: {
        mode: 'load',
        mapId: '',
        oId: GUID,
        fields: { operateTaskGuid: { type: 'text', text: GUID } },
        objective: [],
        tabc: [],
      },
    });
  });

  it('refuses the contract’s whole order example, which both creates and loads', () => {
    expect(problem(EXAMPLE_BODIES.save)).toMatchObject({
      kind: 'both-pairs',
      path: ['mapId', 'customerGuid', 'oId', 'taskId'],
    });
    expect(problem('{"mapId":"m","taskId":"t"}')).toMatchObject({
      kind: 'both-pairs',
      path: ['mapId', 'taskId'],
    });
  });

  it.each([
    ['{"oid":"o"}', undefined, 'unknown-key', ['oid']],
    ['{"__proto__":{"oId":"o"}}', undefined, 'unknown-key', ['__proto__']],
    ['{"extend":{}}', undefined, 'unknown-key', ['extend']],
    ['{"objectiveStatus":"x"}', 'save', 'key-not-for-call', ['objectiveStatus']],
    ['{"objectiveStatus":"x"}', 'close', 'key-not-for-call', ['objectiveStatus']],
    ['{"mapId":"x"}', 'close', 'key-not-for-call', ['mapId']],
    ['{"objective":{"a":1}}', 'failedClose', 'key-not-for-call', ['objective']],
    ['{"oId":1}', undefined, 'wrong-type', ['oId']],
    ['{"mapId":["m"]}', undefined, 'wrong-type', ['mapId']],
    ['{"toStep":5}', undefined, 'wrong-type', ['toStep']],
    ['{"objective":null}', undefined, 'wrong-type', ['objective']],
    ['{"task":[]}', undefined, 'wrong-type', ['task']],
    ['{"tabc":{"xxx":1}}', undefined, 'wrong-type', ['tabc', 'xxx']],
    ['[]', undefined, 'not-an-object', []],
    ['"a"', undefined, 'not-an-object', []],
  ] as const)('refuses %s for %s: %s', (text, call, kind, path) => {
    expect(problem(text, call)).toEqual({ kind, path, place: null, json: null });
  });

  it('refuses what is no JSON, with the place (D-50)', () => {
    expect(problem('{\n  "oId": "o", // x\n}')).toEqual({
      kind: 'not-json',
      path: [],
      json: 'comment',
      place: { offset: 16, line: 2, column: 15 },
    });
    expect(problem('')).toMatchObject({ kind: 'not-json', json: 'empty' });
    expect(problem('{"oId":"o",}')).toMatchObject({ kind: 'not-json', json: 'trailing-comma' });
  });

  it('refuses a duplicate key on any level, with the place', () => {
    expect(problem('{"oId":"o",\n"oId":"p"}')).toMatchObject({
      kind: 'duplicate-key',
      path: ['oId'],
      place: { line: 2, column: 1 },
    });
    expect(problem('{"objective":{"j":{"a":1,"a":2}}}')).toMatchObject({
      kind: 'duplicate-key',
      path: ['a'],
    });
  });
});
