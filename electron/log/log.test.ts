import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

  it('starts a new file past its limit and keeps four old ones', () => {
    const where = folder();
    const log = openLog(where, () => 0);
    for (let number = 1; number <= 7; number += 1) {
      log.note(`note ${number}`);
      writeFileSync(join(where, 'main.log'), `${number}`.repeat(1_048_577));
    }
    log.note('the last');
    expect(readdirSync(where).sort()).toEqual([
      ...['main.1.log', 'main.2.log', 'main.3.log', 'main.4.log', 'main.log'],
    ]);
    expect(readFileSync(join(where, 'main.log'), 'utf8')).toContain('the last');
    const first = (name: string) => readFileSync(join(where, name), 'utf8')[0];
    expect([1, 2, 3, 4].map((number) => first(`main.${number}.log`))).toEqual(['7', '6', '5', '4']);
  });

  it('holds no token by its shape, no number of a person and no address of one, also in base64', () => {
    const where = folder();
    const secrets = [
      ...[
        '0e3f1c9a-1111-2222-3333-444455556666$DBMainElite',
        '13812345678',
        '11010519491231002X',
        'li@example.com',
      ],
    ];
    const log = openLog(where, () => 0);
    for (const secret of secrets) {
      log.note(`a ${secret} b`);
      log.defect('id', 'x', new Error(`"${encodeURIComponent(secret)}"`));
      log.note(`c ${Buffer.from(`{"a":"${secret}"}`).toString('base64')} d`);
    }
    const text = readFileSync(join(where, 'main.log'), 'utf8');
    for (const secret of secrets) {
      expect(text).not.toContain(secret);
      for (const shift of ['', ' ', '  '])
        expect(text).not.toContain(Buffer.from(`${shift}${secret}`).toString('base64').slice(4, 14));
    }
    expect(text).toContain('a <phone> b');
    expect(text).toContain('a <token> b');
  });

  it('leaves no half of a secret where a line is cut', () => {
    const where = folder();
    const log = openLog(where, () => 0);
    log.hide((text) => text.replaceAll('key-of-production', '<key>'));
    log.note(`${'x'.repeat(7990)}key-of-production`);
    expect(readFileSync(join(where, 'main.log'), 'utf8')).not.toContain('key-of');
  });

  it('takes out what it is told to hide, and tells of the last errors, the newest first', () => {
    const where = folder();
    const log = openLog(where, () => 0);
    log.hide((text) => text.replaceAll('key-1', '<key>'));
    log.note('key-1');
    log.defect('one', 'history.get', new Error('key-1'));
    log.defect('two', 'page script', 'thrown as text');
    expect(readFileSync(join(where, 'main.log'), 'utf8')).not.toContain('key-1');
    expect(log.lastErrors(1)).toEqual(['1970-01-01T00:00:00.000Z defect two in page script: thrown as text']);
    expect(log.lastErrors(9)).toHaveLength(2);
  });

  it('says nothing and throws nothing where it cannot write', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'desk-log-')), 'a-file');
    writeFileSync(file, '');
    const log = openLog(file, () => 0);
    expect(() => log.note('lost')).not.toThrow();
    expect(log.lastErrors(3)).toEqual([]);
  });
});
