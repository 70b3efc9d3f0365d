import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLog } from './log';

const folder = (): string => join(mkdtempSync(join(tmpdir(), 'desk-log-')), 'logs');

describe("main's log", () => {
  it('SEC-32 keeps one line a note: control characters cannot forge another', () => {
    const where = folder();
    openLog(where, () => 0).note('one\r\n2026 forged\u001b[31m\u0000\u2028\u202e');
    const lines = readFileSync(join(where, 'main.log'), 'utf8').trimEnd().split('\n');
    expect(lines).toEqual([
      '1970-01-01T00:00:00.000Z one\\u000d | 2026 forged\\u001b[31m\\u0000\\u2028\\u202e',
    ]);
  });

  it('starts a new file past its limit and keeps one old one', () => {
    const where = folder();
    const log = openLog(where, () => 0);
    log.note('first');
    writeFileSync(join(where, 'main.log'), 'x'.repeat(1_048_577));
    log.note('second');
    expect(readFileSync(join(where, 'main.log'), 'utf8')).toContain('second');
    expect(readFileSync(join(where, 'main.old.log'), 'utf8')).toHaveLength(1_048_577);
  });

  it('says nothing and throws nothing where it cannot write', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'desk-log-')), 'a-file');
    writeFileSync(file, '');
    expect(() => openLog(file, () => 0).note('lost')).not.toThrow();
  });
});
