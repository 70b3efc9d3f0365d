import type { ElectronApplication } from '@playwright/test';

/** What was seen of the main process since `watchMain`. */
export interface MainSeen {
  /** Errors that nobody caught, and promises that nobody waited for. */
  readonly uncaught: readonly string[];
  /** Every path that was given to Node's file functions. */
  readonly paths: readonly string[];
  /** What was asked of the system's shell; none of it is really done. */
  readonly shell: readonly (readonly [name: string, argument: string])[];
  /** Windows that were created. */
  readonly windows: number;
  /** Dialogs for files that were to be shown; each was cancelled. */
  readonly dialogs: number;
}

type Changing = { -readonly [K in keyof MainSeen]: MainSeen[K] extends readonly (infer T)[] ? T[] : number };

/** Watches the main process from within: uncaught errors, files, the shell and windows. */
export async function watchMain(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ app, dialog, shell }) => {
    const seen: Changing = { uncaught: [], paths: [], shell: [], windows: 0, dialogs: 0 };
    Reflect.set(globalThis, 'deskSeen', seen);
    process.on('uncaughtExceptionMonitor', (error) => seen.uncaught.push(String(error)));
    process.on('unhandledRejection', (reason) => seen.uncaught.push(String(reason)));
    app.on('browser-window-created', () => {
      seen.windows += 1;
    });
    for (const name of ['openExternal', 'openPath', 'showItemInFolder', 'trashItem', 'beep'] as const) {
      Reflect.set(shell, name, (argument: string) => {
        seen.shell.push([name, String(argument)]);
        return Promise.resolve('');
      });
    }
    for (const name of ['showOpenDialog', 'showSaveDialog'] as const) {
      Reflect.set(dialog, name, () => {
        seen.dialogs += 1;
        return Promise.resolve({ canceled: true, filePaths: [], filePath: '' });
      });
    }
    const { syncBuiltinESMExports } = process.getBuiltinModule('node:module');
    const fs = process.getBuiltinModule('node:fs');
    for (const room of [fs, fs.promises] as unknown as Record<string, unknown>[]) {
      for (const [name, real] of Object.entries(room)) {
        if (
          typeof real !== 'function' ||
          !/^[a-z]/.test(name) ||
          /^(?:close|fsync|write|read|f[a-z]+)(?:Sync)?$/.test(name)
        )
          continue;
        room[name] = function (this: unknown, ...given: unknown[]) {
          for (const path of given.slice(0, 2)) {
            if (typeof path === 'string' && (path === given[0] || /rename|link|copy|cp/.test(name)))
              seen.paths.push(path);
          }
          return Reflect.apply(real, this, given);
        };
        Object.assign(room[name] as object, real);
      }
    }
    syncBuiltinESMExports();
  });
}

/** What was seen until now. */
export function mainSeen(electron: ElectronApplication): Promise<MainSeen> {
  return electron.evaluate(() => Reflect.get(globalThis, 'deskSeen') as MainSeen);
}

/** Starts counting anew. */
export async function forgetSeen(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(() => {
    const seen = Reflect.get(globalThis, 'deskSeen') as Changing;
    Object.assign(seen, { uncaught: [], paths: [], shell: [], windows: 0, dialogs: 0 });
  });
}

/** One message over Electron's IPC, as text. */
export interface IpcMessage {
  readonly way: 'to-main' | 'to-page';
  readonly channel: string;
  readonly text: string;
}

/**
 * Writes down every message between the page and main from now on. The handlers' own map is private to
 * Electron: should it move, no channel is found and this fails instead of seeing nothing.
 */
export async function recordIpc(electron: ElectronApplication): Promise<void> {
  const channels = await electron.evaluate(({ BrowserWindow, ipcMain }) => {
    const seen: IpcMessage[] = [];
    Reflect.set(globalThis, 'deskIpc', seen);
    type Handler = (event: unknown, ...given: unknown[]) => Promise<unknown>;
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, Handler>;
    for (const [channel, handler] of handlers) {
      handlers.set(channel, async (event, ...given) => {
        const text = (value: unknown): string =>
          typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
        seen.push({ way: 'to-main', channel, text: text(given[0]) });
        const answer = await handler(event, ...given);
        seen.push({ way: 'to-page', channel, text: text(answer) });
        return answer;
      });
    }
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      const send = webContents.send.bind(webContents);
      webContents.send = (channel, ...given) => {
        seen.push({ way: 'to-page', channel, text: JSON.stringify(given) });
        send(channel, ...given);
      };
    }
    return handlers.size;
  });
  if (channels < 20) throw new Error(`only ${channels} channels were found`);
}

/** What `recordIpc` wrote down. */
export function recordedIpc(electron: ElectronApplication): Promise<readonly IpcMessage[]> {
  return electron.evaluate(() => Reflect.get(globalThis, 'deskIpc') as IpcMessage[]);
}
