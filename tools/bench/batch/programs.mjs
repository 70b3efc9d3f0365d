import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../setup/paths.mjs';

const at = (...parts) => join(projectFolder, ...parts);
const batch = {
  engine: at('electron', 'bulk', 'testing', 'bench-engine.process.ts'),
  load: at('electron', 'bulk', 'testing', 'bench-load.process.ts'),
  reader: at('electron', 'tables', 'table-reader.process.ts'),
};
const history = {
  makeCalls: at('electron', 'journal', 'testing', 'make-calls.process.ts'),
  history: at('electron', 'journal', 'testing', 'history-bench.process.ts'),
};
export const PROGRAMS = { batch, history };

/** Builds what is measured as the product is built, but to run under Node; gives the path of each. */
export async function buildPrograms(programs) {
  const { build } = await import('vite');
  const outDir = at('node_modules', '.cache', 'bench');
  rmSync(outDir, { recursive: true, force: true });
  for (const [name, entry] of Object.entries(programs))
    await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      root: projectFolder,
      ssr: { external: ['@photostructure/sqlite'], noExternal: true },
      build: {
        ssr: entry,
        outDir,
        emptyOutDir: false,
        minify: false,
        target: 'node20',
        rolldownOptions: { output: { format: 'esm', entryFileNames: `${name}.mjs` } },
      },
    });
  return Object.fromEntries(Object.keys(programs).map((name) => [name, join(outDir, `${name}.mjs`)]));
}
