import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from '../../setup/paths.mjs';

/** The path of a script that the bench runs as a process of its own. */
export const scriptOf = (name) => join(projectFolder, 'tools', 'bench', 'batch', name);
const peak = pathToFileURL(scriptOf('peak.process.mjs')).href;

/**
 * Runs a script of Node to its end; gives what it printed, the milliseconds from its start to its end, and the most memory
 * it held, in megabytes.
 */
export async function runScript(script, words = [], { cwd = projectFolder } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-peak-'));
  const file = join(folder, 'peak');
  try {
    const begun = performance.now();
    const child = spawn(process.execPath, ['--import', peak, script, ...words.map(String)], {
      cwd,
      env: { ...process.env, BENCH_PEAK_FILE: file, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let problem = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      problem += text;
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    const ms = performance.now() - begun;
    if (code !== 0)
      throw new Error(`${script} ended with ${code}: ${(problem || output).trim().slice(-400)}`);
    return { output, ms, peakMb: Math.round(Number(readFileSync(file, 'utf8')) / 1024) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
