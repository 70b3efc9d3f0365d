import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeDurably } from './durable-file';
import { type JsonFile, readJsonFile, writeJsonFile } from './json-file';
import { runAndKill } from './testing/run-and-kill';

let folder = '';
let json: JsonFile<string[]>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-files-'));
  json = { file: join(folder, 'deep', 'things.json'), version: 2, content: z.array(z.string()) };
  mkdirSync(join(folder, 'deep'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const names = (): string[] => readdirSync(join(folder, 'deep'));

describe('a file of ours', () => {
  it('gives back what was written, for this user alone, and leaves nothing else behind', () => {
    writeJsonFile(json, ['一', '__proto__']);
    writeJsonFile(json, ['二']);
    expect(readJsonFile(json)).toEqual({ found: { kind: 'read' }, content: ['二'] });
    expect(names()).toEqual(['things.json']);
    if (process.platform !== 'win32') expect(statSync(json.file).mode & 0o777).toBe(0o600);
  });

  it('is absent at first, and its folder is made', () => {
    rmSync(join(folder, 'deep'), { recursive: true });
    expect(readJsonFile(json)).toEqual({ found: { kind: 'absent' }, content: null });
    writeJsonFile(json, []);
    expect(existsSync(json.file)).toBe(true);
  });

  it.each([
    ['no JSON', '{"version":1,"content":["秘密 tok', 'damaged'],
    ['nothing', '', 'damaged'],
    ['zeros, as a power loss leaves them', '\0'.repeat(200), 'damaged'],
    ['another shape', '{"version":1,"content":[1]}', 'damaged'],
    ['no version', '{"content":[]}', 'damaged'],
    ['a newer version', '{"version":3,"content":{"more":true}}', 'newer'],
  ])('that holds %s is set aside whole and never overwritten', (_what, text, why) => {
    writeFileSync(json.file, text);
    const { found, content } = readJsonFile(json);
    expect(content).toBeNull();
    expect(found).toMatchObject({ kind: 'set-aside', why });
    if (found.kind !== 'set-aside') throw new Error('not set aside');
    expect(found.as).toMatch(/things\.(damaged|newer)-\d{8}T\d{6}Z(-\d+)?\.json$/);
    writeJsonFile(json, ['new']);
    expect(readFileSync(found.as, 'utf8')).toBe(text);
    writeFileSync(json.file, text);
    readJsonFile(json);
    expect(names()).toHaveLength(2);
  });

  it('keeps the old text when the new one cannot be written', () => {
    writeJsonFile(json, ['old']);
    rmSync(json.file);
    mkdirSync(json.file);
    expect(() => writeJsonFile(json, ['new'])).toThrow();
    expect(names()).toEqual(['things.json']);
  });

  it('is old or new, whole, whenever the program is killed', async () => {
    for (const wait of [0, 3, 11]) {
      await runAndKill(`
        const { writeDurably } = await load(${JSON.stringify(fileURLToPath(new URL('./durable-file.ts', import.meta.url)))});
        const write = (n) => writeDurably(${JSON.stringify(json.file)}, JSON.stringify({ version: 2, content: Array(5000).fill('text ' + n) }));
        write(0);
        setTimeout(() => void ready(), ${wait});
        for (let n = 1; ; n += 1) { write(n); await new Promise(setImmediate); }
      `);
      const { content } = readJsonFile(json);
      expect(names()).toEqual(['things.json']);
      expect(content).toHaveLength(5000);
      expect(new Set(content).size).toBe(1);
    }
  }, 30_000);

  it('is written whole, however long', () => {
    const text = '工'.repeat(1_000_000);
    writeDurably(json.file, text);
    expect(readFileSync(json.file, 'utf8')).toBe(text);
  });
});
