import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyText } from '../../../../shared/draft/body';
import { type Draft, EMPTY_DRAFT } from '../../../../shared/draft/draft';
import { canonicalDraft } from '../../../../shared/draft/draft-arbitrary';
import { placeWords } from '../../../../shared/library/body-place';
import { recognise } from '../../../../shared/paste/recognise';
import { goesToDialog } from './paste-goes';
import { type GuidOf, isOfAnotherOrder, pastedDraft, pasteResult } from './pasted-draft';

const GUID = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4';
const TASK = 'BCDBBD33-BD6A-6168-63CE-4E55620D3CB4';
const TOKEN = `${GUID}$DBMainElite`;
const given = (text: string, guidOf: GuidOf = 'order') => pastedDraft(recognise(text), guidOf);
const draftOf = (body: object): Draft => given(JSON.stringify(body))?.draft ?? EMPTY_DRAFT;

describe('a pasted text', () => {
  test('gives a draft where it is of an order, and the calls that it is of', () => {
    expect(given('{"mapId":"M"}')).toMatchObject({ draft: { mapId: 'M' }, calls: ['save', 'send'] });
    expect(given(`{"oId":"${GUID}","objectiveStatus":"X"}`)?.calls).toEqual(['failedClose']);
    expect(given(`${GUID}\t${TASK}`)?.draft).toMatchObject({ mode: 'load', oId: GUID, taskId: TASK });
    expect(given(GUID, 'order')?.draft).toMatchObject({ oId: GUID, taskId: '' });
    expect(given(GUID, 'map')?.draft).toMatchObject({ mode: 'create', mapId: GUID, oId: '' });
    expect(given(GUID, 'task')?.draft).toMatchObject({ oId: '', taskId: GUID });
  });

  test('gives none where it is no order, or is a token', () => {
    for (const text of ['', 'what', '{"mapId":}', TOKEN, `curl h/ngs/wo/save -d 'x`])
      expect(given(text)).toBeNull();
  });
});

describe('into a draft', () => {
  const mine = draftOf({ mapId: 'M', toStep: 'S1', objective: { a: '1', b: '2' } });
  const its = draftOf({ mapId: 'M', toStep: 'S2', toBy: 'B', objective: { a: '9', c: '3' } });
  const states = (way: 'fill' | 'replace') =>
    pasteResult(mine, its, way).rows.map(({ value, state }) => [placeWords(value.place), state]);

  test('only what is blank is filled, and every value says what becomes of it', () => {
    expect(states('fill')).toEqual([
      ['mapId', 'same'],
      ['toStep', 'stays'],
      ['toBy', 'fills'],
      ['objective.a', 'stays'],
      ['objective.c', 'fills'],
    ]);
    const { draft, gone } = pasteResult(mine, its, 'fill');
    expect(gone).toEqual([]);
    expect(JSON.parse(bodyText(draft, 'save'))).toEqual({
      mapId: 'M',
      toStep: 'S1',
      toBy: 'B',
      objective: { a: '1', b: '2', c: '3' },
    });
  });

  test('all of it is put in place of what stands there, and what goes is named', () => {
    expect(states('replace').map(([, state]) => state)).toEqual([
      'same',
      'replaces',
      'fills',
      'replaces',
      'fills',
    ]);
    const { draft, gone } = pasteResult(mine, its, 'replace');
    expect(draft).toBe(its);
    expect(gone.map(placeWords)).toEqual(['objective.b']);
  });

  test('the ids of an order to load have no place in one that creates', () => {
    const { rows, draft } = pasteResult(mine, draftOf({ oId: GUID, taskId: TASK, toBy: 'B' }), 'fill');
    expect(rows.map(({ state }) => state)).toEqual(['no-place', 'no-place', 'fills']);
    expect(draft).toMatchObject({ mode: 'create', mapId: 'M', oId: '' });
  });

  test('filling takes nothing away that the draft sends, whatever is pasted', () => {
    fc.assert(
      fc.property(canonicalDraft, canonicalDraft, (into, pasted) => {
        const { draft, rows } = pasteResult(into, pasted, 'fill');
        const sent = (one: Draft) => pasteResult(EMPTY_DRAFT, one, 'replace').rows.map(({ value }) => value);
        const after = new Map(
          sent(draft).map(({ place, type, text }) => [JSON.stringify(place), [type, text]]),
        );
        for (const { place, type, text } of sent(into))
          expect(after.get(JSON.stringify(place))).toEqual([type, text]);
        for (const { value, state } of rows.filter((row) => row.state === 'fills')) {
          expect(state).toBe('fills');
          expect(after.get(JSON.stringify(value.place))).toEqual([value.type, value.text]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('an order is told from another by its ids alone', () => {
  const load = (oId: string, taskId = '') => draftOf({ oId, taskId });
  expect(isOfAnotherOrder(load(GUID), load(GUID.toLowerCase()))).toBe(false);
  expect(isOfAnotherOrder(load(GUID), load(TASK))).toBe(true);
  expect(isOfAnotherOrder(load(GUID), load('', TASK))).toBe(false);
  expect(isOfAnotherOrder(draftOf({ mapId: 'M' }), load(GUID))).toBe(true);
  expect(isOfAnotherOrder(EMPTY_DRAFT, load(GUID))).toBe(false);
  expect(isOfAnotherOrder(draftOf({ toStep: 'S' }), draftOf({ mapId: 'M' }))).toBe(false);
});

describe('a paste goes to the dialog', () => {
  const CURL = `curl h/ngs/wo/save -H 'token: ${TOKEN}' -d '{"mapId":"M"}'`;

  test.each([
    ['anything', 'nowhere', true],
    ['plain text', 'field', false],
    [GUID, 'field', false],
    [GUID, 'first-field', true],
    [`${GUID}\t${TASK}`, 'first-field', true],
    ['S6LZUU', 'first-field', false],
    ['{"mapId":"M"}', 'first-field', true],
    ['{"mapId":"M"}', 'field', true],
    ['{"mapId":"M"}', 'cell', false],
    ['{"mapId":"M"}', 'json', false],
    ['"a": 1,', 'json', false],
    ['irm h/ngs/wo/save -Body x', 'json', true],
    ['irm h/ngs/wo/save -Body x', 'cell', false],
    [`{"code":1,"message":"","value":{"oId":"${GUID}","taskId":"${TASK}"}}`, 'field', true],
    [TOKEN, 'cell', true],
    [TOKEN, 'field', true],
    [`"token": "${TOKEN}"`, 'json', true],
    [CURL, 'cell', true],
  ] as const)('%s %s: %s', (text, spot, goes) => {
    expect(goesToDialog(text, spot)).toBe(goes);
  });
});
