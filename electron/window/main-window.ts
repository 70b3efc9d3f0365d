import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { ORIGIN, START_PAGE } from './origin';

/** The rail and title bar are 44 px high (`design/visual.md`). */
const TITLE_BAR = 44;
const PAPER = { light: '#f7f8fa', dark: '#16181d' } as const;

interface WindowChoice {
  readonly title: string;
  readonly devTools: boolean;
  readonly platform: NodeJS.Platform;
  /** The page's process is gone and the page is loaded again; `reason` is Chromium's. */
  readonly crashed: (reason: string) => void;
  /** The page has no way to this process: nothing in it could work. */
  readonly broken: (error: Error) => void;
}

/** The preferences of the only window; `main-window.test.ts` holds them as they are here. */
function webPreferences(preload: string, devTools: boolean): Electron.WebPreferences {
  return {
    preload,
    devTools,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  };
}

/** Opens the window on our page, shown when it has something to show; a page that crashed is loaded again. */
export function openMainWindow(choice: WindowChoice): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    title: choice.title,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: webPreferences(join(import.meta.dirname, 'preload.cjs'), choice.devTools),
    ...frameOf(choice.platform),
  });
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  window.webContents.on('render-process-gone', (_event, gone) => {
    if (gone.reason === 'clean-exit') return;
    choice.crashed(gone.reason);
    // Not at once: Chromium is still telling of the death, and a page loaded in the midst of that can take the program with it.
    setImmediate(() => {
      if (!window.isDestroyed()) void window.loadURL(START_PAGE);
    });
  });
  window.webContents.on('preload-error', (_event, _path, error) => choice.broken(error));
  // Chromium asks nobody before it shows an empty page (`about:blank`): the way back is all that can be had.
  window.webContents.on('did-navigate', (_event, url) => {
    if (!url.startsWith(`${ORIGIN}/`)) void window.loadURL(START_PAGE);
  });
  void window.loadURL(START_PAGE);
  return window;
}

function frameOf(platform: NodeJS.Platform): Electron.BrowserWindowConstructorOptions {
  if (platform === 'darwin') return { titleBarStyle: 'hiddenInset', trafficLightPosition: { x: 14, y: 15 } };
  if (platform === 'win32')
    return {
      titleBarStyle: 'hidden',
      titleBarOverlay: { color: '#00000000', symbolColor: '#80868f', height: TITLE_BAR },
    };
  return {};
}
