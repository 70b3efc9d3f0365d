import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { projectFolder } from '../setup/paths.mjs';
import { annotated, failuresIn, failuresOfFile, hungIn, saidIn } from './groups.mjs';
import { readArguments, runGroups } from './run-groups.mjs';

function collectLines() {
  const lines = [];
  vi.spyOn(console, 'log').mockImplementation((line) => lines.push(line));
  return lines;
}

afterEach(() => vi.restoreAllMocks());

describe('groups', () => {
  it('sums all groups in the last line, also after one has failed', async () => {
    const lines = collectLines();
    const code = await runGroups({
      a: async () => ({ passed: 2, failed: 1, output: 'why' }),
      b: async () => ({ passed: 3, failed: 0, output: '' }),
    });
    expect(lines).toContain('why');
    expect(lines.at(-1)).toBe('5 passed, 1 failed');
    expect(code).toBe(1);
  });

  it('names beside the sum what could not be looked at', async () => {
    const lines = collectLines();
    await runGroups({ a: async () => ({ passed: 1, failed: 0, output: '', gaps: ['no audit'] }) });
    expect(lines.slice(-3)).toEqual(['gap: no audit', expect.stringMatching(/^in /), '1 passed, 0 failed']);
    const annotations = [
      { type: 'gap', description: 'no audit' },
      { type: 'issue', description: 'x' },
    ];
    const specs = [{ tests: [{ annotations }] }, { tests: [{ annotations: [] }] }];
    expect(annotated([{ specs, suites: [{ specs }] }], 'gap')).toEqual(['no audit', 'no audit']);
  });

  it('names what failed once more beside the sum: whoever sees the end of a long run sees it', async () => {
    const lines = collectLines();
    await runGroups({ a: async () => ({ passed: 0, failed: 1, output: 'why', failures: ['x.test: y: z'] }) });
    expect(lines.slice(-3)).toEqual([
      'failed: a: x.test: y: z',
      expect.stringMatching(/^in /),
      '0 passed, 1 failed',
    ]);
  });

  it('counts a group that ran nothing, or threw, as a failure', async () => {
    const lines = collectLines();
    const code = await runGroups({
      empty: async () => ({ passed: 0, failed: 0, output: '' }),
      broken: async () => {
        throw new Error('no');
      },
      fine: async () => ({ passed: 1, failed: 0, output: '' }),
    });
    expect(lines.at(-1)).toBe('1 passed, 2 failed');
    expect(code).toBe(1);
  });

  it('ends with 0 only when something ran and nothing failed', async () => {
    collectLines();
    expect(await runGroups({ fine: async () => ({ passed: 1, failed: 0, output: '' }) })).toBe(0);
    expect(await runGroups({})).toBe(1);
  });

  it('knows the groups it is asked for', () => {
    expect(readArguments(['--only', 'a', '--', 'x'], ['a'])).toEqual({ only: ['a'], args: ['x'] });
    expect(() => readArguments(['--only', 'c'], ['a'])).toThrow('no such group: c');
  });
});

it('what tests say of their own run is told, whatever else they print', () => {
  expect(saidIn('dots...\nseed: 7 (a.test.ts)\nthe seed: 8\nmodel: 9 states\ngap: no disk\n')).toEqual([
    'seed: 7 (a.test.ts)',
    'model: 9 states',
    'gap: no disk',
  ]);
});

describe('what failed, in a line each', () => {
  it('is read from the report of the unit tests', () => {
    const passed = { status: 'passed', fullName: 'p' };
    const failed = {
      status: 'failed',
      fullName: 'a test',
      failureMessages: ['\u001b[31mwhy\u001b[39m\n  at x'],
    };
    const todo = { status: 'todo', fullName: 'later', failureMessages: [] };
    const name = join(projectFolder, 'shared', 'a.test.ts');
    const file = join('shared', 'a.test.ts');
    expect(failuresOfFile({ name, status: 'failed', assertionResults: [passed, failed, todo] })).toEqual([
      `${file}: a test: why`,
      `${file}: later: todo`,
    ]);
    expect(failuresOfFile({ name, status: 'failed', message: 'no such file', assertionResults: [] })).toEqual(
      [`${file}: no such file`],
    );
  });

  it('is read from the report of the journeys', () => {
    const spec = (title, ...tests) => ({ file: 'a.e2e.ts', line: 7, title, tests });
    const error = { message: 'Error: not seen\nCall log' };
    const specs = [
      spec('fine', { status: 'expected', results: [{}] }),
      spec('broken', { status: 'unexpected', results: [{ error }] }),
      spec('left', { status: 'skipped', results: [] }),
    ];
    expect(failuresIn([{ specs: [], suites: [{ specs }] }])).toEqual([
      'a.e2e.ts:7: broken: Error: not seen',
      'a.e2e.ts:7: left: skipped',
    ]);
  });

  it('tells what stood still from what was not as claimed', () => {
    const spec = (line, message) => ({
      ...{ file: 'a.e2e.ts', line, title: 't' },
      tests: [{ status: 'unexpected', results: [{ error: { message } }] }],
    });
    const press =
      'TimeoutError: locator.click: Timeout 9ms exceeded.\nCall log:\n  - waiting\n  - not stable\n';
    const claim = 'Error: expect(locator).toBeVisible() failed\nTimeout: 9ms\nCall log:\n  - waiting';
    const specs = [spec(1, press), spec(2, claim), spec(3, 'Test timeout of 9ms exceeded.')];
    expect(hungIn([{ suites: [{ specs }] }]).map(({ at, why }) => [at, why])).toEqual([
      ['a.e2e.ts:1', 'TimeoutError: locator.click: Timeout 9ms exceeded. - not stable'],
      ['a.e2e.ts:3', 'Test timeout of 9ms exceeded.'],
    ]);
  });
});
