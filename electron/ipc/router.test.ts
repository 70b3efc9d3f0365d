import type { IpcMainInvokeEvent } from 'electron';
import { describe, expect, it } from 'vitest';
import { channelOf, envelope, verbs } from '../../shared/desk';
import type { Log } from '../log/log';
import { type Handlers, openDoors } from './router';

type Listener = (event: IpcMainInvokeEvent, text: unknown) => Promise<string>;

/** Doors whose every handler does `act`, and what came of knocking. */
function doors(act: (input: unknown) => unknown, ours = true) {
  const channels = new Map<string, Listener>();
  const defects: string[] = [];
  const calls: unknown[] = [];
  const log: Log = { note: () => undefined, defect: (id, where) => defects.push(`${where} ${id}`) };
  const handler = (input: unknown): unknown => {
    calls.push(input);
    return act(input);
  };
  const handlers = Object.fromEntries(
    Object.entries(verbs).map(([noun, its]) => [
      noun,
      Object.fromEntries(Object.keys(its).map((name) => [name, handler])),
    ]),
  ) as unknown as Handlers;
  openDoors(
    {
      ipcMain: { handle: (channel, listener) => void channels.set(channel, listener as Listener) },
      isOurPage: () => ours,
      log,
    },
    handlers,
  );
  const knock = async (channel: string, text: unknown) => {
    const listener = channels.get(channel);
    if (!listener) throw new Error(`no door ${channel}`);
    return envelope.parse(JSON.parse(await listener({} as IpcMainInvokeEvent, text)));
  };
  return { channels, defects, calls, knock };
}

describe('the doors between the page and the main process', () => {
  it('has exactly one channel a verb', () => {
    const names = Object.entries(verbs).flatMap(([noun, its]) =>
      Object.keys(its).map((name) => channelOf(noun, name)),
    );
    expect([...doors(() => null).channels.keys()]).toEqual(names);
  });

  it('SEC-12 refuses a sender that is not our page on every channel and does nothing', async () => {
    const { channels, knock, calls } = doors(() => ({ kind: 'done' }), false);
    for (const channel of channels.keys()) {
      expect(await knock(channel, 'null')).toEqual({ ok: false, error: { kind: 'forbidden' } });
    }
    expect(calls).toEqual([]);
  });

  it.each([
    ['not text', 7],
    ['not JSON', '{'],
    ['nothing', undefined],
    ['a key too many', '{"id":"a","more":1}'],
    ['a prototype key', '{"id":"a","__proto__":{"x":1}}'],
    ['a wrong type', '{"id":7}'],
  ])('refuses %s as input and does nothing', async (_name, text) => {
    const { knock, calls } = doors(() => ({ kind: 'done' }));
    const answer = await knock(channelOf('connections', 'remove'), text);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'bad-input' } });
    expect(calls).toEqual([]);
  });

  it('gives the value of a handler as it is', async () => {
    const { knock, calls } = doors(() => ({ kind: 'done' }));
    expect(await knock(channelOf('connections', 'remove'), '{"id":"a"}')).toEqual({
      ok: true,
      value: { kind: 'done' },
    });
    expect(calls).toEqual([{ id: 'a' }]);
  });

  it('names a defect by an id that stands in the log, and tells the page nothing else', async () => {
    const { knock, defects } = doors(() => {
      throw new TypeError('secret detail');
    });
    const answer = await knock(channelOf('connections', 'remove'), '{"id":"a"}');
    expect(JSON.stringify(answer)).not.toContain('secret detail');
    expect(
      answer.ok === false && answer.error.kind === 'defect' ? `connections.remove ${answer.error.id}` : '',
    ).toBe(defects[0]);
  });

  it('treats an answer of the wrong shape as a defect, so nothing unplanned crosses', async () => {
    const { knock, defects } = doors(() => ({ kind: 'done', token: 'abc' }));
    const answer = await knock(channelOf('connections', 'remove'), '{"id":"a"}');
    expect(JSON.stringify(answer)).not.toContain('abc');
    expect(defects).toHaveLength(1);
  });
});
