import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import type { Library } from '../../shared/library/change';
import { type SharedLibrary, SOURCE_LIMITS } from '../../shared/library/exchange';
import { codeOf } from '../files/durable-file';
import type { JsonReader } from './sources';

/** How the shared file is reached; a share that is not there may let a call hang for minutes. */
export interface SharedReach {
  stat(path: string): Promise<{ isFile(): boolean; readonly size: number; readonly mtimeMs: number }>;
  read(path: string): Promise<Uint8Array>;
}

/** What is known of the shared file across starts: the copy that serves is the one of this hash. */
export const sharedFact = z.strictObject({
  path: z.string(),
  readAt: z.number().nullable(),
  hash: z.string(),
});
export type SharedFact = z.infer<typeof sharedFact>;

export interface SharedFileParts {
  readonly fact: SharedFact;
  readonly reach?: SharedReach;
  readonly readJson: JsonReader;
  readonly clock: () => number;
  /** Keeps a good copy, durably, in the place of the last one, unless it is no longer wanted when it is ready. */
  readonly keep: (library: Library, fact: SharedFact, wanted: () => boolean) => Promise<void>;
  /** What the page is told of the file is otherwise now. */
  readonly changed: () => void;
  /** Hears of an error that is no fault of the file. */
  readonly failed: (error: unknown) => void;
}

export interface SharedFile {
  state(): SharedLibrary;
  /** Looks whether the file has changed and reads it; waits for the share `PATIENCE_MS` at the longest. */
  look(): Promise<void>;
  /** The same, and reads it even if nothing tells that it has changed. */
  lookAgain(): Promise<void>;
  /** Looks every few seconds until it is stopped. */
  watch(): void;
  stop(): void;
}

/** How long a person waits for a share, and how long the file is left alone between two looks. */
const PATIENCE_MS = 5000;
const PAUSE_MS = 5000;
const MEGABYTE = 1_048_576;

type Problem = SharedLibrary['problem'];
const DISK: SharedReach = { stat: (path) => stat(path), read: (path) => readFile(path) };

class Unreadable extends Error {
  constructor(
    readonly reason: string,
    readonly params: Readonly<Record<string, string>> = {},
  ) {
    super(reason);
  }
}

/**
 * The library file that others keep. It is only read. While one look hangs no other begins: Node has few threads for
 * files, and the program needs them.
 */
export function createSharedFile({
  fact,
  reach = DISK,
  readJson,
  clock,
  keep,
  changed,
  failed,
}: SharedFileParts): SharedFile {
  let known = fact;
  let looked = false;
  let problem: Problem = null;
  /** Size and time of the file as it was last read, and what came of it; `sure` once it was read again unchanged. */
  let seen: { readonly mark: string; readonly problem: Problem; readonly sure: boolean } | null = null;
  let looking: Promise<void> | null = null;
  let arrived = false;
  let timer: NodeJS.Timeout | null = null;
  const stop = new AbortController();

  const conclude = (found: Problem): void => {
    const before = JSON.stringify([looked, problem]);
    [looked, problem] = [true, found];
    if (!stop.signal.aborted && JSON.stringify([looked, problem]) !== before) changed();
  };
  const read = async (): Promise<void> => {
    const { path } = known;
    arrived = false;
    const facts = await reach.stat(path);
    if (!facts.isFile()) throw new Unreadable('not-a-file');
    refuseLarge(facts.size);
    const mark = `${facts.size} ${facts.mtimeMs}`;
    if (seen?.mark === mark && seen.sure) {
      conclude(seen.problem);
      return;
    }
    const bytes = await reach.read(path);
    arrived = true;
    refuseLarge(bytes.length);
    const hash = createHash('sha256').update(bytes).digest('hex');
    // Clocks of shares are coarse: a file that was written a moment later may carry the same time.
    const sure = seen?.mark === mark;
    const found = hash === known.hash ? null : await take(bytes, hash);
    seen = { mark, problem: found, sure };
    conclude(found);
  };
  const take = async (bytes: Uint8Array, hash: string): Promise<Problem> => {
    const found = await readJson(bytes, null, { signal: stop.signal });
    if (found.kind === 'cancelled') return null;
    if (found.kind === 'refused') return { reason: found.reason, params: found.params };
    if (found.kind === 'map') return { reason: 'not-a-library', params: {} };
    const fresh = { path: known.path, readAt: clock(), hash };
    await keep(found.library, fresh, () => !stop.signal.aborted);
    if (stop.signal.aborted) return null;
    known = fresh;
    changed();
    return null;
  };
  const unexpected = (error: unknown): Problem => {
    failed(error);
    return { reason: 'other', params: {} };
  };
  const look = async (): Promise<void> => {
    looking ??= read()
      .catch((error: unknown) => conclude(problemOf(error) ?? unexpected(error)))
      .finally(() => {
        looking = null;
      });
    let patience: NodeJS.Timeout | undefined;
    const over = new Promise<'over'>((resolve) => {
      // What the share has given takes the time that it takes.
      patience = setTimeout(() => arrived || resolve('over'), PATIENCE_MS);
    });
    if ((await Promise.race([looking, over])) === 'over') conclude({ reason: 'timeout', params: {} });
    clearTimeout(patience);
  };
  const watch = (): void => {
    if (stop.signal.aborted) return;
    timer = setTimeout(() => void look().finally(watch), PAUSE_MS);
    timer.unref();
  };

  return {
    state: () => ({
      path: known.path,
      state: known.readAt === null ? 'never-read' : looked && problem === null ? 'fresh' : 'kept',
      readAt: known.readAt,
      problem,
    }),
    look,
    lookAgain() {
      seen = null;
      return look();
    },
    watch,
    stop() {
      stop.abort();
      if (timer) clearTimeout(timer);
    },
  };
}

function refuseLarge(bytes: number): void {
  if (bytes > SOURCE_LIMITS.bytes)
    throw new Unreadable('too-large', { limit: String(SOURCE_LIMITS.bytes / MEGABYTE) });
}

function problemOf(error: unknown): Problem {
  if (error instanceof Unreadable) return { reason: error.reason, params: { ...error.params } };
  const code = codeOf(error);
  return code === '' ? null : { reason: code, params: {} };
}
