import { type App, type BrowserWindow, dialog } from 'electron';
import type { Language } from '../../shared/desk.app';
import { MAIN_WORDS } from './words';

/** What may be under way when a person quits. */
export interface UnderWay {
  /** Single calls and rows on their way. */
  calls(): number;
  runs(): number;
  /** Resolves once nothing of a run is in the air any more. */
  pauseRuns(): Promise<void>;
}

/**
 * Quitting while a call is on its way makes it `unknown`: a person is asked first. Closing the window is quitting, so
 * the question stands at the window. A run is paused first; who closes once more meanwhile takes the road of a crash.
 */
export function guardQuit(
  app: App,
  window: BrowserWindow,
  underWay: UnderWay,
  language: () => Language,
): void {
  let sure = false;
  let asking = false;
  const ask = async (): Promise<void> => {
    const words = MAIN_WORDS[language()];
    const isRun = underWay.runs() > 0;
    // Not the synchronous one: it would hold up the very call that it asks about.
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: isRun ? words.runUnderWay : words.callUnderWay,
      detail: isRun ? words.runUnderWayDetail : words.callUnderWayDetail,
      buttons: [words.stay, isRun ? words.pauseAndQuit : words.quit],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    sure = response === 1;
    if (!sure) return;
    await underWay.pauseRuns();
    app.quit();
  };
  window.on('close', (event) => {
    if (sure || underWay.calls() + underWay.runs() === 0) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    void ask().finally(() => {
      asking = false;
    });
  });
}
