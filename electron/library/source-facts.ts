import { basename } from 'node:path';
import { DICTIONARIES } from '../../shared/library/entry';
import type { OpenedSource } from '../../shared/library/exchange';
import { guessMapping } from '../../shared/library/guess-mapping';
import type { SourceText } from '../../shared/library/source-text';
import type { ReadTable } from './sources';

export type TableFacts = Extract<OpenedSource['content'], { readonly kind: 'table' }>;

/** Rows shown, and characters of a cell. */
const SAMPLE_ROWS = 20;
const SHOWN = 200;
const NAME_LENGTH = 120;

/** What a person is told of a table: its first rows, and what it looks like. */
export function tableFacts({ reading, sheets, headers, rows, notes }: ReadTable): TableFacts {
  return {
    kind: 'table',
    reading,
    sheets: sheets.map((sheet) => ({ ...sheet, name: shown(sheet.name) })),
    headers: headers.map(shown),
    sample: rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells.map(shown)),
    rows: rows.length,
    notes: [...notes],
    guess: guessMapping(headers),
  };
}

/** What a person is told of a library or a map: how much is in it. */
export function jsonFacts(content: SourceText): OpenedSource['content'] {
  if (content.kind === 'map') {
    const { map, name = '', steps, links, strayLinks } = content.struct;
    return { kind: 'map', map, name, steps: steps.length, links: links.length, strayLinks };
  }
  const { entries, templates } = content.library;
  const counts = DICTIONARIES.map(
    (dictionary) => [dictionary, entries.filter((entry) => entry.dictionary === dictionary).length] as const,
  );
  return {
    kind: 'library',
    counts: Object.fromEntries(counts.filter(([, count]) => count > 0)),
    templates: templates.length,
  };
}

const shown = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** The last part of a file's name, without what turns or hides letters. */
export function shownName(name: string): string {
  return basename(name.replaceAll('\\', '/'))
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')
    .slice(0, NAME_LENGTH);
}
