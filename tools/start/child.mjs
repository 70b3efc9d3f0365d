/** Ends this process with its child: signals are handed on, a child that ignores them is killed after five seconds. */
export function liveWith(child) {
  return new Promise((resolve, reject) => {
    let asked = false;
    const end = () => {
      child.kill(asked ? 'SIGKILL' : 'SIGTERM');
      if (!asked) setTimeout(() => child.kill('SIGKILL'), 5000).unref();
      asked = true;
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
    process.once('exit', () => child.kill('SIGKILL'));
    child.once('error', reject);
    child.once('exit', (code) => resolve(asked ? 0 : (code ?? 1)));
  });
}
