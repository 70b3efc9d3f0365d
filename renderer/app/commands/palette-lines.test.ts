import { expect, test } from 'vitest';
import type { PaletteSource } from './command-store';
import { paletteLines } from './palette-lines';

const source = (group: PaletteSource['group'], ...titles: readonly string[]): PaletteSource => ({
  group,
  items: titles.map((title) => ({ id: title, title, run: () => undefined })),
});
const shown = (typed: string, sources: readonly PaletteSource[], whole = false) =>
  paletteLines(typed, sources, whole).map((line) =>
    line.kind === 'group' ? `# ${line.group}` : `${line.place} ${line.item.title}`,
  );

const SOURCES = [
  source('commands', 'Save', 'Send'),
  source('recent', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6'),
  source('tabs', 'New S6LZUU'),
  source('closed'),
];

test('at first every kind is in sight, recent orders before all, and none without a thing', () => {
  expect(shown('', SOURCES)).toEqual([
    ...['# recent', '0 C1', '1 C2', '2 C3', '3 C4', '4 C5'],
    ...['# tabs', '5 New S6LZUU', '# commands', '6 Save', '7 Send'],
  ]);
  expect(shown(' ', SOURCES, true)).toContain('5 C6');
});

test('what is typed puts the best kind first, and then finds all of it', () => {
  expect(shown('s', SOURCES)).toEqual(['# commands', '0 Save', '1 Send', '# tabs', '2 New S6LZUU']);
  expect(shown('c', SOURCES)).toContain('5 C6');
  expect(shown('nothing of this', SOURCES)).toEqual([]);
});
