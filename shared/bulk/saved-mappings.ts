import { trimEdges } from '../draft/ids';
import { type BulkMapping, IGNORED, type SavedMapping } from './columns';

/** A mapping that fits a file. `unknown`: columns of the file that it was not made for; they are left out. */
export interface FoundMapping {
  readonly saved: SavedMapping;
  readonly mapping: BulkMapping;
  readonly unknown: readonly number[];
}

/**
 * The saved mappings that fit a file's headers, the best first: every column that one of them uses is there, once, in
 * whatever order. Headers are compared to the letter, but for width and the spaces around.
 */
export function findSaved(
  saved: readonly SavedMapping[],
  headers: readonly string[],
): readonly FoundMapping[] {
  const wanted = headers.map(plain);
  return saved
    .flatMap((each) => fitting(each, wanted) ?? [])
    .sort((one, other) => one.unknown.length - other.unknown.length);
}

function fitting(saved: SavedMapping, headers: readonly string[]): FoundMapping | null {
  const known = saved.headers.map(plain);
  if (known.length !== saved.mapping.columns.length) return null;
  if (known.length === headers.length && known.every((header, column) => header === headers[column]))
    return { saved, mapping: saved.mapping, unknown: [] };
  const fits = saved.mapping.columns.every(
    ({ target }, column) =>
      target.kind === 'ignored' || (once(known, known[column]) && once(headers, known[column])),
  );
  if (!fits) return null;
  const columns = headers.map((header) => saved.mapping.columns[known.indexOf(header)] ?? IGNORED);
  const unknown = headers.flatMap((header, column) => (known.includes(header) ? [] : [column]));
  return { saved, mapping: { ...saved.mapping, columns }, unknown };
}

/** True for a header that names one column: not blank, and not there twice. */
function once(headers: readonly string[], header: string | undefined): boolean {
  return (
    header !== undefined &&
    header !== '' &&
    headers.indexOf(header) === headers.lastIndexOf(header) &&
    headers.includes(header)
  );
}

function plain(header: string): string {
  return trimEdges(header).normalize('NFKC');
}
