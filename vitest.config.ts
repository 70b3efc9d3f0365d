import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{shared,electron,renderer}/**/*.test.{ts,tsx}', 'tools/**/*.test.mjs'],
          environment: 'node',
          // No limit of any promise: a busy machine takes its time over a thousand runs of a property.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['electron/**/*.faults.ts'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
    ],
  },
});
