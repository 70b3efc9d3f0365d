import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, ElectronApplication, Page } from '@playwright/test';
import { makeDataFolder } from '../../tools/electron-runtime.mjs';

/** The page's own road to main with nothing in between: what code that escaped into the preload's world could do. */
export interface RawIpc {
  /** Calls a channel once for each argument list, given as JavaScript source; how each ended, as text. */
  invoke(channel: string, argumentLists: readonly string[]): Promise<string[]>;
}

/** Adds a second preload that hands `ipcRenderer` to the preloads' world, and loads the page again with it. */
export async function rawIpc(electron: ElectronApplication, page: Page): Promise<RawIpc> {
  const file = join(makeDataFolder('desk-e2e-preload-'), 'raw.cjs');
  writeFileSync(file, "globalThis.rawIpc = require('electron').ipcRenderer;", { mode: 0o644 });
  await electron.evaluate(({ session }, path) => {
    const { defaultSession } = session;
    // Electron 35 and later have one name for it, earlier ones the other.
    if (Reflect.has(defaultSession, 'registerPreloadScript'))
      defaultSession.registerPreloadScript({ type: 'frame', filePath: path });
    else defaultSession.setPreloads([path]);
  }, file);
  const devTools = await page.context().newCDPSession(page);
  const contexts = new Map<string, number>();
  devTools.on('Runtime.executionContextCreated', ({ context }) => contexts.set(context.name, context.id));
  await devTools.send('Runtime.enable');
  await page.reload();
  await page.getByTestId('desk-frame').waitFor();
  const contextId = contexts.get('Electron Isolated Context');
  if (contextId === undefined) throw new Error('the world of the preloads was not found');
  return { invoke: (channel, lists) => invoke(devTools, contextId, channel, lists) };
}

async function invoke(
  devTools: CDPSession,
  contextId: number,
  channel: string,
  lists: readonly string[],
): Promise<string[]> {
  const expression = `(async () => {
    const lists = [${lists.map((list) => `() => [${list}]`).join(',')}];
    return JSON.stringify(await Promise.all(lists.map(async (list) => {
      try {
        return String(await rawIpc.invoke(${JSON.stringify(channel)}, ...list()));
      } catch (error) {
        return 'threw ' + String(error).slice(0, 200);
      }
    })));
  })()`;
  const { result, exceptionDetails } = await devTools.send('Runtime.evaluate', {
    contextId,
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return JSON.parse(result.value as string) as string[];
}
