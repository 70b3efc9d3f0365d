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
  let asking = false;
  const ask = async (): Promise<void> => {
    const words = MAIN_WORDS[language()];
    // Not the synchronous one: it would hold up the very call that it asks about.
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: words.callUnderWay,
      detail: words.callUnderWayDetail,
      buttons: [words.stay, words.quit],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    sure = response === 1;
    if (sure) app.quit();
  };
  window.on('close', (event) => {
    if (sure || underWay() === 0) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    void ask().finally(() => {
      asking = false;
    });
  });
}
