import type { RowChoice, RunRefusal, RunSetup, RunSource } from '../../shared/bulk/exchange';
import { CAUTIOUS_PACE } from '../../shared/bulk/plan';
import type { Connection } from '../../shared/contract/connection';
import type { Input, Output, Verbs } from '../../shared/desk';
import type { Language } from '../../shared/desk.app';
import type { ExportedRows, RunJournal } from '../journal/run-record';
import { placeOf, skipDone } from './done-before';
import { type ExportParts, endingOf, exportResult } from './export/export-result';
import { EXPORT_WORDS } from './export/words';
import { writeResult } from './export/write-result';
import { PLAN_LIMITS, type PlanFileHead, type PlanRefusal, readPlanFile, writePlanFile } from './plan-file';
import { planRowsOf, stagePlanRows } from './plan-rows';
import { type KnownRun, knownRun } from './run-facts';
import { breathe } from './turns';
import type { Work } from './work';

type Runs = Verbs['runs'];
type Exported = Output<Runs['exportFile']>;
type OpenedPlan = Output<Runs['openPlan']>;

/** What brings results out of the house and plans in and out needs of the other rooms. */
export interface FileParts extends Pick<ExportParts, 'sheetPart'> {
  readonly runs: RunJournal;
  readonly work: Work;
  readonly sourceBytes: ExportParts['sourceBytes'];
  readonly connections: () => readonly Connection[];
  readonly fingerprintOf: (connection: Connection) => string;
  readonly language: () => Language;
  /** A file's name for people. */
  readonly shownName: (path: string) => string;
  readonly dialogs: {
    chooseResult(name: string): Promise<string | null>;
    choosePlan(): Promise<string | null>;
  };
  /** A file that a person chose, piece by piece; a `code` says why not. */
  readonly openFile: (
    path: string,
    limit: number,
  ) => Promise<
    | { readonly kind: 'open'; readonly pieces: AsyncIterable<Uint8Array> }
    | { readonly kind: 'refused'; readonly reason: 'too-large' | 'unreadable'; readonly code: string }
  >;
}

/** The verbs of a run's files. */
export interface RunFiles {
  exportFile(known: KnownRun, wish: Input<Runs['exportFile']>): Promise<Exported>;
  savePlan(known: KnownRun): Promise<Exported>;
  openPlan(): Promise<OpenedPlan>;
}

const MEGABYTE = 1_048_576;
const REMOVED_AT_ONCE = 1000;

export function createRunFiles(parts: FileParts): RunFiles {
  const { runs, work, dialogs } = parts;
  const discard = async (id: number): Promise<void> => {
    while (!runs.removeSome(id, REMOVED_AT_ONCE)) await breathe();
  };

  /** A result is not proposed under the name of its list, which stands in the same folder. */
  const resultStem = (name: string): string => {
    const [stem, { fileName }] = [stemOf(name), EXPORT_WORDS[parts.language()]];
    return stem.endsWith(fileName) ? stem : `${stem} ${fileName}`;
  };

  return {
    async exportFile({ record, source }, { format, choice }) {
      const { id } = record;
      if (format === 'workbook' && !source.workbook) return refuse('not-allowed');
      const file = await dialogs.chooseResult(`${resultStem(record.name)}.${endingOf(format, source.name)}`);
      if (file === null) return { kind: 'cancelled' };
      const firstColumn = source.firstColumn ?? source.headers.length;
      const wish = { format, which: rowsWanted(runs, id, choice), language: parts.language() };
      return work.run(id, 'exporting', (progress) =>
        exportResult(parts, { id, source, firstColumn }, wish, file, progress),
      );
    },
    async savePlan({ record, plan, source }) {
      if (!plan) return refuse('not-confirmed');
      const file = await dialogs.chooseResult(`${stemOf(record.name)}.wodplan`);
      if (file === null) return { kind: 'cancelled' };
      const { connectionId: _, ...filed } = plan;
      const head: PlanFileHead = {
        plan: filed,
        source: { name: source.name, sha256: source.sha256 },
        headers: source.headers,
      };
      return work.run(record.id, 'exporting', ({ signal }) =>
        writeResult(file, writePlanFile(head, planRowsOf(runs, record.id)), signal),
      );
    },
    async openPlan() {
      const path = await dialogs.choosePlan();
      if (path === null) return { kind: 'cancelled' };
      const name = parts.shownName(path);
      const file = await parts.openFile(path, PLAN_LIMITS.bytes);
      if (file.kind === 'refused')
        return {
          kind: 'refused',
          reason: file.reason,
          params: { code: file.code, limit: String(PLAN_LIMITS.bytes / MEGABYTE) },
          name,
        };
      const id = runs.create({
        name: '',
        source: JSON.stringify(planSource(null)),
        setup: JSON.stringify(planSetup('', null)),
      });
      try {
        const read = await work.run(id, 'reading', () =>
          readPlanFile(file.pieces, (rows) => stagePlanRows(runs, id, rows)),
        );
        const taken = read.kind === 'plan' ? take(id, read) : read;
        if (taken.kind === 'refused') {
          await discard(id);
          return { ...taken, name };
        }
        const record = runs.get(id);
        const known = record && knownRun(record);
        if (known) await skipDone(runs, known, 0);
        return taken;
      } catch (error) {
        await discard(id);
        throw error;
      }
    },
  };

  /** A plan runs exactly so or not at all: through a connection that leads where it goes and acts as it does. */
  function take(id: number, head: PlanFileHead): Extract<OpenedPlan, { kind: 'opened' }> | PlanRefusal {
    const { plan } = head;
    const connection = parts.connections().find((known) => parts.fingerprintOf(known) === plan.fingerprint);
    if (!connection) {
      const { connectionKind: kind, connectionName: name, identity } = plan;
      const params = { name, kind, identity, address: placeOf({ ...plan, connectionId: '' }).serviceRoot };
      return { kind: 'refused', reason: 'no-connection', params };
    }
    runs.change(id, {
      source: JSON.stringify(planSource(head)),
      setup: JSON.stringify(planSetup(connection.id, head)),
    });
    runs.rename(id, head.source.name);
    runs.confirm(
      id,
      JSON.stringify({ ...plan, connectionId: connection.id, connectionName: connection.name }),
    );
    return { kind: 'opened', id };
  }
}

/** The rows that a person chose for a result; a filter by nothing but states needs no list of them. */
function rowsWanted(runs: Pick<RunJournal, 'numbers'>, id: number, choice: RowChoice): ExportedRows {
  if ('rows' in choice) return { rows: [...new Set(choice.rows)].sort((a, b) => a - b) };
  const { states, ...rest } = choice.filter;
  const isByState =
    rest.group === null && rest.problem === null && rest.leftOut === null && rest.text.trim() === '';
  return isByState ? { states } : { rows: runs.numbers(id, choice.filter) };
}

function planSource(head: PlanFileHead | null): RunSource {
  return {
    kind: 'plan',
    name: head?.source.name ?? '',
    sha256: head?.source.sha256 ?? '',
    bytes: 0,
    workbook: false,
    reading: null,
    sheets: [],
    headers: [...(head?.headers ?? [])],
    rows: head?.plan.rows ?? 0,
    firstColumn: null,
    hiddenRows: 0,
    filteredRows: 0,
    hiddenColumns: [],
    notes: [],
  };
}

function planSetup(connectionId: string, head: PlanFileHead | null): RunSetup {
  return {
    call: head?.plan.call ?? 'close',
    connectionId,
    mapping: { columns: [], constants: [] },
    repairs: [],
    hidden: 'in',
    doneBefore: 'in',
    pace: CAUTIOUS_PACE,
  };
}

/** A run's name as the stem of a file's: nothing in it that a system takes for a folder or a device. */
function stemOf(name: string): string {
  const stem = name
    .replace(/\.[a-z\d]{1,8}$/i, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, 100);
  return stem === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(stem) ? 'run' : stem;
}

function refuse(why: RunRefusal): { readonly kind: 'not-done'; readonly why: RunRefusal } {
  return { kind: 'not-done', why };
}
