import { type App, type BrowserWindow, dialog } from 'electron';
import type { Language } from '../../shared/desk';
import { MAIN_WORDS } from './words';

/**
 * Quitting while a call is on its way makes it `unknown`: a person is asked first. Closing the window is
 * quitting, so the question stands at the window; the answer 'quit' is the same road as a crash.
 */
export function guardQuit(
  app: App,
  window: BrowserWindow,
  underWay: () => number,
  language: () => Language,
): void {
  let sure = false;
  window.on('close', (event) => {
    if (sure || underWay() === 0) return;
    event.preventDefault();
    const words = MAIN_WORDS[language()];
    const choice = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: words.callUnderWay,
      detail: words.callUnderWayDetail,
      buttons: [words.stay, words.quit],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (choice !== 1) return;
    sure = true;
    app.quit();
  });
}
