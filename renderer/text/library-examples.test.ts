import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/desk.app';
import { DICTIONARIES } from '../../shared/library/entry';
import { guessMapping } from '../../shared/library/guess-mapping';
import { tableEntries } from '../../shared/library/table-entries';
import { EXAMPLES } from './library-examples';

describe.each(LANGUAGES)('what an empty dictionary shows in %s', (language) => {
  it.each(DICTIONARIES)('%s: pasted, it is recognised and makes its entries', (dictionary) => {
    const [headers = [], ...cells] = EXAMPLES[language][dictionary];
    const guess = guessMapping(headers);
    expect(guess.dictionary).toBe(dictionary);
    expect(guess.mapping.code).toBeDefined();
    expect(guess.mapping.name).toBeDefined();
    const rows = cells.map((row, index) => ({ line: index + 2, cells: row, flaws: [] }));
    const { entries, problems } = tableEntries(
      { rows, columns: headers.length },
      { dictionary, scope: '', mapping: guess.mapping },
      () => undefined,
    );
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(2);
    expect(entries.every(({ name }) => name !== '')).toBe(true);
  });
});
