import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DICTIONARIES,
  type Dictionary,
  ENTRY_TEXT_LIMIT,
  type Entry,
  entry,
  FORMAT_LIMIT,
} from '../../../../shared/library/entry';
import { anyEntry } from '../../../../shared/library/library-arbitrary';
import { type EntryForm, emptyForm, entryOf, entryProblems, formOf } from './entry-form';

const form = (part: Partial<EntryForm>): EntryForm => ({ ...emptyForm(''), ...part });
const kinds = (dictionary: Dictionary, part: Partial<EntryForm>): readonly string[] =>
  entryProblems(dictionary, form(part)).map(({ field, kind }) => `${field} ${kind}`);

describe('an entry as a form', () => {
  it('once made of a form, it comes back from a form as it is, whatever a library holds', () => {
    fc.assert(
      fc.property(anyEntry, (one) => {
        const made = entryOf(one.dictionary, formOf(one));
        expect(entryOf(made.dictionary, formOf(made))).toEqual(made);
      }),
    );
  });

  it.each<Entry>([
    {
      dictionary: 'columns',
      scope: 'tabcrepair',
      code: 'a',
      name: '甲',
      facts: { kind: 'column', type: 'date', values: [{ value: '1', label: '' }], format: 'YYYY' },
    },
    {
      dictionary: 'steps',
      scope: 'S6LZUU',
      code: 'A',
      name: '',
      facts: { kind: 'step', canClose: true, canSendBack: false, next: ['B', 'C'] },
    },
    { dictionary: 'customers', scope: '', code: '1', name: 'x', facts: null },
  ])('loses nothing of an entry of $dictionary', (one) => {
    expect(entryOf(one.dictionary, formOf(one))).toEqual(one);
  });

  it('makes an entry that the contract takes, or says what is wrong with it', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 0, maxLength: 6 }));
    fc.assert(
      fc.property(
        fc.constantFrom(...DICTIONARIES),
        fc.record({ scope: text, code: text, name: text, format: text, value: text, label: text }),
        (dictionary, { value, label, ...its }) => {
          const made = form({ ...its, values: [{ value, label }] });
          if (entryProblems(dictionary, made).length > 0) return;
          expect(entry.safeParse(entryOf(dictionary, made)).error).toBeUndefined();
        },
      ),
    );
  });

  it('takes white space off, knows a table by the names people give it, and drops lines without a word', () => {
    const made = entryOf(
      'columns',
      form({
        scope: ' ELITETASK ',
        code: ' a ',
        name: ' x ',
        values: [
          { value: ' A ', label: ' one ' },
          { value: '', label: '' },
        ],
      }),
    );
    expect(made).toEqual({
      dictionary: 'columns',
      scope: 'task',
      code: 'a',
      name: 'x',
      facts: { kind: 'column', type: null, values: [{ value: 'A', label: 'one' }], format: '' },
    });
  });

  it('says nothing of facts that nobody gave', () => {
    expect(entryOf('steps', form({ scope: 'S6LZUU', code: 'A' })).facts).toBeNull();
    expect(entryOf('steps', form({ scope: 'S6LZUU', code: 'A', canClose: false })).facts).toEqual({
      kind: 'step',
      canClose: false,
      canSendBack: null,
      next: [],
    });
    expect(entryOf('persons', form({ scope: 'left over', code: 'A', canClose: true }))).toEqual({
      dictionary: 'persons',
      scope: '',
      code: 'A',
      name: '',
      facts: null,
    });
  });
});

describe('what keeps an entry from being saved', () => {
  it('a code, and the table or map that it belongs to', () => {
    expect(kinds('persons', {})).toEqual(['code code-missing']);
    expect(kinds('columns', { code: 'a' })).toEqual(['scope table-missing']);
    expect(kinds('columns', { code: 'a', scope: 'orders' })).toEqual(['scope table-unknown']);
    expect(kinds('columns', { code: 'a', scope: 'tabcrepair' })).toEqual([]);
    expect(kinds('steps', { code: 'a', scope: '  ' })).toEqual(['scope map-missing']);
    expect(kinds('groups', { code: ' \u200b ' })).toEqual(['code code-missing']);
  });

  it('what nobody sees, and what is too long', () => {
    expect(kinds('persons', { code: 'a\u200bb' })).toEqual(['code hidden-character']);
    expect(kinds('persons', { code: 'a\u0007b' })).toEqual(['code hidden-character']);
    expect(kinds('persons', { code: 'a', name: 'x\ud800' })).toEqual(['name hidden-character']);
    expect(kinds('persons', { code: 'a'.repeat(ENTRY_TEXT_LIMIT + 1) })).toEqual(['code too-long']);
    const scope = 'task';
    expect(kinds('columns', { scope, code: 'a', format: 'Y'.repeat(FORMAT_LIMIT + 1) })).toEqual([
      'format too-long',
    ]);
  });

  it('a value without its value, and one that stands there twice, by its line', () => {
    const scope = 'task';
    const values = [
      { value: 'A', label: '' },
      { value: '', label: '' },
      { value: ' A', label: 'again' },
    ];
    expect(entryProblems('columns', form({ scope, code: 'a', values }))).toEqual([
      { field: 'values', kind: 'value-repeated', params: { row: '3' } },
    ]);
    expect(
      entryProblems('columns', form({ scope, code: 'a', values: [{ value: '', label: 'one' }] })),
    ).toEqual([{ field: 'values', kind: 'value-missing', params: { row: '1' } }]);
    expect(kinds('steps', { scope: 'M', code: 'a', values })).toEqual([]);
  });
});
