import { onTestFinished } from 'vitest';
import { contractAnswer, startRecordingServer } from '../../../e2e/servers/recording-server';
import { ALL_ROWS, type RunDetail } from '../../../shared/bulk/exchange';
import type { Connection } from '../../../shared/contract/connection';
import { openDatabase } from '../../journal/database';
import { createRoomBench, type RoomBench } from './room-bench';

/** Closed when the test is over, the last first. */
function closeLater<T extends { close(): unknown }>(thing: T): T {
  onTestFinished(async () => {
    await thing.close();
  });
  return thing;
}

/** A room and a server that answers. */
export async function rig(
  change: Partial<Connection> = {},
  answer: (number: number) => Buffer = () => contractAnswer(1, 'done'),
) {
  const server = await startRecordingServer({ answer: (_request, number) => answer(number) });
  closeLater(server);
  return { server, bench: await another(server.origin, change) };
}

/** One more room, of another desk. */
export async function another(origin: string, change: Partial<Connection> = {}): Promise<RoomBench> {
  return closeLater(await createRoomBench(origin, change));
}

/** The disk of a room, for a hand that is not the program's. */
export async function diskOf({ folder }: RoomBench) {
  return closeLater(await openDatabase(`${folder}/desk.db`));
}

export const EVERY = { filter: ALL_ROWS };
export const NO_FILTER = { outcomes: [], calls: [], connectionIds: [], text: '' };
export const guid = (at: number): string => `${String(at).padStart(8, '0')}-8963-1CD4-E9C2-9DA64826DDD4`;
export const table = (rows: readonly (readonly string[])[]): string =>
  [['oId', 'taskId', '备注'], ...rows].map((cells) => cells.join('\t')).join('\n');
export const orders = (count: number): string[][] =>
  Array.from({ length: count }, (_, at) => [guid(at + 1), guid(9000 + at), `第 ${at + 1} 行`]);

/** A draft of rows that were pasted, checked. */
export async function pasted(bench: RoomBench, rows: readonly (readonly string[])[]): Promise<number> {
  const opened = await bench.runs.givePaste({ text: table(rows) });
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  await bench.quiet(opened.id);
  return opened.id;
}

/** A draft of a file that was brought, checked. */
export async function brought(bench: RoomBench, name: string, bytes: Buffer): Promise<number> {
  const ticket = crypto.randomUUID();
  const opened = await bench.runs.giveFile({ ticket, name, base64: bytes.toString('base64'), last: true });
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  await bench.quiet(opened.id);
  return opened.id;
}

/** Confirms a run and has all of it sent. */
export async function sent(bench: RoomBench, id: number): Promise<void> {
  await confirmed(bench, id);
  for (let turn = 0; turn < 3 && (await detail(bench, id)).counts.ready > 0; turn += 1)
    await resumed(bench, id);
}

/** A person presses Resume, and the run stands again. */
export async function resumed(bench: RoomBench, id: number): Promise<void> {
  await bench.runs.resume({ id });
  await bench.quiet(id);
}

export async function detail(bench: RoomBench, id: number): Promise<RunDetail> {
  const got = await bench.runs.get({ id });
  if (got.kind !== 'found') throw new Error(got.why);
  return got.run;
}

export async function confirmed(
  bench: RoomBench,
  id: number,
  typed: { name?: string; rows?: number; again?: number } = {},
) {
  const { counts, doneAgain, fingerprint } = await detail(bench, id);
  return bench.runs.confirm({
    ...{ id, rows: counts.ready, fingerprint: fingerprint ?? '' },
    ...{ typedName: typed.name ?? null, typedRows: typed.rows ?? null },
    typedAgain: typed.again ?? doneAgain,
  });
}

export const rowsOf = async (bench: RoomBench, id: number, filter: Partial<typeof ALL_ROWS> = {}) =>
  (await bench.runs.rows({ id, filter: { ...ALL_ROWS, ...filter }, order: 'number', offset: 0, limit: 200 }))
    .rows;
