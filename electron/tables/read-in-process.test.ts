import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AS_FOUND, SOURCE_LIMITS } from '../../shared/library/exchange';
import { createJsonReader, createTableReader, type ReaderProcess } from './read-in-process';
import { readJson } from './read-json';
import { readTable } from './read-table';
import type { ToReader } from './reader-messages';
import { type BuiltReader, buildReader } from './testing/fork-node';
import { utf16 } from './testing/read';
import { type Written, xlsxOf } from './testing/xlsx-writer';

const DIED = { kind: 'refused', reason: 'reader-died', params: {} };
const PERSON = { dictionary: 'persons', scope: '', code: 'P1', name: '', facts: null };
const FACTS = { kind: 'step', canClose: null, canSendBack: null, next: [] };
const lines = (count: number): string =>
  `code,name\n${Array.from({ length: count }, (_, at) => `S${at},名称 ${at}`).join('\n')}\n`;

describe('a process of its own', { timeout: 30_000 }, () => {
  let built: BuiltReader;
  beforeAll(async () => {
    built = await buildReader();
  }, 30_000);
  afterAll(() => built.remove());

  it('reads what the function reads: a text of many rows, and a workbook with flaws', async () => {
    const read = createTableReader({ fork: () => built.fork() });
    const rows: Written[][] = Array.from({ length: 3000 }, (_, at) => [
      `S${at}`,
      { f: 'A1', v: String(at) },
      at % 2 === 0 ? { t: 'e', v: '#N/A', f: 'A1' } : null,
    ]);
    const workbook = xlsxOf({
      sheets: [{ name: '表', rows: [['code', 'a', 'b'], ...rows], rowAttributes: { 5: 'hidden="1"' } }],
    });
    for (const source of [lines(12_345), Buffer.from(lines(10)), 'code,name\n', workbook])
      expect(await read(source, AS_FOUND)).toEqual(await readTable(source, AS_FOUND));
    expect(await read(Buffer.from('%PDF-1.7'), AS_FOUND)).toEqual({
      kind: 'refused',
      reason: 'not-a-table',
      params: { found: 'pdf' },
    });
  });

  it('reads JSON as the function does: a library of many entries, a map, and what is neither', async () => {
    const read = createJsonReader({ fork: () => built.fork() });
    const entries = Array.from({ length: 2600 }, (_, at) => ({
      dictionary: 'persons',
      code: `P${at}`,
      name: `名称 ${at}`,
    }));
    const library = JSON.stringify({ format: 'workorder-desk-library', version: 1, entries });
    const map = JSON.stringify({
      MAP_ID: 'M1',
      nodes: [
        { NODEMAP_ID: 'A', CANCLOSE: '是' },
        { NODEMAP_ID: 'B', NODEMAPNAME: '乙' },
      ],
      links: [
        { SOURCE_ID: 'A', TARGET_ID: 'B' },
        { SOURCE_ID: 'A', TARGET_ID: 'X' },
      ],
    });
    const empty = '{"format":"workorder-desk-library","version":1}';
    for (const source of [library, map, empty, utf16(map, 'be', true), Buffer.from('{"a":1}'), '{"a":'])
      expect(await read(source, null)).toEqual(readJson(source, null));
    expect(await read(utf16(map, 'le', false), 'utf-16le')).toMatchObject({ kind: 'map' });
    expect(await read(Buffer.from([0x22, 0xff]), null)).toMatchObject({ reason: 'not-this-encoding' });
  });

  it('says how far it is', async () => {
    const shares: number[] = [];
    const read = createTableReader({ fork: () => built.fork() });
    await read(lines(30_000), AS_FOUND, { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('that runs out of memory dies alone: the source is refused', async () => {
    const child = built.fork(16);
    const read = createTableReader({ fork: () => child });
    expect(await read(lines(400_000), AS_FOUND)).toEqual(DIED);
    expect(['0', 'SIGKILL']).not.toContain(await child.ended);
  });

  it('ends at once when a person cancels', async () => {
    const child = built.fork();
    const stop = new AbortController();
    const read = createTableReader({ fork: () => child });
    const options = { signal: stop.signal, onProgress: () => stop.abort() };
    expect(await read(lines(100_000), AS_FOUND, options)).toEqual({ kind: 'cancelled' });
    await child.ended;
  });
});

describe('whatever the process does', () => {
  /** A process that does nothing but what it is told to. */
  function puppet(onPost: (say: (message: unknown) => void, end: () => void) => void = () => undefined) {
    const heard: ToReader[] = [];
    let say: (message: unknown) => void = () => undefined;
    let end = (): void => undefined;
    const state = { killed: 0 };
    const process: ReaderProcess = {
      post: (message) => {
        heard.push(message);
        onPost(say, end);
      },
      onMessage: (hear) => {
        say = hear;
      },
      onEnd: (hear) => {
        end = hear;
      },
      kill: () => {
        state.killed += 1;
      },
    };
    return { process, heard, state };
  }

  it('a process that takes too long is ended and the source refused', async () => {
    const { process, state } = puppet();
    const read = createTableReader({ fork: () => process, patienceMs: 1 });
    expect(await read('a,b', AS_FOUND)).toEqual(DIED);
    expect(state.killed).toBe(1);
  });

  it('one that ends by itself refuses the source, also in the middle of the rows', async () => {
    const head = await headOf('a,b\n1,2\n');
    const { process, state } = puppet((say, end) => {
      say(head);
      end();
    });
    expect(await createTableReader({ fork: () => process })('a,b', AS_FOUND)).toEqual(DIED);
    expect(state.killed).toBe(1);
  });

  it.each([
    ['a defect', { kind: 'defect', trace: 'TypeError\n    at x' }, 'TypeError'],
    ['a cell that is no text', { kind: 'rows', lines: [1], cells: [[7]], flaws: [] }, 'expected string'],
    ['something else', { kind: 'page' }, 'kind'],
  ])('%s is a defect of ours, and the process is ended', async (_name, message, words) => {
    const { process, state } = puppet((say) => say(message));
    await expect(createTableReader({ fork: () => process })('a,b', AS_FOUND)).rejects.toThrow(words);
    expect(state.killed).toBe(1);
  });

  it.each([
    ['a defect', { kind: 'defect', trace: 'TypeError' }, 'TypeError'],
    [
      'an entry with a control character',
      { kind: 'entries', items: [{ ...PERSON, code: 'a\u0000' }] },
      'code',
    ],
    [
      'facts that belong to another dictionary',
      { kind: 'entries', items: [{ ...PERSON, facts: FACTS }] },
      'facts',
    ],
    ['rows', { kind: 'rows', lines: [], cells: [], flaws: [] }, 'kind'],
  ])('where JSON was asked for, %s is a defect of ours', async (_name, message, words) => {
    const { process, state } = puppet((say) => say(message));
    await expect(createJsonReader({ fork: () => process })('{}', null)).rejects.toThrow(words);
    expect(state.killed).toBe(1);
  });

  it('JSON that is cancelled, and one whose process ends in the middle, leave nothing running', async () => {
    const stop = new AbortController();
    const silent = puppet();
    const reading = createJsonReader({ fork: () => silent.process })('{}', null, { signal: stop.signal });
    stop.abort();
    expect(await reading).toEqual({ kind: 'cancelled' });
    const dying = puppet((say, end) => {
      say({ kind: 'head', count: 1, source: { kind: 'library' } });
      end();
    });
    expect(await createJsonReader({ fork: () => dying.process })('{}', null)).toEqual(DIED);
    expect([silent.state.killed, dying.state.killed]).toEqual([1, 1]);
  });

  it('starts none for a source that is too large, or was cancelled before', async () => {
    const fork = (): never => {
      throw new Error('started');
    };
    const read = createTableReader({ fork, limits: { ...SOURCE_LIMITS, bytes: 1_048_576 } });
    expect(await read('a'.repeat(1_048_577), AS_FOUND)).toMatchObject({
      reason: 'too-large',
      params: { limit: '1' },
    });
    expect(await read('a', AS_FOUND, { signal: AbortSignal.abort() })).toEqual({ kind: 'cancelled' });
  });

  it('gives rows no further ahead than they are taken', async () => {
    const said: { readonly kind: string }[] = [];
    let hear: (event: { readonly data: ToReader }) => void = () => undefined;
    const port = {
      on: (_event: string, listener: typeof hear) => {
        hear = listener;
      },
      postMessage: (message: { readonly kind: string }) => said.push(message),
    };
    Object.defineProperty(process, 'parentPort', { value: port, configurable: true });
    await import('./table-reader.process');
    Reflect.deleteProperty(process, 'parentPort');
    const question = { source: lines(2375), reading: AS_FOUND, limits: SOURCE_LIMITS, seeksOrders: false };
    hear({ data: { kind: 'read', ...question } });
    const messages = async (): Promise<number> => {
      await new Promise((resolve) => setImmediate(resolve));
      return said.filter(({ kind }) => kind === 'rows').length;
    };
    expect(await messages()).toBe(2);
    hear({ data: { kind: 'more' } });
    expect(await messages()).toBe(3);
    for (let taken = 0; taken < 9; taken += 1) hear({ data: { kind: 'more' } });
    expect(await messages()).toBe(10);
  });

  async function headOf(text: string) {
    const read = await readTable(text, AS_FOUND);
    if (read.kind !== 'table') throw new Error(read.reason);
    const { rows, ...table } = read;
    return { kind: 'head', count: rows.length, table };
  }
});
