import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { checkStyles } from './styles.mjs';

const folders = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function problemsOf(files) {
  const root = mkdtempSync(join(tmpdir(), 'workorder-desk-styles-'));
  folders.push(root);
  mkdirSync(join(root, 'renderer', 'parts'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'renderer', name), text);
  return checkStyles(root).problems;
}

const USES = "import styles from './a.module.css';\nexport const a = <p className={styles.a} />;";

it.each([
  ['all are there and named', { 'a.tsx': USES, 'a.module.css': '.a:not(.a > p) { margin: 0.5px; }' }, []],
  [
    'one is named that is not there',
    { 'a.tsx': USES.replace('styles.a', 'styles.b'), 'a.module.css': '.a { margin: 0; }' },
    ['renderer/a.tsx: there is no .b in ./a.module.css', 'renderer/a.module.css: nothing names .a'],
  ],
  ['the module is gone', { 'a.tsx': USES }, ['renderer/a.tsx: there is no ./a.module.css']],
  [
    'nothing names one',
    { 'a.tsx': USES, 'a.module.css': '.a { margin: 0; } /* .c */ @media print { .b .a { margin: 0; } }' },
    ['renderer/a.module.css: nothing names .b'],
  ],
  [
    'a module is read by names that only the running program knows',
    { 'a.tsx': USES.replace('styles.a', 'styles[kind]'), 'a.module.css': '.a, .b { margin: 0; }' },
    [],
  ],
  [
    'a module is handed on',
    { 'a.tsx': `${USES}\nuse(styles);`, 'a.module.css': '.a, .b { margin: 0; }' },
    [],
  ],
  [
    'a member of another thing has that name',
    { 'a.tsx': `${USES}\nit.styles;`, 'a.module.css': '.a {}' },
    [],
  ],
  [
    'a module takes one from another, and one that is not there',
    {
      'a.tsx': USES,
      'a.module.css': '.a { composes: b c from "./parts/b.module.css"; }',
      'parts/b.module.css': '.b { margin: 0; } :global(.d) .b { margin: 0; }',
    },
    ['renderer/a.module.css: there is no .c in ./parts/b.module.css'],
  ],
])('%s', (_name, files, problems) => {
  expect(problemsOf(files)).toEqual(problems);
});
