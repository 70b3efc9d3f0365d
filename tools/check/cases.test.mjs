import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../setup/paths.mjs';
import { CASES, casesIn } from './cases.mjs';

/** Bad inputs that are no list of orders, and where they are tested instead of electron/bulk/testing/bad-inputs.ts. */
const ELSEWHERE = {
  'D-53': 'electron/bulk/source-files.test.ts',
  'D-54': 'electron/bulk/source-files.test.ts',
  'D-55': 'electron/files/regular-file.test.ts',
};

describe('the register of cases', () => {
  it.each(Object.entries(CASES))('every one of the %s is named by a test', (_name, ids) => {
    const found = casesIn(projectFolder, ids);
    expect(ids.filter((id) => found.get(id).length === 0)).toEqual([]);
  });

  it('every bad input is loaded as a list of orders, or says where else it is tested', () => {
    const found = casesIn(projectFolder, CASES['bad inputs']);
    const missing = [...found].filter(
      ([id, files]) => !files.includes(ELSEWHERE[id] ?? 'electron/bulk/testing/bad-inputs.ts'),
    );
    expect(missing.map(([id]) => id)).toEqual([]);
  });

  it('counts what a test says, not what a comment says, and no product file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cases-'));
    for (const root of ['shared', 'electron', 'renderer', 'e2e', 'tools']) mkdirSync(join(folder, root));
    writeFileSync(join(folder, 'shared', 'a.test.ts'), "// D-01\n/** D-02 */\nit('D-03 is so', () => {});\n");
    writeFileSync(join(folder, 'shared', 'a.ts'), "const text = 'D-04';\n");
    const found = casesIn(folder, ['D-01', 'D-02', 'D-03', 'D-04']);
    rmSync(folder, { recursive: true });
    expect([...found].filter(([, files]) => files.length > 0)).toEqual([['D-03', ['shared/a.test.ts']]]);
  });
});
