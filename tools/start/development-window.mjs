import { _electron } from '@playwright/test';
import { electronRuntime } from '../electron-runtime.mjs';

/** The application under development: `show(true)` reloads its page where that is enough, else it starts anew. */
export function developmentWindow(flags) {
  let application;
  let work = Promise.resolve();
  const restart = async () => {
    await close();
    const { executable, appDir } = electronRuntime();
    application = await _electron.launch({
      executablePath: executable,
      chromiumSandbox: true,
      args: [appDir, ...flags],
    });
    const started = application;
    started.process().stdout.pipe(process.stdout, { end: false });
    started.process().stderr.pipe(process.stderr, { end: false });
    started.once('close', () => {
      if (application === started) application = undefined;
    });
  };
  const reload = () => Promise.all(application.windows().map((page) => page.reload()));
  const close = async () => {
    const old = application;
    application = undefined;
    await old?.close();
  };
  // A staged copy has another folder after each build, so there a page is reloaded by starting anew.
  const canReload = () => application !== undefined && electronRuntime().user === null;
  const inTurn = (step) => {
    work = work.then(step).catch((error) => console.error(`[dev] ${error.message}`));
    return work;
  };
  return {
    show: (pageOnly) => inTurn(() => (pageOnly && canReload() ? reload() : restart())),
    /** Resolves when the application is gone: on a signal it is Playwright that closes it, and twice would be too much. */
    closed: () => inTurn(() => application && new Promise((resolve) => application.once('close', resolve))),
  };
}
