import { defineConfig } from '@playwright/test';

/** `REVIEW=1` adds every screen in every dress, for people to look through. */
const isReview = process.env.REVIEW === '1';

export default defineConfig({
  testDir: 'e2e/screenshots',
  testMatch: isReview ? '**/*.shots.ts' : '**/pictures.shots.ts',
  outputDir: 'test-results/screenshots',
  workers: 1,
  retries: 0,
  timeout: isReview ? 300_000 : 120_000,
});
