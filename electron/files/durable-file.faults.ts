import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clearUnfinished, writeDurably } from './durable-file';
import { buildProgram } from './testing/build-program';
import { buildFailingDisk, type DiskFault, diskEnvironment, makeDiskPage } from './testing/failing-disk';
import type { WriteOrder, WriteReport } from './testing/failing-disk-writer.process';

/** Drafts, connections, tokens, settings: every file of ours but the databases is replaced by `writeDurably`. */
const OLD = '旧'.repeat(20_000);
const NEW = '新'.repeat(30_000);

let home = '';
let program = '';
let library: string | null = null;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'failing-writer-'));
  library = buildFailingDisk(home);
  if (library === null)
    console.log('gap: no disk that fails at its n-th call: this system is no Linux, or has no C compiler');
  else program = await buildProgram(join(import.meta.dirname, 'testing'), 'failing-disk-writer');
}, 60_000);
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
  if (program !== '') rmSync(dirname(program), { recursive: true, force: true });
});

function startWriter(): ChildProcess {
  const page = join(mkdtempSync(join(home, 'page-')), 'page');
  makeDiskPage(page);
  return fork(program, [], {
    env: diskEnvironment(library ?? '', page),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

interface Replaced {
  readonly file: string;
  /** Null: the disk took the program with it. */
  readonly report: WriteReport | null;
}

/** Replaces the old text by the new one over a disk that fails at its n-th call. */
async function replace(writer: ChildProcess, how: DiskFault, at: number): Promise<Replaced> {
  const folder = mkdtempSync(join(home, 'disk-'));
  const file = join(folder, 'deep', 'things.json');
  mkdirSync(dirname(file));
  writeDurably(file, OLD);
  writer.send({ how, at, folder, file, text: NEW } satisfies WriteOrder);
  const ended = new AbortController();
  const [report] = (await Promise.race([
    once(writer, 'message', { signal: ended.signal }),
    once(writer, 'exit', { signal: ended.signal }).then(() => [null]),
  ])) as [WriteReport | null];
  ended.abort();
  return { file, report };
}

/** What stands on disk: one of both texts, whole; behind an answer that all went well, the new one. */
function expectWhole({ file, report }: Replaced, where: string): void {
  const text = readFileSync(file, 'utf8');
  expect([OLD, NEW].indexOf(text), `${where}: neither text is there`).toBeGreaterThanOrEqual(0);
  if (report?.threw === false) expect(text, where).toBe(NEW);
  clearUnfinished(file);
  expect(readdirSync(dirname(file)), where).toEqual(['things.json']);
}

describe('the n-th write, sync, rename, opening or removal of a file that is replaced fails', {
  timeout: 120_000,
}, () => {
  test.each<DiskFault>(['eio', 'enospc', 'torn'])(
    '%s: the old text or the new one is there, whole',
    async (how) => {
      if (library === null) return;
      const writer = startWriter();
      const kinds: string[] = [];
      for (let at = 1; ; at += 1) {
        const replaced = await replace(writer, how, at);
        const { failed = '', threw } = replaced.report ?? {};
        expectWhole(replaced, `${how} at call ${at}, ${failed}`);
        if (failed === '') break;
        // Nothing that failed on the way is taken for done; making a folder that is there is no part of it.
        if (!failed.startsWith('mkdir')) expect(threw, `${how} at call ${at}, ${failed}`).toBe(true);
        kinds.push(failed.split(' ')[0] ?? '');
      }
      writer.kill();
      console.log(`disk: ${how} while a file is replaced, each n: ${kinds.join(', ')}`);
      expect(kinds).toEqual(expect.arrayContaining(['write', 'sync', 'rename']));
    },
  );

  test('kill: the program is dead in the middle of it', async () => {
    if (library === null) return;
    let killed = 0;
    for (let at = 1; ; at += 1) {
      const writer = startWriter();
      const replaced = await replace(writer, 'kill', at);
      writer.kill();
      expectWhole(replaced, `dead at call ${at}`);
      if (replaced.report !== null) break;
      killed += 1;
    }
    expect(killed).toBeGreaterThanOrEqual(4);
  });
});
