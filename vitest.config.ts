import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{shared,electron,renderer}/**/*.test.{ts,tsx}', 'tools/**/*.test.mjs'],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'faults',
          include: ['electron/ngs/**/*.faults.ts'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
    ],
  },
});
