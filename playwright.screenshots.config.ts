import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e/screenshots',
  testMatch: '**/*.shots.ts',
  outputDir: 'test-results/screenshots',
  workers: 1,
  retries: 0,
  timeout: 120_000,
});
