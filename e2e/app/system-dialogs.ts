import type { DeskApp } from './desk-app';

/** Answers the system's dialog for a file to read, which no test can click; null: cancelled. */
export async function answerOpenDialog(app: DeskApp, path: string | null): Promise<void> {
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
  }, path);
}

/** Answers the system's dialog for where a file is to be written. */
export async function answerSaveDialog(app: DeskApp, path: string | null): Promise<void> {
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
  }, path);
}
