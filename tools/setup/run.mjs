import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from './paths.mjs';

/** Runs a program to its end, quietly; never throws. */
export function capture(command, args, options = {}) {
  const result = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    cwd: projectFolder,
    ...options,
  });
  return {
    code: result.status ?? 1,
    output: `${result.stdout ?? ''}${result.stderr ?? ''}`,
    stdout: result.stdout ?? '',
    error: result.error,
  };
}

/** Runs npm with the very npm that started this process, or the one on the path. */
export function npm(args, options = {}) {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.[cm]?js$/.test(script))
    return capture(process.execPath, [script, ...args], options);
  return process.platform === 'win32'
    ? capture(['npm', ...args].join(' '), [], { ...options, shell: true })
    : capture('npm', args, options);
}

/** Runs a dependency's script with this Node; output goes to `onOutput` while it runs and is returned whole; `signal` stops it. */
export function runNode(script, args, { env, onOutput, timeout, signal } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(projectFolder, 'node_modules', script), ...args], {
      cwd: projectFolder,
      env: {
        ...process.env,
        ...(process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout,
      signal,
    });
    const stop = () => child.kill();
    process.once('exit', stop);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        onOutput?.(text);
      });
    }
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', () => process.off('exit', stop));
    child.on('close', (code, signal) =>
      resolve({ code: code ?? 1, output: signal ? `${output}\nstopped by ${signal}` : output }),
    );
  });
}
