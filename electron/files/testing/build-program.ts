import { join, resolve } from 'node:path';
import { build } from 'vite';

/**
 * Builds the program `name` of a folder, so that a test can start it by itself; gives its file, alone in a folder of its
 * own.
 */
export async function buildProgram(from: string, name: string): Promise<string> {
  const folder = resolve('node_modules/.cache', name, String(process.pid));
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { external: ['@photostructure/sqlite'], noExternal: true },
    build: {
      ssr: join(from, `${name}.process.ts`),
      outDir: folder,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { format: 'esm', entryFileNames: `${name}.mjs` } },
    },
  });
  return join(folder, `${name}.mjs`);
}
