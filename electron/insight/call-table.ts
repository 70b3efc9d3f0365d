import type { Reason } from '../../shared/contract/outcome';
import type { Language } from '../../shared/desk.app';
import type { CallSummary } from '../../shared/desk.calls';
import type { CallChoice } from '../../shared/desk.history';
import { INSIGHT_LIMITS } from '../../shared/desk.insight';
import { idsKept } from '../../shared/support/leaving';
import type { ResultTable } from '../bulk/export/result-table';
import type { Progress } from '../bulk/work';
import type { CallSlices } from '../journal/call-slices';
import { INSIGHT_WORDS, LIST_COLUMNS, type ListColumn } from './words';

/** How main words what stands in a cell. */
export interface CellWords {
  readonly language: Language;
  readonly reasons: Readonly<Record<Reason, string>>;
  /** A moment as a person here writes it. */
  readonly timeText: (at: number) => string;
}

/** The same for calls, and what takes out of a text what must not leave. */
export interface ListWords extends CellWords {
  readonly takeOut: (text: string) => string;
}

const TIMES: ReadonlySet<ListColumn> = new Set(['at', 'localTime']);
const NUMBERS: ReadonlySet<ListColumn> = new Set(['number', 'status', 'durationMs', 'run', 'row']);
/** Calls that are read from the journal at once. */
const AT_ONCE = 200;

/** The calls of a choice as a table, newest first, as many as one file takes; read while it is written. */
export function callTable(
  calls: Pick<CallSlices, 'chosen'>,
  choice: CallChoice,
  words: ListWords,
  { breathe, signal, onProgress }: Progress & { readonly breathe: () => Promise<void> },
): ResultTable {
  const { list, columns, apostrophes } = INSIGHT_WORDS[words.language];
  const cellsOf = cellsIn(words);
  async function* slices(): AsyncGenerator<{ line: number; cells: string[] }[]> {
    let line = 1;
    let newest = 0;
    for (let before: number | null = null; line <= INSIGHT_LIMITS.exported; ) {
      signal.throwIfAborted();
      const wanted = Math.min(AT_ONCE, INSIGHT_LIMITS.exported - line + 1);
      const slice: CallSummary[] = calls.chosen(choice, before, wanted);
      const last = slice.at(-1);
      if (!last) return;
      before = last.id;
      yield slice.map((call, at) => ({ line: line + at + 1, cells: cellsOf(call) }));
      line += slice.length;
      newest ||= slice[0]?.id ?? 0;
      // Of a filter nobody knows how many calls it shows: how far the journal is gone through says as much.
      onProgress(
        'ids' in choice
          ? line / choice.ids.length
          : Math.max(line / INSIGHT_LIMITS.exported, 1 - before / newest),
      );
      await breathe();
    }
  }
  return {
    language: words.language,
    sheet: list,
    apostrophes,
    numbers: placesOf(NUMBERS),
    times: placesOf(TIMES),
    headers: LIST_COLUMNS.map((column) => columns[column]),
    sourceColumns: 0,
    slices: slices(),
  };
}

const placesOf = (columns: ReadonlySet<ListColumn>): ReadonlySet<number> =>
  new Set(LIST_COLUMNS.flatMap((column, at) => (columns.has(column) ? [at] : [])));

function cellsIn({ language, reasons, timeText, takeOut }: ListWords) {
  const words = INSIGHT_WORDS[language];
  const id = idsKept(takeOut);
  return (call: CallSummary): string[] => {
    // A call that made an order named none: its ids are those that the answer gave, as in the list on the page.
    const order = call.oId === '' && call.taskId === '' ? (call.answered ?? call) : call;
    const cells: Readonly<Record<ListColumn, string>> = {
      number: String(call.id),
      at: new Date(call.startedAt).toISOString(),
      localTime: timeText(call.startedAt),
      connection: takeOut(call.connectionName),
      kind: words.kinds[call.connectionKind],
      identity: takeOut(call.identity),
      call: words.calls[call.call],
      oId: id(order.oId),
      taskId: id(order.taskId),
      mapId: takeOut(call.mapId),
      customerGuid: takeOut(call.customerGuid),
      outcome: words.outcomes[call.outcome ?? 'in-flight'],
      reason: call.reason === null ? '' : reasons[call.reason],
      status: call.status === null ? '' : String(call.status),
      message: takeOut(call.message ?? ''),
      durationMs: call.durationMs === null ? '' : String(Math.round(call.durationMs)),
      run: call.run === null ? '' : String(call.run.id),
      row: call.run === null ? '' : String(call.run.row),
      answeredOId: id(call.answered?.oId ?? ''),
      answeredTaskId: id(call.answered?.taskId ?? ''),
      remarks: '',
    };
    return LIST_COLUMNS.map((column) => cells[column]);
  };
}
