import { describe, expect, it } from 'vitest';
import { columnFor, IGNORED } from './columns';
import { hiddenContent, hidesContent, mappingInForce } from './hidden-content';

const nothing = { hiddenRows: 0, filteredRows: 0, hiddenColumns: [], sheets: [], reading: null };
const reading = (sheet: number) => ({ encoding: null, separator: null, sheet, headerRow: 1 });
const sheets = [
  { name: 'list', hidden: false },
  { name: 'old', hidden: true },
];

describe('what a workbook hides', () => {
  it('is counted: rows, those of a filter among them, columns, sheets that were not read', () => {
    const source = { hiddenRows: 5, filteredRows: 2, hiddenColumns: [1, 3], sheets, reading: reading(0) };
    expect(hiddenContent(source)).toEqual({ rows: 5, filtered: 2, columns: 2, sheets: 1, ofSheet: false });
    expect(hiddenContent({ ...source, reading: reading(1) })).toMatchObject({ sheets: 0, ofSheet: true });
  });
  it('is asked about where any of it was read, and not for a sheet that nobody read', () => {
    expect(hidesContent(nothing)).toBe(false);
    expect(hidesContent({ ...nothing, hiddenRows: 1 })).toBe(true);
    expect(hidesContent({ ...nothing, hiddenColumns: [0] })).toBe(true);
    expect(hidesContent({ ...nothing, sheets, reading: reading(0) })).toBe(false);
    expect(hidesContent({ ...nothing, sheets, reading: reading(1) })).toBe(true);
  });
});

describe('a mapping', () => {
  const oId = columnFor({ kind: 'id', name: 'oId' });
  const mapping = { columns: [oId, oId], constants: [] };
  it('fills nothing from a hidden column where what is hidden is out, and is as it was where it is in', () => {
    expect(mappingInForce({ mapping, hidden: 'out' }, { hiddenColumns: [1] }).columns).toEqual([
      oId,
      IGNORED,
    ]);
    for (const hidden of ['in', 'ask'] as const)
      expect(mappingInForce({ mapping, hidden }, { hiddenColumns: [1] })).toEqual(mapping);
  });
});
