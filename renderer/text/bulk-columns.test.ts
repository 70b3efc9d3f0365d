import { describe, expect, it } from 'vitest';
import { BLANKS, CELL_TYPES } from '../../shared/bulk/columns';
import { GUESS_REASONS } from '../../shared/bulk/guess-columns';
import { REPAIR_KINDS, ROW_PROBLEM_KINDS, type RowProblemKind } from '../../shared/bulk/row-problems';
import { LANGUAGES } from '../../shared/desk.app';
import { bulkColumnsText } from './bulk-columns';
import { filledIn } from './bulk-problem-words';
import { whenText } from './when';

type Params = Readonly<Record<string, string>>;

/** Problems of a whole row, or of no named place. */
const NAMELESS: ReadonlySet<RowProblemKind> = new Set([
  'ids-unmapped',
  'name-missing',
  'name-has-prefix',
  'ragged',
  'record-damaged',
  'too-large',
  'duplicate',
  'duplicate-differs',
  'order-twice',
  'done-before',
  'unknown-before',
  'made-alike',
  'done-in-file',
  'unknown-in-file',
]);
const PLACE = { line: '17', column: '23' };
/** What comes with a kind (shared/bulk/row-problems.ts): each of it has to stand in its words. */
const PARAMS: Readonly<Partial<Record<RowProblemKind, Params>>> = {
  'name-has-prefix': { table: 'tabctabcx' },
  ragged: { found: '3', expected: '4' },
  'too-large': { limit: '1024' },
  placeholder: { value: 'N/A' },
  'control-character': { code: 'U+200B', position: '9' },
  'look-alike': { character: '\u0421', code: 'U+0421' },
  'not-ascii': { character: '\u2013', code: 'U+2013' },
  'too-long': { limit: '400' },
  'date-cell': { value: '2026-01-31' },
  'json-invalid': PLACE,
  'json-duplicate-key': { ...PLACE, key: 'b' },
  'json-too-deep': { ...PLACE, limit: '64' },
  'json-too-large': { limit: '256' },
  duplicate: { line: '17' },
  'duplicate-differs': { line: '17' },
  'order-twice': { line: '17' },
  'done-before': { at: '1769817600000', run: 'January' },
  'unknown-before': { at: '1769817600000', run: 'January' },
};

describe.each(LANGUAGES)('the words of bulk columns in %s', (language) => {
  const words = bulkColumnsText[language];

  it.each(ROW_PROBLEM_KINDS)('%s has a reason, says what and where, and what to do', (kind) => {
    const { reason, what, remedy } = words.problems[kind];
    const params: Params = PARAMS[kind] ?? {};
    expect(reason).toMatch(/^\S.{0,27}$/);
    expect(reason).not.toMatch(/[.。!！]$/);
    for (const sentence of [what({ name: 'objective.a', ...params }), remedy(params)]) {
      expect(sentence).toMatch(/\S.+[.。]$/);
      expect(sentence).not.toMatch(/[!！?？]|undefined/);
    }
    const shown = Object.entries(params).map(([of, value]) =>
      of === 'at' ? whenText(Number(value)) : value,
    );
    for (const value of [...shown, ...(NAMELESS.has(kind) ? [] : ['objective.a'])])
      expect(what({ name: 'objective.a', ...params })).toContain(value);
  });

  it('offers to create orders only where the call can', () => {
    const { remedy } = words.problems['ids-unmapped'];
    expect(remedy({ body: 'order' })).toContain('mapId');
    expect(remedy({ body: 'ids' })).not.toContain('mapId');
  });

  it('offers one value for all rows only where rows can share it', () => {
    const { remedy } = words.problems['id-unmapped'];
    expect(remedy({ name: 'oId' })).toBe(remedy({ name: 'taskId' }));
    expect(remedy({ name: 'mapId' })).not.toBe(remedy({ name: 'oId' }));
  });

  it('has another reason for every kind, so that a filter tells them apart', () => {
    expect(new Set(Object.values(words.problems).map(({ reason }) => reason)).size).toBe(
      ROW_PROBLEM_KINDS.length,
    );
  });

  it('has a word for every repair, guess, type and blank, each another', () => {
    const told = [
      REPAIR_KINDS.map((kind) => words.repairs[kind]),
      GUESS_REASONS.map((why) => words.guesses[why]),
      CELL_TYPES.map((type) => words.types[type]),
      BLANKS.map((blank) => words.blanks[blank]),
    ];
    for (const all of told) {
      expect(new Set(all).size).toBe(all.length);
      for (const each of all) expect(each).toMatch(/^\S[^!！.。]*$/);
    }
  });

  it('says why JSON is none, and calls a field by its name; a stranger is called as he is', () => {
    const of = (reason: string) =>
      words.problems['json-invalid'].what({ name: 'objective.a', reason, ...PLACE });
    expect(of('trailing-comma')).not.toBe(of('comment'));
    expect(filledIn(language, { name: 'oId' })).toMatch(/^\S+ oId$/);
    expect(filledIn(language, { name: 'toString' })).toBe('toString');
  });
});
