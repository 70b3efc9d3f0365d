import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { ReaderProcess } from '../read-in-process';

/** Gives a process of Node the port that Electron's utilityProcess has. */
const PORT = `
process.parentPort = {
  on: (_event, hear) => process.on('message', (data) => hear({ data })),
  postMessage: (message) => process.send(message),
};
process.on('disconnect', () => process.exit());
`;

/** The process that reads tables as the product has it, built; `remove` takes it away again. */
export interface BuiltReader {
  /** Starts it under Node with a limit on its heap, in megabytes. `ended`: the signal that ended it, or its code. */
  fork(heapMb?: number): ReaderProcess & { readonly ended: Promise<string> };
  remove(): void;
}

/** Builds the process as `tools/build` does. */
export async function buildReader(): Promise<BuiltReader> {
  const folder = mkdtempSync(join(tmpdir(), 'table-reader-'));
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, '..', 'table-reader.process.ts'),
      outDir: folder,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { format: 'esm', entryFileNames: 'reader.mjs' } },
    },
  });
  const port = join(folder, 'port.mjs');
  writeFileSync(port, PORT);
  return {
    fork(heapMb = 512) {
      const child = fork(join(folder, 'reader.mjs'), [], {
        execArgv: [`--max-old-space-size=${heapMb}`, '--import', `file://${port}`],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      const ended = new Promise<string>((resolve) =>
        child.once('exit', (code, signal) => resolve(signal ?? String(code))),
      );
      return {
        post: (message) => {
          if (child.connected) child.send(message);
        },
        onMessage: (hear) => child.on('message', hear),
        onEnd: (hear) => child.once('exit', hear),
        kill: () => child.kill('SIGKILL'),
        ended,
      };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
