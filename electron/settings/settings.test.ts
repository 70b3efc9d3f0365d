import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSettings, DEFAULT_SETTINGS } from './settings';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-settings-'));
  file = join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('settings', () => {
  it('are the defaults at first', () => {
    const settings = createSettings({ file });
    expect(settings.found).toEqual({ kind: 'absent' });
    expect(settings.read()).toEqual(DEFAULT_SETTINGS);
  });

  it('change one by one and stay after a restart', () => {
    const settings = createSettings({ file });
    expect(settings.change({ theme: 'dark', language: undefined })).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'dark',
    });
    settings.change({ connectionId: 'practice', split: 33.5 });
    expect(createSettings({ file }).read()).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'dark',
      connectionId: 'practice',
      split: 33.5,
    });
  });

  it('refuse a value that makes no sense and stay as they were', () => {
    const settings = createSettings({ file });
    expect(() => settings.change({ split: 95 })).toThrow();
    expect(settings.read()).toEqual(DEFAULT_SETTINGS);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('fall back one by one where the file makes no sense, and leave out what is unknown', () => {
    writeFileSync(
      file,
      '{"version":1,"content":{"theme":"dark","split":"wide","colour":"red","__proto__":{"language":"en-US"}}}',
    );
    const settings = createSettings({ file });
    expect(settings.found).toEqual({ kind: 'read' });
    expect(settings.read()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
  });

  it('set a damaged file aside and start with the defaults', () => {
    writeFileSync(file, '{"version":1,"con');
    const settings = createSettings({ file });
    expect(settings.found).toMatchObject({ kind: 'set-aside', why: 'damaged' });
    expect(settings.change({ theme: 'light' }).theme).toBe('light');
    expect(readdirSync(folder)).toHaveLength(2);
  });
});
