import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyText } from '../draft/body';
import { type Draft, EMPTY_DRAFT } from '../draft/draft';
import { canonicalDraft } from '../draft/draft-arbitrary';
import { placeKeyText, placeWords, sentPlaces } from './body-place';
import { answeredDraft, draftOfPlaces, insertDraft, missingAnswers } from './fill-template';
import type { Ask } from './template';

const text = (value: string) => ({ type: 'text', text: value }) as const;
const ask = (place: readonly string[], more: Partial<Ask> = {}): Ask => ({
  place: [...place],
  label: '',
  type: 'text',
  format: '',
  preset: '',
  values: [],
  required: false,
  ...more,
});
const draft: Draft = {
  ...EMPTY_DRAFT,
  mapId: 'S6LZUU',
  customerGuid: '1',
  fields: { ...EMPTY_DRAFT.fields, toStep: text('S1') },
  objective: [
    { id: 'c1', name: 'a', ...text('fixed') },
    { id: 'c2', name: 'b', type: 'number', text: '1.10' },
  ],
  tabc: [{ id: 't1', name: 'xxx', columns: [{ id: 'c3', name: '__proto__', ...text('x') }] }],
};
const answers = (...given: readonly (readonly [place: readonly string[], text: string])[]) =>
  new Map(given.map(([place, answer]) => [placeKeyText([...place]), answer]));

describe('a template answered', () => {
  const asks = [
    ask(['customerGuid'], { preset: '7', required: true }),
    ask(['objective', 'b'], { type: 'number', preset: '1.10' }),
    ask(['tabc', 'xxx', '__proto__'], { preset: 'x' }),
  ];

  test('has each answer at its place, a preset where none was given, digits as typed', () => {
    const filled = answeredDraft({ draft, asks }, answers([['objective', 'b'], '900719925474099300.10']));
    expect(bodyText(filled, 'save')).toBe(
      bodyText(
        {
          ...draft,
          customerGuid: '7',
          objective: draft.objective.map((one) =>
            one.name === 'b' ? { ...one, text: '900719925474099300.10' } : one,
          ),
        },
        'save',
      ),
    );
  });

  test('does not send what was left blank', () => {
    const filled = answeredDraft({ draft, asks }, answers([['tabc', 'xxx', '__proto__'], '']));
    expect(bodyText(filled, 'save')).not.toContain('__proto__');
    expect(bodyText(filled, 'save')).toContain('"a": "fixed"');
  });

  test('says what has to be answered; white space is no answer', () => {
    expect(missingAnswers({ asks }, answers())).toEqual([]);
    expect(missingAnswers({ asks }, answers([['customerGuid'], ' \t']))).toEqual([asks[0]]);
  });

  test('answered with what it holds, any draft sends the same text', () => {
    fc.assert(
      fc.property(canonicalDraft, (any) => {
        const asked = sentPlaces(any)
          .filter(({ type }) => type !== 'empty' && type !== 'null')
          .map(({ place, type, text: preset }) =>
            ask(place, { type: type === 'empty' || type === 'null' ? 'text' : type, preset }),
          );
        expect(bodyText(answeredDraft({ draft: any, asks: asked }, new Map()), 'save')).toBe(
          bodyText(any, 'save'),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('a draft put into another', () => {
  const load: Draft = { ...EMPTY_DRAFT, mode: 'load', oId: 'O', taskId: 'T' };

  test('fills what is not there and leaves what is', () => {
    const into = { ...load, objective: [{ id: 'c9', name: 'a', ...text('mine') }] };
    const inserted = insertDraft(into, draft, false);
    expect(inserted.conflicts).toEqual([['objective', 'a']]);
    expect(inserted.leftOut).toEqual([['mapId'], ['customerGuid']]);
    expect(inserted.draft).toMatchObject({ mode: 'load', oId: 'O', taskId: 'T', mapId: '' });
    expect(inserted.draft.objective.map((one) => [one.name, one.text])).toEqual([
      ['a', 'mine'],
      ['b', '1.10'],
    ]);
  });

  test('overwrites only where that was asked for', () => {
    const into = { ...load, objective: [{ id: 'c9', name: 'a', ...text('mine') }] };
    const [row] = insertDraft(into, draft, true).draft.objective;
    expect(row).toEqual({ id: 'c9', name: 'a', ...text('fixed') });
  });

  test('a draft that aims at nothing yet becomes one of its kind', () => {
    expect(insertDraft(load, draft, true).draft.mode).toBe('load');
    expect(insertDraft({ ...EMPTY_DRAFT, mode: 'load' }, draft, false).draft).toMatchObject({
      mode: 'create',
      mapId: 'S6LZUU',
    });
  });

  test('into an empty one it sends the same text; twice is once; nothing that was there is lost', () => {
    fc.assert(
      fc.property(canonicalDraft, canonicalDraft, (into, from) => {
        expect(bodyText(insertDraft(EMPTY_DRAFT, from, false).draft, 'save')).toBe(bodyText(from, 'save'));
        const once = insertDraft(into, from, false).draft;
        expect(insertDraft(once, from, false).draft).toEqual(once);
        const places = new Set(sentPlaces(once).map((value) => JSON.stringify(value)));
        for (const value of sentPlaces(into)) expect(places).toContain(JSON.stringify(value));
      }),
      { numRuns: 500 },
    );
  });
});

test('a draft of chosen places sends those and nothing else, in the same order', () => {
  fc.assert(
    fc.property(canonicalDraft, fc.func(fc.boolean()), (any, choose) => {
      const wanted = (place: readonly string[]) => choose(JSON.stringify(place));
      expect(sentPlaces(draftOfPlaces(any, wanted))).toEqual(
        sentPlaces(any).filter(({ place }) => wanted(place)),
      );
    }),
    { numRuns: 500 },
  );
});

test('a place is named as people know it', () => {
  expect([['toStep'], ['step', 'ooo'], ['tabc', 'xxx', 'a']].map(placeWords)).toEqual([
    'toStep',
    'step.ooo',
    'tabcxxx.a',
  ]);
});
