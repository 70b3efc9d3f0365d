import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { Language } from '../../shared/desk.app';
import { MAIN_WORDS } from './words';

/** Asks for a file in the system's own dialog, over the window; null: cancelled. */
export interface FileDialogs {
  /** A library file to read. */
  chooseFile(): Promise<string | null>;
  /** A table to make a run of. */
  chooseTable(): Promise<string | null>;
  /** The plan of a run, made on another desk. */
  choosePlan(): Promise<string | null>;
  /** Where a result or a plan is to be written; the name's ending says what it is. */
  chooseResult(name: string): Promise<string | null>;
  /** A bundle of another desk. */
  chooseBundle(): Promise<string | null>;
  /** Where a bundle is to be written. */
  chooseBundleTarget(name: string): Promise<string | null>;
  /** Where a library file is to be written; the dialog asks before it takes an existing one. */
  chooseTarget(name: string): Promise<string | null>;
}

export function fileDialogs(window: () => BrowserWindow | null, language: () => Language): FileDialogs {
  const words = () => MAIN_WORDS[language()];
  const library = (): FileFilter => ({ name: words().libraryFile, extensions: ['json'] });
  const bundles = (): FileFilter => ({ name: words().bundleFile, extensions: ['wobundle'] });
  const chooseSource = async (title: string, filters: FileFilter[]): Promise<string | null> => {
    const over = window();
    if (!over) return null;
    const { canceled, filePaths } = await dialog.showOpenDialog(over, {
      title,
      filters,
      properties: ['openFile'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  };
  const chooseTarget = async (title: string, name: string, filters: FileFilter[]): Promise<string | null> => {
    const over = window();
    if (!over) return null;
    const { canceled, filePath } = await dialog.showSaveDialog(over, {
      title,
      defaultPath: join(homedir(), name),
      filters,
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    return canceled || !filePath ? null : filePath;
  };
  return {
    chooseFile: () => chooseSource(words().chooseLibrary, [library()]),
    chooseTarget: (name) => chooseTarget(words().saveLibrary, name, [library()]),
    chooseTable: () =>
      chooseSource(words().chooseTable, [
        { name: words().tableFile, extensions: ['xlsx', 'csv', 'tsv', 'txt'] },
        { name: words().anyFile, extensions: ['*'] },
      ]),
    chooseBundle: () => chooseSource(words().chooseBundle, [bundles()]),
    chooseBundleTarget: (name) => chooseTarget(words().saveBundle, name, [bundles()]),
    choosePlan: () => chooseSource(words().choosePlan, [{ name: words().planFile, extensions: ['wodplan'] }]),
    chooseResult: (name) => {
      const ending = extname(name).slice(1);
      return chooseTarget(words().saveResult, name, [{ name: ending.toUpperCase(), extensions: [ending] }]);
    },
  };
}
