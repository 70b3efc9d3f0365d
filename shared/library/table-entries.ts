import type { TableRow } from '../table';
import { sameId } from './code-text';
import { type Dictionary, type Entry, type EntryKey, keyText, saysSame } from './entry';
import { even, IDS, Refused, type RowMend, type RowProblem, RowReader, type TablePlan } from './read-row';

/** What the rows of a table make. `spared`: keys of rows that name an entry and are refused; nothing is known to be gone of it. */
export interface TableEntries {
  readonly entries: readonly Entry[];
  readonly problems: readonly RowProblem[];
  /** Of the rows that make an entry. */
  readonly mends: readonly RowMend[];
  readonly spared: ReadonlySet<string>;
}

interface Found {
  readonly entry: Entry;
  readonly line: number;
  readonly mends: readonly RowMend[];
  /** Another row says otherwise. */
  disputed: boolean;
}

/** True for a dictionary whose keys hold ids, which may be written in several ways. */
export function hasIds(dictionary: Dictionary): boolean {
  return IDS.has(dictionary) || dictionary === 'steps';
}

/** What entries of one key have in common, however their ids are written. */
export function sameKey({ dictionary, scope, code }: EntryKey): string {
  return keyText({
    dictionary,
    scope: dictionary === 'steps' ? sameId(scope) : scope,
    code: IDS.has(dictionary) ? sameId(code) : code,
  });
}

/**
 * The entries of a table's rows, `columns` cells each. Fields without a column stay as `known` has them, which may know
 * an id in another spelling: that one is kept. A row in doubt makes no entry; of two rows with one key the second is
 * refused, and the first as well if they differ.
 */
export function tableEntries(
  { rows, columns }: { readonly rows: readonly TableRow[]; readonly columns: number },
  plan: TablePlan,
  known: (key: EntryKey) => Entry | undefined,
): TableEntries {
  const found = new Map<string, Found>();
  const problems: RowProblem[] = [];
  const spared = new Set<string>();
  for (const row of rows) {
    let key: EntryKey | null = null;
    try {
      even(row, columns);
      const reader = new RowReader(row, plan);
      const written = reader.key();
      const before = known(written);
      const { dictionary, scope, code } = before ?? written;
      key = { dictionary, scope, code };
      if (code !== written.code) reader.mend('code', written.code, code);
      if (scope !== written.scope) reader.mend('scope', written.scope, scope);
      const entry = reader.entry(key, before);
      const first = found.get(sameKey(key));
      if (first) throw repeated(first, entry);
      found.set(sameKey(key), { entry, line: row.line, mends: reader.mends, disputed: false });
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      if (key !== null) spared.add(keyText(key));
      problems.push({ line: row.line, kind: refused.kind, params: { ...refused.params } });
      const first = refused.kind === 'code-disputed' && key ? found.get(sameKey(key)) : undefined;
      if (!first || first.disputed) continue;
      first.disputed = true;
      spared.add(keyText(first.entry));
      problems.push({ line: first.line, kind: 'code-disputed', params: { line: String(row.line) } });
    }
  }
  const taken = [...found.values()].filter(({ disputed }) => !disputed);
  return {
    entries: taken.map(({ entry }) => entry),
    problems: problems.sort((a, b) => a.line - b.line),
    mends: taken.flatMap(({ mends }) => mends),
    spared,
  };
}

/** Why a row with the key of an earlier one is refused. */
function repeated({ entry: first, line }: Found, entry: Entry): Refused {
  return new Refused(saysSame(first, entry) ? 'code-repeated' : 'code-disputed', { line: String(line) });
}
