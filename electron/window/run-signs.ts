import { type BrowserWindow, Notification, powerSaveBlocker } from 'electron';
import type { Language } from '../../shared/desk.app';
import { MAIN_WORDS } from './words';

/** What a person sees of runs outside the window: the task bar or dock, and a word when one needs them. */
export interface RunSigns {
  /** How far the running runs are, from 0 to 1; null: none runs, and the computer may sleep again. */
  show(share: number | null): void;
  /** A run has ended or waits for a person. */
  tell(name: string, what: 'finished' | 'paused'): void;
}

/** The signs of the system that this program runs on; `window` null: it is not open. */
export function runSigns(window: () => BrowserWindow | null, language: () => Language): RunSigns {
  let awake: number | null = null;
  return {
    show(share) {
      if (share !== null) awake ??= powerSaveBlocker.start('prevent-app-suspension');
      else if (awake !== null) {
        powerSaveBlocker.stop(awake);
        awake = null;
      }
      const over = window();
      if (over && !over.isDestroyed()) over.setProgressBar(share ?? -1);
    },
    tell(name, what) {
      const over = window();
      if (!over || over.isDestroyed() || over.isFocused() || !Notification.isSupported()) return;
      const words = MAIN_WORDS[language()];
      const note = new Notification({
        title: what === 'finished' ? words.runFinished : words.runPaused,
        body: name,
      });
      note.on('click', () => {
        if (over.isDestroyed()) return;
        if (over.isMinimized()) over.restore();
        over.focus();
      });
      note.show();
    },
  };
}
