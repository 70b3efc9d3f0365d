import { homedir } from 'node:os';
import { join } from 'node:path';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { Language } from '../../shared/desk';
import { MAIN_WORDS } from './words';

/** Asks for a file in the system's own dialog, over the window; null: cancelled. */
export interface FileDialogs {
  /** A library file to read. */
  chooseFile(): Promise<string | null>;
  /** Where a library file is to be written; the dialog asks before it takes an existing one. */
  chooseTarget(name: string): Promise<string | null>;
}

export function fileDialogs(window: () => BrowserWindow | null, language: () => Language): FileDialogs {
  const filters = (): FileFilter[] => [{ name: MAIN_WORDS[language()].libraryFile, extensions: ['json'] }];
  return {
    async chooseFile() {
      const over = window();
      if (!over) return null;
      const { canceled, filePaths } = await dialog.showOpenDialog(over, {
        title: MAIN_WORDS[language()].chooseLibrary,
        filters: filters(),
        properties: ['openFile'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async chooseTarget(name) {
      const over = window();
      if (!over) return null;
      const { canceled, filePath } = await dialog.showSaveDialog(over, {
        title: MAIN_WORDS[language()].saveLibrary,
        defaultPath: join(homedir(), name),
        filters: filters(),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return canceled || !filePath ? null : filePath;
    },
  };
}
