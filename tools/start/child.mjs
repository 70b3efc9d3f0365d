/** What a child may take to end by itself, milliseconds. */
const PATIENCE = 5000;

/**
 * Ends this process with its child. The terminal tells the child of Ctrl-C and of its own closing too, and a second
 * signal would cut the child's quitting short: so it is asked only if it has not gone by then, and at last made to.
 */
export function liveWith(child, host = process) {
  return new Promise((resolve, reject) => {
    let asked = false;
    const end = (signal) => {
      if (asked) return child.kill('SIGKILL');
      asked = true;
      const ask = signal === 'SIGTERM' ? 0 : PATIENCE;
      setTimeout(() => child.kill('SIGTERM'), ask).unref();
      setTimeout(() => child.kill('SIGKILL'), ask + PATIENCE).unref();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) host.on(signal, end);
    host.once('exit', () => child.kill('SIGKILL'));
    child.once('error', reject);
    child.once('exit', (code) => resolve(asked ? 0 : (code ?? 1)));
  });
}
