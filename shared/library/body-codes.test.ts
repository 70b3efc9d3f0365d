import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyText } from '../draft/body';
import { canonicalDraft, TRICKY_NAMES } from '../draft/draft-arbitrary';
import { codesInBody } from './body-codes';
import { entryKey, keyText } from './entry';

describe('the codes that a body carries', () => {
  it('are told by their place', () => {
    const body = JSON.stringify({
      mapId: ' M1 ',
      customerGuid: '{C37F0B5A-0000-4000-8000-000000000001}',
      operateTaskGuid: 'x',
      toStep: 'S1',
      toGrp: 'G1',
      toBy: 'P1',
      toRole: 'R1',
      substatus: 'U1',
      rolegroupId: 'O1',
      objective: { stringfield1: 'a' },
      task: { t: 1 },
      tabc: { xxx: { a: null } },
      step: { s: true },
    });
    expect(codesInBody(body).map(({ dictionary, scope, code }) => [dictionary, scope, code])).toEqual([
      ['maps', '', 'M1'],
      ['customers', '', 'C37F0B5A-0000-4000-8000-000000000001'],
      ['steps', 'M1', 'S1'],
      ['groups', '', 'G1'],
      ['persons', '', 'P1'],
      ['roles', '', 'R1'],
      ['substatuses', '', 'U1'],
      ['organisations', '', 'O1'],
      ['columns', 'objective', 'stringfield1'],
      ['columns', 'task', 't'],
      ['columns', 'step', 's'],
      ['columns', 'tabcxxx', 'a'],
    ]);
  });

  it('leave out what is empty, null or no text, and what no library takes', () => {
    const body = JSON.stringify({
      oId: 'o',
      toStep: '',
      toGrp: null,
      toBy: 7,
      toRole: 'a\u0000',
      substatus: 'x'.repeat(401),
      objective: [],
      tabc: 'none',
    });
    expect(codesInBody(body)).toEqual([]);
    for (const text of ['', '{', '[]', 'null', '"toStep"']) expect(codesInBody(text)).toEqual([]);
  });

  it('take names that would touch a prototype as names', () => {
    const body = `{"objective":{${TRICKY_NAMES.map((name) => `${JSON.stringify(name)}:1`).join(',')}}}`;
    expect(codesInBody(body).map(({ code }) => code)).toEqual([...TRICKY_NAMES]);
  });

  it('are keys that a library could have, each once, whatever the draft', () => {
    fc.assert(
      fc.property(canonicalDraft, (draft) => {
        const keys = codesInBody(bodyText(draft, 'send'));
        for (const key of keys) expect(entryKey.parse(key)).toEqual(key);
        expect(new Set(keys.map(keyText)).size).toBe(keys.length);
      }),
    );
  });
});
