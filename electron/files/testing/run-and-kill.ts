import { spawn } from 'node:child_process';

/**
 * Runs the text of a module in a process of its own and kills it (SIGKILL) once it has written `ready`. Inside,
 * `load(path)` gives a TypeScript module of ours and `ready()` waits to be killed.
 */
export async function runAndKill(script: string): Promise<void> {
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { createServer } from 'vite';
       const server = { middlewareMode: true, ws: false, watch: null };
       const vite = await createServer({ configFile: false, logLevel: 'error', optimizeDeps: { noDiscovery: true }, server });
       const load = (path) => vite.ssrLoadModule(path);
       const ready = () => { process.stdout.write('ready\\n'); return new Promise(() => setInterval(() => {}, 1000)); };
       ${script}`,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  let complained = '';
  child.stderr.on('data', (data) => {
    complained += String(data);
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on('close', (_code, signal) => resolve(signal)),
  );
  child.stdout.on('data', (data) => {
    said += String(data);
    if (said.includes('ready')) child.kill('SIGKILL');
  });
  const signal = await ended;
  if (signal !== 'SIGKILL') throw new Error(`the process ended by itself: ${complained}`);
}
