import type { UtilityProcess, utilityProcess } from 'electron';
import type { ReaderProcess } from './read-in-process';

/** Megabytes of JavaScript that the process may hold; the bytes of a file and of an inflated part come on top. */
const HEAP_MB = 1024;

/** Starts the process that reads tables. `entry`: the path of the built `table-reader.process.js`. */
export function forkReader(electron: typeof utilityProcess, entry: string): ReaderProcess {
  const child: UtilityProcess = electron.fork(entry, [], {
    serviceName: 'table-reader',
    // Chromium's switch: Node's own one has no effect on a utility process (tried on Electron 33).
    execArgv: [`--js-flags=--max-old-space-size=${HEAP_MB}`],
    env: {},
    stdio: 'ignore',
  });
  // Told of a V8 that ran out of memory, too; without a listener that would be thrown here.
  child.on('error', () => undefined);
  return {
    post: (message) => child.postMessage(message),
    onMessage: (hear) => child.on('message', hear),
    onEnd: (hear) => child.once('exit', hear),
    kill: () => child.kill(),
  };
}
