import { afterEach, describe, expect, it, vi } from 'vitest';
import { gapsIn } from './groups.mjs';
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
    expect(gapsIn([{ specs, suites: [{ specs }] }])).toEqual(['no audit', 'no audit']);
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
