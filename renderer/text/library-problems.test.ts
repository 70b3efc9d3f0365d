import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/desk.app';
import { ROW_PROBLEMS, SOURCE_REFUSALS, TABLE_NOTES } from '../../shared/library/exchange';
import { ENTRY_PROBLEMS, entryText } from './library-entry';
import {
  BRING_PROBLEMS,
  FILE_PROBLEMS,
  fileProblemSentence,
  libraryProblemsText,
  sharedProblemSentence,
} from './library-problems';

type Params = Readonly<Record<string, string>>;

/** What comes with a kind (shared/library/exchange.ts): each of it has to stand in its words. */
const REFUSAL_PARAMS: Readonly<Partial<Record<(typeof SOURCE_REFUSALS)[number], Params>>> = {
  'too-large': { limit: '20' },
  'inflates-too-far': { limit: '200' },
  'too-many-rows': { limit: '200000' },
  'too-many-columns': { limit: '1000', line: '17' },
  'damaged-sheet': { part: 'xl/worksheets/sheet1.xml' },
  'not-this-encoding': { line: '17' },
  'unclosed-quote': { line: '17' },
  'not-json': { line: '17', column: '23' },
  'duplicate-key': { key: 'MAP_ID', line: '17', column: '23' },
  'newer-library': { version: '7' },
  'bad-library': { at: 'entries[3].code' },
  'bad-map': { at: 'nodes[2].NODEMAP_ID' },
  unreadable: { code: 'EACCES' },
};
const NOTE_PARAMS: Readonly<Partial<Record<(typeof TABLE_NOTES)[number], Params>>> = {
  'stray-quotes': { count: '31', line: '17' },
  'blank-rows-dropped': { count: '31' },
  'ragged-rows': { count: '31', line: '17' },
  'hidden-rows': { count: '31' },
  'hidden-columns': { count: '31' },
  'sheet-sought': { count: '31', sheet: 'July' },
  'merged-cells': { count: '31', columns: 'Account' },
  'formula-cells': { count: '31', columns: 'Account' },
  'formulas-without-value': { count: '31', columns: 'Account' },
  'error-cells': { count: '31', columns: 'Account' },
  'date-cells': { count: '31', columns: 'Account' },
  'digits-lost': { count: '31', columns: 'Account' },
  'zeros-lost': { count: '31', columns: 'Account' },
  scientific: { count: '31', columns: 'Account' },
  'control-characters': { count: '31', line: '17' },
};
const ROW_PARAMS: Readonly<Partial<Record<(typeof ROW_PROBLEMS)[number], Params>>> = {
  ragged: { found: '3', expected: '4' },
  placeholder: { value: 'N/A' },
  'table-unknown': { value: 'tbl' },
  'too-long': { limit: '400' },
  'code-repeated': { line: '17' },
  'code-disputed': { line: '17' },
  'full-width': { value: 'Ａ１' },
  'look-alike': { found: 'А', point: 'U+0410', like: 'A' },
  'format-unclear': { value: 'yyyy/mm/dd' },
  'date-unclear': { value: '03/04/2026' },
  'type-unknown': { value: 'blob' },
  'yes-no-unknown': { value: 'maybe' },
};

describe.each(LANGUAGES)('the words of the library in %s', (language) => {
  const words = libraryProblemsText[language];

  it.each(SOURCE_REFUSALS)('refused: %s says what, where, and what to do', (kind) => {
    const params = REFUSAL_PARAMS[kind] ?? {};
    says(words.refusals[kind].what(params), params);
    says(words.refusals[kind].remedy(params));
  });

  it.each(BRING_PROBLEMS)('not brought: %s', (kind) => {
    says(words.bring[kind].what({}));
    says(words.bring[kind].remedy({}));
  });

  it('names the first columns of many, and none where a run of an earlier version knows none', () => {
    const said = words.notes['date-cells']({ count: '2', columns: 'A\nB\nC\nD' });
    for (const column of ['A', 'B', 'C']) expect(said).toMatch(new RegExp(`['“]${column}['”]`));
    expect(said).not.toContain('D');
    expect(words.notes['date-cells']({ count: '2' })).not.toMatch(/[“”']| in /);
  });

  it.each(TABLE_NOTES)('noticed: %s says how many and where', (kind) => {
    const params = NOTE_PARAMS[kind] ?? {};
    says(words.notes[kind](params), params);
  });

  it.each(ROW_PROBLEMS)('row left out: %s says what and what to do', (kind) => {
    const params = ROW_PARAMS[kind] ?? {};
    says(words.rows[kind].what({ field: 'name', ...params }), params);
    says(words.rows[kind].remedy(params));
  });

  it.each(ENTRY_PROBLEMS)('entry not saved: %s', (kind) => {
    says(entryText[language].problems[kind]({ limit: '400', row: '3' }));
  });

  it.each(FILE_PROBLEMS)('file: %s', (code) => {
    expect(fileProblemSentence(words, code)).toBe(words.files[code]);
    expect(words.files[code]).not.toMatch(/[.。！!]$/);
  });

  it('tells the kinds that it knows of what was found, and none of a stranger', () => {
    const of = (found: string) => words.refusals['not-a-table'].what({ found });
    const unknown = of('unknown');
    for (const found of ['pdf', 'image', 'archive', 'program', 'document', 'database', 'xml', 'json'])
      expect(of(found)).not.toBe(unknown);
    for (const found of ['__proto__', 'constructor', 'toString']) expect(of(found)).toBe(unknown);
  });

  it('names the field of a row, and the encoding of a file, in words', () => {
    const named = words.rows['digits-lost'].what({ field: 'code' });
    expect(named).not.toContain('code');
    expect(words.rows['digits-lost'].what({ field: '__proto__' })).toContain('__proto__');
    expect(words.refusals['encoding-unclear'].what({ encoding: 'utf-16le' })).toContain('UTF-16 LE');
    expect(words.refusals['not-this-encoding'].what({ encoding: 'gb18030', line: '4' })).toContain('GB18030');
  });

  it('words why the shared file was not read, by a refusal or by what the system says', () => {
    expect(sharedProblemSentence(words, { reason: 'bad-library', params: { at: 'entries[1]' } })).toContain(
      'entries[1]',
    );
    expect(sharedProblemSentence(words, { reason: 'ENOENT', params: {} })).toBe(words.files.ENOENT);
    expect(sharedProblemSentence(words, { reason: 'EWHATEVER', params: {} })).toContain('EWHATEVER');
    expect(sharedProblemSentence(words, { reason: 'constructor', params: {} })).toContain('constructor');
  });
});

it('counts one thing as one', () => {
  const { notes } = libraryProblemsText['en-US'];
  expect(notes['blank-rows-dropped']({ count: '1' })).toBe('1 blank row was left out.');
  expect(notes['blank-rows-dropped']({ count: '2' })).toBe('2 blank rows were left out.');
});

/** A whole sentence with all that comes with it, of a person's words. */
function says(sentence: string, params: Params = {}): void {
  expect(sentence).toMatch(/\S.+[.。]$/);
  expect(sentence).not.toMatch(/[!！?]|undefined|null\b/);
  for (const value of Object.values(params)) expect(sentence).toContain(value);
}
