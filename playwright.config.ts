import { defineConfig } from '@playwright/test';

/** The displays that `npm test` started: each worker has one to itself, with its clipboard. A person's own is not shared out. */
const displays: readonly Readonly<Record<string, string>>[] = JSON.parse(
  process.env.WORKORDER_DESK_DISPLAYS ?? '[]',
);
Object.assign(process.env, displays[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]);

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  // Packed and tried by hand on Windows and macOS: there is no X display to type on.
  testIgnore: process.platform === 'linux' ? [] : ['packed/**'],
  outputDir: 'test-results',
  workers: Math.max(1, displays.length),
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  use: { screenshot: 'only-on-failure', trace: 'retain-on-failure' },
});
