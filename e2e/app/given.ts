import type { Connection, ConnectionSettings } from '../../shared/contract/connection';
import { DEFAULT_TIMEOUTS } from '../../shared/contract/connection';
import type { Input, Noun, Output, TextDesk, VerbOf, Verbs } from '../../shared/desk';
import type { Desk } from '../pages/desk';

/** A connection as a test needs it; the rest is as a new one has it. */
export type GivenConnection = Pick<ConnectionSettings, 'name' | 'serviceRoot'> &
  Partial<ConnectionSettings> & { readonly token?: string };

/**
 * A connection that is there when the test begins, in force. Made through the page's own doors: the journey of a
 * connection through its screen is another test.
 */
export async function givenConnection(
  desk: Desk,
  { token = 'TOKEN-OF-THE-TEST-0001', ...wanted }: GivenConnection,
): Promise<Connection> {
  const made = await ask(desk, 'connections', 'create', {
    kind: 'test',
    auth: { mode: 'token' },
    dbPool: '',
    extraHeaders: [],
    timeouts: DEFAULT_TIMEOUTS,
    proxy: { mode: 'none' },
    trustedFingerprint: null,
    ...wanted,
  });
  if (made.kind !== 'saved') throw new Error(`the connection is not valid: ${JSON.stringify(made)}`);
  const { id, auth } = made.connection;
  if (auth.mode === 'token') await ask(desk, 'connections', 'setToken', { id, token, keep: 'auto' });
  await ask(desk, 'settings', 'change', { connectionId: id });
  await desk.frame.shows(wanted.name);
  return made.connection;
}

/** Asks main as the page does, and gives the value. */
export async function ask<N extends Noun, V extends VerbOf<N>>(
  desk: Desk,
  noun: N,
  verb: V,
  input: Input<Verbs[N][V]>,
): Promise<Output<Verbs[N][V]>> {
  const answer = await desk.page.evaluate(
    async ({ noun, verb, text }) => {
      const { desk } = window as unknown as { desk: TextDesk };
      const door = desk[noun] as unknown as Record<string, (input: string) => Promise<string>>;
      return (await door[verb]?.(text)) ?? '';
    },
    { noun, verb, text: JSON.stringify(input) },
  );
  const { ok, value } = JSON.parse(answer) as { ok: boolean; value: Output<Verbs[N][V]> };
  if (!ok) throw new Error(`${noun}.${verb} did not open: ${answer}`);
  return value;
}

/** An order of a real shape, for a server that asks nothing about it. */
export const ORDER = {
  oId: 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4',
  taskId: 'BCDBBD33-BD6A-6168-63CE-4E55620D3CB4',
} as const;

/** The form loads that order. */
export async function givenLoad({ order }: Desk): Promise<void> {
  await order.chooseMode('load');
  await order.field('oId').fill(ORDER.oId);
  await order.field('taskId').fill(ORDER.taskId);
}
