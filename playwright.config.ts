import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  // Packed and tried by hand on Windows and macOS: there is no X display to type on.
  testIgnore: process.platform === 'linux' ? [] : ['packed/**'],
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  use: { screenshot: 'only-on-failure', trace: 'retain-on-failure' },
});
