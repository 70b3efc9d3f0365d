import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Library } from '../../shared/library/change';
import { SOURCE_LIMITS } from '../../shared/library/exchange';
import { printLibrary } from '../../shared/library/library-file';
import { readJson as readJsonHere } from '../tables/read-json';
import { createSharedFile, type SharedFact, type SharedFile } from './shared-file';
import type { JsonReader } from './sources';
import { person } from './testing/room';

/** A share in memory: what stands there, or the error or the silence with which it answers. */
class Share {
  text = '';
  mtimeMs = 1;
  error: string | null = null;
  isFile = true;
  size: number | null = null;
  reads = 0;
  waiting: (() => void)[] = [];
  silent = false;

  async stat() {
    await this.answer();
    return {
      isFile: () => this.isFile,
      size: this.size ?? Buffer.byteLength(this.text),
      mtimeMs: this.mtimeMs,
    };
  }

  async read() {
    await this.answer();
    this.reads += 1;
    return Buffer.from(this.text);
  }

  private async answer(): Promise<void> {
    if (this.silent) await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (this.error !== null) throw Object.assign(new Error(this.error), { code: this.error });
  }
}

let share: Share;
let kept: { readonly library: Library; readonly fact: SharedFact }[] = [];
let told = 0;
let failures: unknown[] = [];
let now = 1000;
let file: SharedFile;

/** What a parsing waits for. */
let slowly: () => Promise<void> = () => Promise.resolve();
const readJson: JsonReader = async (source, encoding) => {
  await slowly();
  return readJsonHere(source, encoding);
};
const open = (fact: SharedFact = { path: '/share/library.json', readAt: null, hash: '' }): SharedFile =>
  createSharedFile({
    fact,
    reach: share,
    readJson,
    clock: () => now,
    keep: async (library, fresh, wanted) => {
      await Promise.resolve();
      if (wanted()) kept.push({ library, fact: fresh });
    },
    changed: () => {
      told += 1;
    },
    failed: (error) => failures.push(error),
  });
const libraryOf = (...codes: string[]): Library => ({
  entries: codes.map((code) => person(code)),
  templates: [],
});
/** Writes the file as another machine does. */
const write = (text: string): void => {
  share.text = text;
  share.mtimeMs += 1000;
};
const codes = (): string[] => kept.at(-1)?.library.entries.map(({ code }) => code) ?? [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  share = new Share();
  slowly = () => Promise.resolve();
  [kept, told, failures, now] = [[], 0, [], 1000];
  write(printLibrary(libraryOf('P1')));
  file = open();
});
afterEach(() => {
  file.stop();
  vi.useRealTimers();
});

describe('the shared library file', () => {
  it('is read, and read again when it changes', async () => {
    expect(file.state()).toEqual({
      path: '/share/library.json',
      state: 'never-read',
      readAt: null,
      problem: null,
    });
    await file.look();
    expect(file.state()).toMatchObject({ state: 'fresh', readAt: 1000, problem: null });
    expect(codes()).toEqual(['P1']);
    [now] = [2000];
    write(printLibrary(libraryOf('P1', 'P2')));
    file.watch();
    await vi.advanceTimersByTimeAsync(5000);
    expect(file.state()).toMatchObject({ state: 'fresh', readAt: 2000 });
    expect(codes()).toEqual(['P1', 'P2']);
    expect(told).toBeGreaterThan(1);
  });

  it('is left alone once it was read twice and is the same', async () => {
    file.watch();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(share.reads).toBe(2);
    expect(kept).toHaveLength(1);
    expect(told).toBe(2);
  });

  it('is seen to have changed by its text where time and size stay', async () => {
    await file.look();
    share.text = printLibrary(libraryOf('Q1'));
    await file.look();
    expect(codes()).toEqual(['Q1']);
    share.text = printLibrary(libraryOf('R1'));
    await file.look();
    expect(codes()).toEqual(['Q1']);
    await file.lookAgain();
    expect(codes()).toEqual(['R1']);
  });

  it('is not kept anew where it is the copy that serves since the last time', async () => {
    await file.look();
    const fact = kept[0]?.fact;
    if (!fact) throw new Error('not kept');
    file.stop();
    file = open(fact);
    expect(file.state()).toMatchObject({ state: 'kept', readAt: 1000, problem: null });
    await file.look();
    expect(file.state()).toMatchObject({ state: 'fresh', readAt: 1000 });
    expect(kept).toHaveLength(1);
  });
});

describe('a shared file that cannot be read keeps the last good copy and says why', () => {
  const BROKEN: [string, () => unknown, object][] = [
    ['the folder is away', () => Object.assign(share, { error: 'ENOENT' }), { reason: 'ENOENT' }],
    ['nobody may read it', () => Object.assign(share, { error: 'EACCES' }), { reason: 'EACCES' }],
    ['it is a folder or a pipe', () => Object.assign(share, { isFile: false }), { reason: 'not-a-file' }],
    [
      'it is too large',
      () => Object.assign(share, { size: SOURCE_LIMITS.bytes + 1 }),
      { reason: 'too-large', params: { limit: '20' } },
    ],
    [
      'it is half written',
      () => write(share.text.slice(0, -5)),
      { reason: 'not-json', params: { reason: 'ended' } },
    ],
    ['it is another JSON', () => write('{}'), { reason: 'not-a-library' }],
    ['it is a map', () => write('{"MAP_ID":"M","nodes":[{"NODEMAP_ID":"a"}]}'), { reason: 'not-a-library' }],
    [
      'a newer version wrote it',
      () => write(share.text.replace('"version": 1', '"version": 9')),
      { reason: 'newer-library', params: { version: '9' } },
    ],
    [
      'it makes no sense',
      () => write(share.text.replace('persons', 'people')),
      { reason: 'bad-library', params: { at: 'entries[0].dictionary' } },
    ],
  ];

  it.each(BROKEN)('%s', async (_name, breakIt, problem) => {
    await file.look();
    breakIt();
    await file.look();
    expect(file.state()).toMatchObject({ state: 'kept', readAt: 1000, problem });
    await file.look();
    expect(file.state()).toMatchObject({ state: 'kept', problem });
    expect(kept).toHaveLength(1);
    expect(failures).toEqual([]);
    share.error = null;
    [share.isFile, share.size] = [true, null];
    write(printLibrary(libraryOf('P1', 'P9')));
    await file.look();
    expect(file.state()).toMatchObject({ state: 'fresh', problem: null });
    expect(codes()).toEqual(['P1', 'P9']);
  });

  it('at the first look there is none to keep', async () => {
    share.error = 'ENOENT';
    await file.look();
    expect(file.state()).toMatchObject({ state: 'never-read', problem: { reason: 'ENOENT' } });
  });

  it('a share that does not answer: nobody waits longer than 5 seconds, and no second call is made', async () => {
    await file.look();
    share.silent = true;
    file.watch();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(file.state()).toMatchObject({ state: 'kept', problem: { reason: 'timeout' } });
    expect(share.waiting).toHaveLength(1);
    const looking = file.look();
    await vi.advanceTimersByTimeAsync(5000);
    await looking;
    share.silent = false;
    write(printLibrary(libraryOf('late')));
    for (const answer of share.waiting) answer();
    await vi.advanceTimersByTimeAsync(0);
    expect(file.state()).toMatchObject({ state: 'fresh', problem: null });
    expect(codes()).toEqual(['late']);
  });

  it('a share that has answered is not said to be silent while its file is parsed', async () => {
    let parsed = (): void => undefined;
    slowly = () =>
      new Promise((resolve) => {
        parsed = resolve;
      });
    const looking = file.look();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(file.state()).toMatchObject({ state: 'never-read', problem: null });
    parsed();
    await looking;
    expect(file.state()).toMatchObject({ state: 'fresh', problem: null });
  });

  it('an error of our own is reported and shown as one', async () => {
    share.text = printLibrary(libraryOf('P1'));
    file = createSharedFile({
      fact: { path: 'x', readAt: null, hash: '' },
      reach: share,
      readJson,
      clock: () => now,
      keep: () => Promise.reject(new Error('disk full')),
      changed: () => undefined,
      failed: (error) => failures.push(error),
    });
    await file.look();
    expect(file.state()).toMatchObject({ state: 'never-read', problem: { reason: 'other' } });
    expect(failures).toHaveLength(1);
  });
});

it('after it was stopped nothing is kept, told or looked at', async () => {
  share.silent = true;
  const looking = file.look();
  file.watch();
  file.stop();
  share.silent = false;
  for (const answer of share.waiting) answer();
  await vi.advanceTimersByTimeAsync(60_000);
  await looking;
  expect([kept.length, told, share.waiting.length]).toEqual([0, 0, 1]);
});
