import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkDirections } from './directions.mjs';

const folders = [];

function problemsOf(files) {
  const root = mkdtempSync(join(tmpdir(), 'workorder-desk-directions-'));
  folders.push(root);
  for (const [name, text] of Object.entries({ 'shared/desk.ts': '', ...files })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return checkDirections(root)
    .problems.filter((problem) => !problem.endsWith('nothing imports it'))
    .join('\n');
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('directions', () => {
  it.each([
    ['shared reaches for Node', { 'shared/json.ts': `import 'node:fs'` }, 'nothing but zod'],
    [
      'a contract knows a draft',
      { 'shared/contract/a.ts': `import '../draft/b'`, 'shared/draft/b.ts': '' },
      'does not know',
    ],
    ['shared knows the desk', { 'shared/draft/a.ts': `import { d } from '../desk'` }, 'is the top'],
    [
      'main knows the page',
      { 'electron/main.ts': `import '../renderer/a'`, 'renderer/a.ts': '' },
      'electron does not import renderer',
    ],
    ['the page knows Electron', { 'renderer/a.ts': `import { app } from 'electron'` }, 'window.desk'],
    ['the page knows Node', { 'renderer/a.ts': `import 'node:fs'` }, 'no Node'],
    [
      'a room uses another',
      { 'electron/ngs/a.ts': `import { b } from '../journal/b'`, 'electron/journal/b.ts': '' },
      'as an argument',
    ],
    [
      'the product uses a test',
      { 'electron/ngs/a.ts': `import './a.test'`, 'electron/ngs/a.test.ts': '' },
      'serves tests',
    ],
    [
      'a barrel',
      { 'shared/desk.ts': `export * from './json'`, 'shared/json.ts': '' },
      'passes on everything',
    ],
    [
      'a journey uses a room',
      { 'e2e/a.ts': `import '../electron/ngs/b'`, 'electron/ngs/b.ts': '' },
      'e2e does not import electron',
    ],
    ['a circle', { 'renderer/a.ts': `import './b'`, 'renderer/b.ts': `import './a'` }, 'in a circle'],
    ['a folder without a rule', { 'electron/cellar/a.ts': '' }, 'no rule'],
    ['a lazy import', { 'renderer/a.ts': `void import('node:fs')` }, 'no Node'],
    ['a missing file', { 'renderer/a.ts': `import './nowhere'` }, 'no such file'],
  ])('refuses %s', (_, files, reason) => {
    expect(problemsOf(files)).toContain(reason);
  });

  it.each([
    [
      'a type of another room',
      { 'electron/ngs/a.ts': `import type { B } from '../journal/b'`, 'electron/journal/b.ts': '' },
    ],
    ['main using a room', { 'electron/main.ts': `import './ngs/a'`, 'electron/ngs/a.ts': '' }],
    [
      'a test using another room',
      { 'electron/ngs/a.test.ts': `import '../journal/b'`, 'electron/journal/b.ts': '' },
    ],
    [
      'a journey using what serves tests',
      { 'e2e/a.ts': `import '../electron/ngs/testing/b'`, 'electron/ngs/testing/b.ts': '' },
    ],
    [
      'the desk using a draft',
      { 'shared/desk.ts': `import './draft/b'`, 'shared/draft/b.ts': `import 'zod'` },
    ],
  ])('allows %s', (_, files) => {
    expect(problemsOf(files)).toBe('');
  });

  it('names a file that nothing imports', () => {
    const root = mkdtempSync(join(tmpdir(), 'workorder-desk-directions-'));
    folders.push(root);
    mkdirSync(join(root, 'shared'));
    writeFileSync(join(root, 'shared', 'lonely.ts'), '');
    expect(checkDirections(root).problems).toContain('shared/lonely.ts: nothing imports it');
  });
});
