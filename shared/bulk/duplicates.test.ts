import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call } from '../contract/endpoints';
import { createRowChecker } from './check-row';
import { contentOf, duplicateKey, idKey, SPELLINGS, spellingsOf, watchDuplicates } from './duplicates';
import { mapped, OID, rowOf, TASK } from './testing/rows';

const OTHER = OID.replace('C', 'D');
/** Duplicates among rows of cells, as `row kind first`. */
const found = (call: Call, headers: string, rows: readonly (readonly string[])[]) => {
  const check = createRowChecker(mapped(headers.split(',')), call, new Set());
  const watch = watchDuplicates(call);
  return rows.flatMap((cells, row) => {
    const { body, ids } = check(rowOf(cells));
    const duplicate = watch({ row, ids, content: contentOf(body ?? '', ids) });
    return duplicate === null ? [] : [`${row} ${duplicate.kind} ${duplicate.first}`];
  });
};

describe('the spellings of an id', () => {
  const guid = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4';
  it('are all one id, and as many as a question has places', () => {
    for (const id of [guid, guid.toLowerCase(), ` {${guid}} `, guid.replaceAll('-', ''), 'WO-1']) {
      const spellings = spellingsOf(id);
      expect(spellings).toHaveLength(SPELLINGS);
      expect(new Set(spellings.map(idKey))).toEqual(new Set([idKey(id)]));
    }
    expect(new Set(spellingsOf(guid)).size).toBe(SPELLINGS);
  });
});

describe('rows for the same order and task', () => {
  it('D-36 are duplicates, however their GUIDs are written', () => {
    const rows = [
      [OID, TASK],
      [OTHER, TASK],
      [`{${OID.toLowerCase()}}`, ` ${TASK}`],
      [OID.replaceAll('-', ''), TASK],
    ];
    expect(found('close', 'oId,taskId', rows)).toEqual(['2 same 0', '3 same 0']);
  });

  it('D-37 with other values are told apart from the same again', () => {
    const rows = [
      [OID, TASK, 'LOST'],
      [OID.toLowerCase(), TASK, 'FAILED'],
      [OID, TASK, 'LOST'],
    ];
    expect(found('failedClose', 'oId,taskId,objectiveStatus', rows)).toEqual(['1 differs 0', '2 same 0']);
  });

  it('D-37 an order that is ended twice by two tasks is said; one that is saved twice is not', () => {
    const rows = [
      [OID, TASK],
      [OID, OTHER],
      [OID, OTHER],
    ];
    expect(found('close', 'oId,taskId', rows)).toEqual(['1 order-twice 0', '2 same 1']);
    expect(found('save', 'oId,taskId', rows)).toEqual(['2 same 1']);
  });
});

describe('rows that create', () => {
  it('are duplicates only if all of them is the same', () => {
    const rows = [
      ['S6LZUU', '1', 'a'],
      ['S6LZUU', '1', 'b'],
      ['S6LZUU', '1', 'a'],
    ];
    expect(found('save', 'mapId,customerGuid,objective.a', rows)).toEqual(['2 same 0']);
  });
});

describe('a key', () => {
  const ids = { oId: OID, taskId: TASK, mapId: '', customerGuid: '' };

  it('is of the call and both ids; a create has none', () => {
    expect(duplicateKey('close', ids)).toBe(`close ${OID} ${TASK}`);
    expect(duplicateKey('close', ids)).not.toBe(duplicateKey('failedClose', ids));
    expect(duplicateKey('save', { ...ids, oId: '', taskId: '', mapId: 'm', customerGuid: '1' })).toBeNull();
  });

  it('D-34 does not see how a GUID is written; a free id is kept to the letter', () => {
    const dressed = fc.constantFrom(
      (id: string) => id.toLowerCase(),
      (id: string) => `{${id}}`,
      (id: string) => ` ${id}\u200b`,
      (id: string) => id.replaceAll('-', ''),
      (id: string) => id.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
    );
    fc.assert(
      fc.property(fc.uuid(), dressed, (id, dress) => {
        expect(idKey(dress(id))).toBe(id.toUpperCase());
      }),
      { numRuns: 1000 },
    );
    expect([idKey(' ab '), idKey('AB'), idKey('{ab}')]).toEqual(['ab', 'AB', '{ab}']);
  });
});
