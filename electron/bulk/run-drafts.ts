import { modeOf } from '../../shared/bulk/check-mapping';
import { idKey } from '../../shared/bulk/duplicates';
import {
  BULK_LIMITS,
  type RowChoice,
  type RowFilter,
  type RunSetup,
  type RunSource,
} from '../../shared/bulk/exchange';
import { guessMapping } from '../../shared/bulk/guess-columns';
import { hidesContent } from '../../shared/bulk/hidden-content';
import { CAUTIOUS_PACE } from '../../shared/bulk/plan';
import type { Connection } from '../../shared/contract/connection';
import type { Output, Verbs } from '../../shared/desk';
import type { CallChoice } from '../../shared/desk.history';
import { AS_FOUND, type Refusal, refused, type TableReading } from '../../shared/library/exchange';
import type { TableRow } from '../../shared/table';
import type { CallJournal } from '../journal/call-record';
import type { RunJournal } from '../journal/run-record';
import { checkRows, rowCheckOf } from './check-rows';
import { type Loaded, loadRows, type RowReader } from './load-rows';
import { type KnownRun, knownRun } from './run-facts';
import type { SourceFiles } from './source-files';
import { breathe } from './turns';
import type { Progress, Work } from './work';

type Opened = Output<Verbs['runs']['givePaste']>;

/** What drafts of runs need of the other rooms. */
export interface DraftParts {
  readonly runs: RunJournal;
  readonly files: SourceFiles;
  readonly read: RowReader;
  readonly work: Work;
  readonly hashOf: (body: string) => string;
  readonly connectionInUse: () => string;
  readonly connectionOf: (id: string) => Connection | null;
  readonly ordersOf: CallJournal['orders'];
  /** Hears of an error that nobody waits for. */
  readonly failed: (error: unknown) => void;
}

/** Runs before their plan is final: their source, what a person chose, what checking said. */
export interface RunDrafts {
  open(kind: 'file' | 'paste', name: string, source: Uint8Array | string): Promise<Opened>;
  fromRun(known: KnownRun, numbers: readonly number[]): Promise<Opened>;
  fromCalls(choice: CallChoice): Promise<Opened>;
  readAgain(known: KnownRun, reading: TableReading): Promise<Opened>;
  setUp(known: KnownRun, setup: RunSetup): void;
  edit(known: KnownRun, row: number, column: number, text: string | null): void;
  choose(known: KnownRun, choice: RowChoice, out: boolean): Promise<number>;
}

const EDITED_AT_ONCE = 1000;
const ORDER_COLUMNS = ['oId', 'taskId'] as const;

export function createRunDrafts(parts: DraftParts): RunDrafts {
  const { runs, files, work, hashOf, failed } = parts;

  const startCheck = (id: number): void => {
    const record = runs.get(id);
    const known = record && knownRun(record);
    if (known?.record.run.state !== 'draft') return;
    const { setup, source } = known;
    const serviceRoot = rootOf(setup);
    work
      .run(id, 'checking', (progress) =>
        checkRows({ runs, id, setup, source, serviceRoot, hashOf, ...progress }),
      )
      .catch(failed);
  };

  const rootOf = ({ connectionId }: RunSetup): string => parts.connectionOf(connectionId)?.serviceRoot ?? '';

  /** A new draft whose rows `fill` brings; nothing of it stays where it brings none. */
  const begin = async (
    about: Pick<RunSource, 'kind' | 'name'>,
    setup: Partial<RunSetup>,
    fill: (
      id: number,
      progress: Progress,
    ) => Promise<{ source: RunSource; samples: Loaded['samples'] } | Refusal | { kind: 'cancelled' }>,
  ): Promise<Opened> => {
    const first: RunSetup = {
      call: 'close',
      connectionId: parts.connectionInUse(),
      mapping: { columns: [], constants: [] },
      repairs: [],
      hidden: 'in',
      doneBefore: 'out',
      pace: CAUTIOUS_PACE,
      ...setup,
    };
    const empty: RunSource = { ...NO_SOURCE, ...about };
    const id = runs.create({
      name: about.name,
      source: JSON.stringify(empty),
      setup: JSON.stringify(first),
    });
    try {
      const filled = await work.run(id, 'reading', (progress) => fill(id, progress));
      if (!('source' in filled)) {
        await discard(id);
        return filled;
      }
      const { source, samples } = filled;
      runs.change(id, {
        source: JSON.stringify(source),
        setup: JSON.stringify(asFound(first, setup, source, samples)),
      });
      startCheck(id);
      return { kind: 'opened', id };
    } catch (error) {
      await discard(id);
      throw error;
    }
  };

  const discard = async (id: number): Promise<void> => {
    while (!runs.removeSome(id, EDITED_AT_ONCE)) await breathe();
    await files.remove(id);
  };

  /** The columns as their headers say; a mapping that was brought along stays. */
  const asFound = (
    first: RunSetup,
    given: Partial<RunSetup>,
    source: RunSource,
    samples: Loaded['samples'],
  ): RunSetup => {
    const mapping = given.mapping ?? guessMapping(source.headers, samples).mapping;
    const creates = modeOf(mapping, 'save') === 'create';
    return {
      ...first,
      // What does not exist yet cannot be closed.
      call: given.call ?? (creates ? 'save' : first.call),
      mapping,
      hidden: hidesContent(source) ? 'ask' : 'in',
    };
  };

  const stageAll = async (id: number, rows: Iterable<Pick<TableRow, 'line' | 'cells'>>): Promise<number> => {
    let count = 0;
    let slice: Pick<TableRow, 'line' | 'cells'>[] = [];
    const write = async (): Promise<void> => {
      runs.stage(
        id,
        slice.map(({ line, cells }) => ({ line, cells, flaws: [], hidden: false, said: null })),
      );
      count += slice.length;
      slice = [];
      await breathe();
    };
    for (const row of rows) {
      slice.push(row);
      if (slice.length === EDITED_AT_ONCE) await write();
    }
    if (slice.length > 0) await write();
    return count;
  };

  /** The orders of calls, newest first, each task of an order once; what names none is left out. */
  const ordersOnce = async (choice: CallChoice): Promise<readonly (readonly string[])[]> => {
    const found = new Map<string, readonly string[]>();
    for (let before: number | null = null; found.size <= BULK_LIMITS.rows; ) {
      const calls = parts.ordersOf(choice, before, EDITED_AT_ONCE);
      for (const { oId, taskId } of calls) {
        const key = `${idKey(oId)} ${idKey(taskId)}`;
        if (oId !== '' && !found.has(key)) found.set(key, [oId, taskId]);
      }
      const last = calls.at(-1);
      if (!last) break;
      before = last.id;
      await breathe();
    }
    return [...found.values()];
  };

  return {
    async open(kind, name, source) {
      const bytes = typeof source === 'string' ? Buffer.from(source, 'utf8') : source;
      if (bytes.length === 0) return refused('empty');
      if (bytes.length > BULK_LIMITS.bytes)
        return refused('too-large', { limit: String(BULK_LIMITS.bytes / 1_048_576) });
      return begin({ kind, name }, {}, (id, progress) =>
        fillFrom(id, { kind, name }, source, AS_FOUND, progress),
      );
    },
    fromRun({ record, source, setup }, numbers) {
      // What was learnt of the other list's first rows says nothing of these.
      const pace = { ...setup.pace, firstRows: CAUTIOUS_PACE.firstRows };
      return begin({ kind: 'run', name: record.name }, { ...setup, pace }, async (fresh) => {
        function* chosen(): Iterable<Pick<TableRow, 'line' | 'cells'>> {
          for (const number of numbers) {
            const row = runs.row(record.id, number);
            if (row) yield row;
          }
        }
        const rows = await stageAll(fresh, chosen());
        if (rows === 0) return refused('empty');
        const { headers, sha256 } = source;
        return {
          source: { ...NO_SOURCE, kind: 'run', name: record.name, sha256, headers, rows },
          samples: [],
        };
      });
    },
    fromCalls: (choice) =>
      begin({ kind: 'history', name: '' }, {}, async (fresh) => {
        const orders = await ordersOnce(choice);
        if (orders.length > BULK_LIMITS.rows)
          return refused('too-many-rows', { limit: String(BULK_LIMITS.rows) });
        // No file has these rows: they are counted.
        const rows = await stageAll(
          fresh,
          orders.map((cells, at) => ({ line: at + 1, cells })),
        );
        if (rows === 0) return refused('empty');
        return { source: { ...NO_SOURCE, kind: 'history', headers: [...ORDER_COLUMNS], rows }, samples: [] };
      }),
    async readAgain({ record, source, setup }, reading) {
      const { id } = record;
      const bytes = await files.read(id);
      if (!bytes) return refused('empty');
      const again = (as: TableReading) =>
        work.run(id, 'reading', (progress) =>
          fillFrom(id, source, source.kind === 'paste' ? bytes.toString('utf8') : bytes, as, progress),
        );
      const filled = await again(reading);
      if (!('source' in filled)) {
        // What another reading could not give is read as before: the draft is as it was.
        await again({ ...AS_FOUND, ...source.reading });
        startCheck(id);
        return filled;
      }
      const sameColumns = JSON.stringify(filled.source.headers) === JSON.stringify(source.headers);
      const next = sameColumns ? setup : asFound(setup, {}, filled.source, filled.samples);
      runs.change(id, { source: JSON.stringify(filled.source), setup: JSON.stringify(next) });
      startCheck(id);
      return { kind: 'opened', id };
    },
    setUp({ record, setup: before }, setup) {
      runs.change(record.id, { setup: JSON.stringify(setup) });
      // How fast it goes says nothing of its rows.
      const isOnlyPace =
        JSON.stringify({ ...before, pace: null }) === JSON.stringify({ ...setup, pace: null });
      if (!isOnlyPace) startCheck(record.id);
    },
    edit({ record, setup, source }, number, column, text) {
      const { id } = record;
      runs.edit(id, number, column, text);
      const [row] = runs.staged(id, number - 1, 1);
      // Seen at once; what it means for other rows comes with the check of all.
      if (row) runs.checked(id, [rowCheckOf({ runs, id, setup, source, serviceRoot: rootOf(setup) })(row)]);
      startCheck(id);
    },
    async choose({ record }, choice, out) {
      const { id } = record;
      const numbers = numbersOf(runs, id, choice);
      for (let at = 0; at < numbers.length; at += EDITED_AT_ONCE) {
        runs.choose(id, numbers.slice(at, at + EDITED_AT_ONCE), out ? 'out' : 'in');
        await breathe();
      }
      startCheck(id);
      return numbers.length;
    },
  };

  async function fillFrom(
    id: number,
    { kind, name }: Pick<RunSource, 'kind' | 'name'>,
    source: Uint8Array | string,
    reading: TableReading,
    progress: Progress,
  ): Promise<{ source: RunSource; samples: Loaded['samples'] } | Refusal | { kind: 'cancelled' }> {
    const bytes = typeof source === 'string' ? Buffer.from(source, 'utf8') : source;
    const sha256 = await files.keep(id, bytes);
    const loaded = await loadRows(parts, id, source, reading, progress);
    if (loaded.kind !== 'loaded') return loaded;
    if (loaded.facts.rows === 0) return refused('empty');
    const workbook = loaded.facts.sheets.length > 0;
    const about = { kind, name, sha256, bytes: bytes.length, workbook };
    return { source: { ...about, ...loaded.facts }, samples: loaded.samples };
  }
}

/** The numbers of the rows that a person chose. */
export function numbersOf(
  runs: Pick<RunJournal, 'numbers'>,
  id: number,
  choice: RowChoice,
): readonly number[] {
  return 'rows' in choice ? choice.rows : runs.numbers(id, choice.filter satisfies RowFilter);
}

const NO_SOURCE: RunSource = {
  kind: 'file',
  name: '',
  sha256: '',
  bytes: 0,
  workbook: false,
  reading: null,
  sheets: [],
  headers: [],
  rows: 0,
  firstColumn: null,
  hiddenRows: 0,
  filteredRows: 0,
  hiddenColumns: [],
  notes: [],
};
