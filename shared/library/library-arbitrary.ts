import fc from 'fast-check';
import { CALLS } from '../contract/endpoints';
import { canonicalDraft, TRICKY_NAMES } from '../draft/draft-arbitrary';
import { inOrder, type Library } from './change';
import {
  COLUMN_TYPES,
  DICTIONARIES,
  type Dictionary,
  ENTRY_TEXT_LIMIT,
  type Entry,
  isPlainText,
  keyText,
  tidyEntry,
} from './entry';
import type { Ask, Template } from './template';

/** Any text that may stand in an entry. */
export const plainText = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      ...TRICKY_NAMES,
      '张三',
      ' a ',
      '"\\',
      '\u2028',
      '=1+1',
      '',
      'x'.repeat(ENTRY_TEXT_LIMIT),
    ),
  )
  .filter((text) => isPlainText(text) && text.length <= ENTRY_TEXT_LIMIT);
/** Few codes, so that libraries meet. */
const someCode = fc.oneof(
  fc.constantFrom('A', 'B', 'a', 'S6LZUU', ...TRICKY_NAMES),
  plainText.filter((text) => text !== ''),
);

const answer = fc.constantFrom(true, false, null);
const factsOf = (dictionary: Dictionary): fc.Arbitrary<Entry['facts']> => {
  if (dictionary === 'columns')
    return fc.record({
      kind: fc.constant('column'),
      type: fc.constantFrom(...COLUMN_TYPES, null),
      values: fc.array(fc.record({ value: plainText, label: plainText }, { noNullPrototype: true }), {
        maxLength: 3,
      }),
      format: fc.constantFrom('', 'YYYY-MM-DD'),
    });
  if (dictionary === 'steps')
    return fc.record({
      kind: fc.constant('step'),
      canClose: answer,
      canSendBack: answer,
      next: fc.array(plainText, { maxLength: 3 }),
    });
  return fc.constant(null);
};

/** One entry in the form in which a library keeps it. */
export const anyEntry: fc.Arbitrary<Entry> = fc.constantFrom(...DICTIONARIES).chain((dictionary) =>
  fc
    .record({
      dictionary: fc.constant(dictionary),
      scope: fc.constantFrom('', 'objective', 'tabcx', 'M1'),
      code: someCode,
      name: plainText,
      facts: fc.oneof(fc.constant(null), factsOf(dictionary)),
    })
    .map((entry) => tidyEntry({ ...entry, facts: entry.facts === null ? null : { ...entry.facts } })),
);

const anyAsk: fc.Arbitrary<Ask> = fc
  .record({
    place: fc.constantFrom('mapId', 'objective/a', 'tabc/x/__proto__'),
    label: fc.constantFrom('联系人', ' "\\', '__proto__'),
    type: fc.constantFrom(...COLUMN_TYPES),
    preset: fc.string({ unit: 'binary', maxLength: 8 }),
    required: fc.boolean(),
  })
  .map(({ place, label, type, preset, required }) => ({
    place: place.split('/'),
    label,
    type,
    format: '',
    preset,
    values: [{ value: preset.replace(/[^a-z]/g, ''), label: '' }],
    required,
  }));

const anyTemplate: fc.Arbitrary<Template> = fc.record(
  {
    id: fc.constantFrom('t1', 't2', 't3', '__proto__'),
    name: fc.constantFrom('安装', '维修', '__proto__'),
    folder: fc.constantFrom('', '华东/安装'),
    call: fc.constantFrom(...CALLS, null),
    draft: canonicalDraft,
    asks: fc.array(anyAsk, { maxLength: 2 }),
  },
  { noNullPrototype: true },
);

/** A library in its own order. */
export const anyLibrary: fc.Arbitrary<Library> = fc
  .record({
    entries: fc.uniqueArray(anyEntry, { selector: keyText, maxLength: 12 }),
    templates: fc.uniqueArray(anyTemplate, { selector: ({ id }) => id, maxLength: 3 }),
  })
  .map(inOrder);
