import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { scriptOf } from './run-script.mjs';

/** Starts the server of the bench in a process of its own; gives its address and what ends it. */
export async function startServer() {
  const child = spawn(process.execPath, [scriptOf('server.process.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [port] = await once(child.stdout, 'data');
  return { origin: `http://127.0.0.1:${String(port).trim()}`, stop: () => child.stdin.end() };
}
