import { QueryClient } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { endedQuery } from './ended';

const list = vi.hoisted(() => vi.fn());
vi.mock('../app/desk', () => ({ desk: { history: { list } } }));

it('finds the end of this very order, however its id is written, and of no other', async () => {
  list.mockResolvedValue({
    calls: [
      { oId: 'X-C37F', call: 'close', startedAt: 3 },
      { oId: 'c37f', call: 'failedClose', startedAt: 2 },
    ],
  });
  const find = (oId: string) => new QueryClient().fetchQuery(endedQuery('c', oId));
  expect(await find('C37F')).toEqual({ call: 'failedClose', at: 2 });
  expect(await find('37F')).toBeNull();
  expect(list).toHaveBeenLastCalledWith(
    expect.objectContaining({
      filter: { outcomes: ['accepted'], calls: ['close', 'failedClose'], connectionIds: ['c'], text: '37F' },
    }),
  );
});
