import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { HistoryCall } from '../../shared/desk.calls';
import type { HistoryFilter } from '../../shared/desk.history';
import { EVERYTHING, historyRowsQuery, loadOlderRows } from './history-rows';

const list = vi.hoisted(() => vi.fn());
vi.mock('../app/desk', () => ({ desk: { history: { list } } }));

let calls: HistoryCall[] = [];
let asked = 0;

function add(outcome: HistoryCall['outcome'] = 'accepted'): void {
  const id = calls.length + 1;
  calls.push({
    ...{ id, startedAt: id, durationMs: 1, connectionId: 'c', connectionName: 'NGS', connectionKind: 'test' },
    ...{ identity: '', call: 'close', oId: `o${id}`, taskId: 't', mapId: '', customerGuid: '' },
    ...{ outcome, reason: outcome === null ? null : 'code-1', status: 200, message: null, run: null },
    ...{ answered: null, madeFrom: null },
  });
}

interface Asked {
  readonly filter: HistoryFilter;
  readonly before: number | null;
  readonly limit: number;
}

function answer({ filter, before, limit }: Asked) {
  asked += 1;
  const fitting = calls.filter(
    ({ outcome }) => filter.outcomes.length === 0 || filter.outcomes.includes(outcome ?? 'in-flight'),
  );
  const older = fitting.filter(({ id }) => before === null || id < before).reverse();
  const shown = older.slice(0, limit);
  return Promise.resolve({
    calls: shown.map((call) => ({ ...call })),
    total: before === null ? fitting.length : null,
    next: older.length > limit ? (shown.at(-1)?.id ?? null) : null,
    ...{ atLeast: false, within: null, waiting: 0 },
  });
}

describe('the rows of the history', () => {
  let client: QueryClient;
  const read = (filter = EVERYTHING) => client.fetchQuery({ ...historyRowsQuery(filter), staleTime: 0 });
  const older = async (wanted: number) => {
    const { mutationFn } = loadOlderRows(client, EVERYTHING);
    await mutationFn?.(wanted, { client, meta: undefined });
    return client.getQueryData(historyRowsQuery(EVERYTHING).queryKey);
  };
  const ids = (rows: { readonly calls: readonly HistoryCall[] } | undefined) =>
    rows?.calls.map(({ id }) => id);
  const downFrom = (newest: number, length: number) => Array.from({ length }, (_, index) => newest - index);

  beforeEach(() => {
    client = new QueryClient();
    calls = [];
    asked = 0;
    list.mockImplementation(answer);
    for (let count = 0; count < 350; count += 1) add();
  });

  it('begin with the newest and grow downwards to the end', async () => {
    const first = await read();
    expect(ids(first)).toEqual(downFrom(350, 100));
    expect(first).toMatchObject({ total: 350, complete: false });
    expect(ids(await older(200))).toEqual(downFrom(350, 300));
    expect(await older(200)).toMatchObject({ complete: true });
    expect(ids(client.getQueryData(historyRowsQuery(EVERYTHING).queryKey))).toEqual(downFrom(350, 350));
  });

  it('take in new calls with one question and keep the older rows', async () => {
    await read();
    await older(200);
    add();
    add();
    asked = 0;
    expect(ids(await read())).toEqual(downFrom(352, 302));
    expect(asked).toBe(1);
  });

  it('read as far down as a call that was on its way, and show how it ended', async () => {
    add(null);
    await read();
    for (let count = 0; count < 150; count += 1) add();
    calls = calls.map((call) =>
      call.id === 351 ? { ...call, outcome: 'unknown', reason: 'interrupted' } : call,
    );
    const rows = await read();
    expect(ids(rows)).toEqual(downFrom(501, 250));
    expect(rows.calls.find(({ id }) => id === 351)?.outcome).toBe('unknown');
  });

  it('drop a row that no longer fits its filter', async () => {
    const onTheirWay: HistoryFilter = { ...EVERYTHING, outcomes: ['in-flight'] };
    add(null);
    expect(ids(await read(onTheirWay))).toEqual([351]);
    calls = calls.map((call) => ({ ...call, outcome: 'accepted', reason: 'code-1' }));
    expect(await read(onTheirWay)).toMatchObject({ calls: [], total: 0, complete: true });
  });

  it('begin anew rather than show a gap after more new calls than are worth reading', async () => {
    await read();
    for (let count = 0; count < 1500; count += 1) add();
    const rows = await read();
    expect(ids(rows)).toEqual(downFrom(1850, 1000));
    expect(rows.complete).toBe(false);
  });
});
