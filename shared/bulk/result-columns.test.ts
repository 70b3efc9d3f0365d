import { describe, expect, it } from 'vitest';
import { findResults, isResultHeader, RESULT_COLUMNS, RESULT_WORDS, sourceRow } from './result-columns';

const OURS = (language: 'zh-CN' | 'en-US'): string[] =>
  RESULT_COLUMNS.map((column) => RESULT_WORDS[language].headers[column]);
const cellsOf = (state: string): string[] =>
  RESULT_COLUMNS.map((column) => (column === 'state' ? state : ''));

describe('results that come back', () => {
  it.each(['zh-CN', 'en-US'] as const)('are known by the headers in %s, whoever reads them', (language) => {
    const found = findResults(['a', ...OURS(language)]);
    expect([found?.headers, found?.firstColumn]).toEqual([['a'], 1]);
    const { states } = RESULT_WORDS[language];
    for (const [state, word] of Object.entries(states))
      expect(found?.row(['x', ...cellsOf(word)])).toEqual({ cells: ['x'], state });
    expect(found?.row(['x', ...cellsOf('?')]).state).toBeNull();
  });

  it('are not taken for what a list has by itself', () => {
    expect(findResults(['状态', '原因', '序号', 'state', 'reason'])).toBeNull();
    expect(findResults(['a', RESULT_WORDS['zh-CN'].headers.state])).toBeNull();
    expect(isResultHeader(['A · B', 'number'])).toBe(false);
  });

  it('that a person moved or added to are left out, and a copy of the workbook writes behind all', () => {
    const [first = '', ...others] = OURS('zh-CN');
    const found = findResults(['a', first, 'b', ...others, 'c']);
    expect([found?.headers, found?.columns, found?.firstColumn]).toEqual([['a', 'b', 'c'], [0, 2, 15], 16]);
  });

  it('of two exports in one table the later counts', () => {
    const found = findResults(['a', ...OURS('zh-CN'), ...OURS('en-US')]);
    expect(found?.headers).toEqual(['a']);
    expect(found?.row(['x', ...cellsOf('拒绝'), ...cellsOf('accepted')]).state).toBe('accepted');
  });

  it('leave the flaws of the source at its own columns', () => {
    const [first = '', ...others] = OURS('zh-CN');
    const found = findResults([first, 'a', ...others]);
    const flaws = [
      { column: 0, flaw: 'formula' },
      { column: 1, flaw: 'date-serial' },
    ] as const;
    const cells = ['1', 'x', ...cellsOf('未知').slice(1)];
    expect(found && sourceRow(found, { line: 2, cells, flaws })).toEqual({
      row: { line: 2, cells: ['x'], flaws: [{ column: 0, flaw: 'date-serial' }] },
      state: 'unknown',
    });
  });
});
