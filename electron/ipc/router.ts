import { randomUUID } from 'node:crypto';
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import {
  type AnyVerb,
  channelOf,
  type Envelope,
  type Input,
  type Noun,
  type Output,
  type VerbOf,
  type Verbs,
  verbs,
} from '../../shared/desk';
import type { Log } from '../log/log';

/** The longest text that a verb takes, in characters; the largest honest one is a library file of 20 MiB as base64. */
const INPUT_LIMIT = 32 * 1_048_576;

/** What main does for each verb: shapes are those of `shared/desk.ts`, already checked. */
export type Handlers = {
  readonly [N in Noun]: {
    readonly [V in VerbOf<N>]: (
      input: Input<Verbs[N][V]>,
    ) => Output<Verbs[N][V]> | Promise<Output<Verbs[N][V]>>;
  };
};

export interface Door {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  /** True only for the main frame of our own window on our own page. */
  readonly isOurPage: (event: IpcMainInvokeEvent) => boolean;
  readonly log: Log;
}

/** Opens one channel a verb; each checks its sender, what comes in and what goes out. */
export function openDoors(door: Door, handlers: Handlers): void {
  for (const [noun, its] of Object.entries(verbs)) {
    for (const [name, verb] of Object.entries(its) as [string, AnyVerb][]) {
      const handler = (handlers[noun as Noun] as Readonly<Record<string, (input: unknown) => unknown>>)[name];
      if (!handler) throw new Error(`no handler for ${noun}.${name}`);
      door.ipcMain.handle(channelOf(noun, name), async (event, text: unknown) => {
        if (!door.isOurPage(event)) return JSON.stringify(refusal('forbidden'));
        return JSON.stringify(await answer(verb, handler, text, `${noun}.${name}`, door.log));
      });
    }
  }
}

async function answer(
  verb: AnyVerb,
  handler: (input: unknown) => unknown,
  text: unknown,
  name: string,
  log: Log,
): Promise<Envelope> {
  const input = read(verb, text);
  if (!input.ok) return { ok: false, error: { kind: 'bad-input', where: input.where } };
  try {
    return { ok: true, value: verb.output.parse(await handler(input.value)) };
  } catch (error) {
    const id = randomUUID();
    log.defect(id, name, error);
    return { ok: false, error: { kind: 'defect', id } };
  }
}

function read(verb: AnyVerb, text: unknown): { ok: true; value: unknown } | { ok: false; where: string } {
  if (typeof text !== 'string' || text.length > INPUT_LIMIT) return { ok: false, where: '' };
  try {
    const parsed = verb.input.safeParse(JSON.parse(text));
    return parsed.success
      ? { ok: true, value: parsed.data }
      : { ok: false, where: parsed.error.issues[0]?.path.join('.') ?? '' };
  } catch {
    return { ok: false, where: '' };
  }
}

const refusal = (kind: 'forbidden'): Envelope => ({ ok: false, error: { kind } });
