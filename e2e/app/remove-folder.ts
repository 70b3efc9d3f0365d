import { rm } from 'node:fs/promises';

/** Removes a program's data folder. Chromium's helpers may write a moment longer than the program lives: what they leave is not the test's business. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => undefined);
}
