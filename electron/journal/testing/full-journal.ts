import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Outcome, Reason } from '../../../shared/contract/outcome';
import type { CallDetail, CallSummary } from '../../../shared/desk.calls';
import type { CallEnd, CallIntent, CallJournal } from '../call-record';
import { type OpenJournal, openJournal } from '../open-journal';
import type { RunJournal, RunRecord, RunRow } from '../run-record';

/** Opens the journal of a folder as the program does at its start. */
export function openIn(folder: string): Promise<OpenJournal> {
  return openJournal({
    file: join(folder, 'desk.db'),
    backups: join(folder, 'backups'),
    clock: Date.now,
    damaged: () => undefined,
  });
}

const ENDS: readonly (readonly [Outcome, Reason, string | null])[] = [
  ['accepted', 'code-1', '成功'],
  ['refused', 'code-0', '工单已结案'],
  ['unknown', 'total-timeout', null],
  ['accepted', 'code-1', ''],
  ['not-sent', 'connection-refused', null],
  ['refused', 'code-0', '没有权限处理该工单'],
];

const guid = (number: number): string => `C37F1819-8963-1CD4-E9C2-${String(number).padStart(12, '0')}`;

/** The intent of the n-th call: every third is long enough for pages of its own. */
export function intentOf(number: number, run: CallIntent['run'] = null): CallIntent {
  const ids = { oId: guid(number), taskId: guid(number + 100_000) };
  return {
    ...{ startedAt: 1_795_000_000_000 + number, ticket: randomUUID(), run },
    ...{ connectionId: `c${number % 3}`, connectionName: '生产环境', connectionKind: 'production' },
    ...{ identity: 'SELITE · SYSTEM', call: number % 2 === 0 ? 'close' : 'save', ...ids },
    ...{ mapId: '', customerGuid: '', method: 'POST', address: 'http://host:8080/ngs/wo/close' },
    requestHeaders: [['token', '••••••••Pool']],
    requestBody: JSON.stringify({ ...ids, objective: { a: '改期'.repeat(number % 3 === 0 ? 2000 : 5) } }),
  };
}

/** How the n-th call ends. */
export function endOf(number: number): CallEnd {
  const [outcome, reason, message] = ENDS[number % ENDS.length] ?? ['unknown', 'interrupted', null];
  const answered = { code: 1, message, value: { oId: guid(number), taskId: guid(number + 100_000) } };
  return {
    ...{ durationMs: 12.5 + number, outcome, reason, status: message === null ? null : 200, message },
    ...{ phase: 'done', mayHaveSent: outcome !== 'not-sent', notes: [], retryAfterSeconds: null },
    answerHeaders: [['Content-Type', 'application/json']],
    answerText: message === null ? null : JSON.stringify(answered),
    details: { host: 'host' },
    timings: [{ phase: 'connect', ms: 1.25 }],
  };
}

/** So many single calls, each begun and ended. */
export function makeCalls(calls: CallJournal, from: number, count: number): void {
  for (let number = from; number < from + count; number += 1)
    calls.end(calls.begin(intentOf(number)), endOf(number));
}

const PROBLEMS = JSON.stringify([
  { kind: 'not-guid-shaped', severity: 'warn', column: 0, params: {}, repair: null },
]);

/** A confirmed run of so many rows, of which all but the last two were sent; every sixth row was not, and is ready. */
export function makeRun({ calls, runs }: Pick<OpenJournal, 'calls' | 'runs'>, rows: number): number {
  const id = runs.create({ name: '月末结案', source: '{}', setup: '{}' });
  const numbers = Array.from({ length: rows }, (_, at) => at + 1);
  runs.stage(
    id,
    numbers.map((row) => ({ line: row + 1, cells: [guid(row)], flaws: [], hidden: false, said: null })),
  );
  for (const number of numbers.filter((row) => row % 5 === 0)) runs.edit(id, number, 0, `${guid(number)} `);
  runs.checked(
    id,
    numbers.map((number) => ({
      ...{
        number,
        body: intentOf(number).requestBody,
        leftOut: null,
        kinds: [],
        problems: number % 4 === 0 ? PROBLEMS : '[]',
        repaired: number % 5 === 0 ? '[{"column":0,"repairs":["edges"]}]' : '[]',
      },
      ids: { oId: guid(number), taskId: guid(number + 100_000), mapId: '', customerGuid: '' },
    })),
  );
  runs.confirm(id, '{}');
  runs.move(id, { kind: 'resume' });
  for (const number of numbers.slice(0, -2))
    calls.end(calls.begin(intentOf(number, { id, row: number })), endOf(number));
  runs.move(id, { kind: 'pause', reason: 'user' });
  return id;
}

/** Runs of every kind that nobody moves: a draft, a confirmed one, a stopped one. */
export function makeOtherRuns(runs: RunJournal): void {
  const long = JSON.stringify({ name: '名单.csv', notes: ['改期'.repeat(120)] });
  for (const [name, events] of OTHERS) {
    const id = runs.create({ name, source: long, setup: '{"call":"close"}' });
    if (events === null) continue;
    runs.confirm(id, '{"rows":0}');
    for (const kind of events) runs.move(id, { kind });
  }
}
const OTHERS = [
  ['草稿', null],
  ['已确认', []],
  ['已停止', ['stop']],
] as const;

/** What came in a row and what became of it; when it last changed says nothing of either. */
export type RowTold = Omit<RunRow, 'leftOut' | 'changedAt'>;

/** All that a person can be shown of the calls and the rows of runs. */
export interface Shown {
  readonly calls: ReadonlyMap<number, CallSummary>;
  readonly details: ReadonlyMap<number, CallDetail>;
  readonly rows: ReadonlyMap<string, RowTold>;
  /** Each run; of a damaged one its name, and that it is. */
  readonly runs: ReadonlyMap<
    number,
    RunRecord | { readonly name: string; readonly reason: 'record-damaged' }
  >;
  /** What could not be read at all; the program says so. */
  readonly failed: readonly unknown[];
}

const EVERYTHING = { outcomes: [], calls: [], connectionIds: [], text: '' };

/** Reads everything as the page does. */
export function shownBy(calls: CallJournal, runs: RunJournal, ids: readonly number[], run: number): Shown {
  const failed: unknown[] = [];
  const attempt = <T>(read: () => T, absent: T): T => {
    try {
      return read();
    } catch (error) {
      failed.push(error);
      return absent;
    }
  };
  const listed = attempt(() => calls.list(EVERYTHING, null, 500).calls, []);
  const details = ids.flatMap((id) => {
    const detail = attempt(() => calls.get(id), null);
    return detail ? [[id, detail] as const] : [];
  });
  const page = attempt(
    () =>
      runs.page(run, { states: [], problem: null, leftOut: null, group: null, text: '' }, 'number', 0, 500)
        .rows,
    [],
  );
  const named = attempt(() => runs.list(), []);
  return {
    runs: new Map(
      named.map((one) => [one.id, 'run' in one ? one : { name: one.name, reason: 'record-damaged' }]),
    ),
    calls: new Map(listed.map(({ madeFrom: _, ...call }) => [call.id, call])),
    details: new Map(details),
    rows: new Map(page.map(({ leftOut: _, changedAt: _1, ...row }) => [`${row.number}`, row])),
    failed,
  };
}
