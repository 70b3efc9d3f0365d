import { type App, dialog } from 'electron';
import { systemLanguage } from './system-language';
import { MAIN_WORDS } from './words';

/** Ends the program before its window did anything, and says why in the system's language. */
function endWith(
  app: App,
  word: 'databaseDamaged' | 'databaseNewer' | 'databaseUnusable' | 'debuggingRefused' | 'programBroken',
  detail: string,
): void {
  const words = MAIN_WORDS[systemLanguage(app.getPreferredSystemLanguages())];
  dialog.showErrorBox(words.title, detail === '' ? words[word] : `${words[word]}\n\n${detail}`);
  app.exit(1);
}

/** Without its journal the program may send nothing, so it does not start. */
export function refuseStart(app: App, error: unknown): void {
  const kind = error instanceof Error && 'kind' in error ? error.kind : '';
  const word =
    kind === 'damaged' ? 'databaseDamaged' : kind === 'newer' ? 'databaseNewer' : 'databaseUnusable';
  endWith(app, word, error instanceof Error ? error.message : '');
}

/** A window in which nothing could work is not shown: a part of the program itself is missing or damaged. */
export function refuseWindow(app: App, error: Error): void {
  endWith(app, 'programBroken', error.message);
}

/** No fuse covers Chromium's own debugging port: an installed program with that switch does not start. */
export function refuseDebugging(app: App): boolean {
  if (!app.isPackaged || !app.commandLine.hasSwitch('remote-debugging-port')) return false;
  endWith(app, 'debuggingRefused', '');
  return true;
}
