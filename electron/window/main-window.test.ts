import { expect, it, vi } from 'vitest';
import { openMainWindow } from './main-window';

const given: Electron.BrowserWindowConstructorOptions[] = [];
vi.mock('electron', () => ({
  nativeTheme: { shouldUseDarkColors: false },
  BrowserWindow: class {
    readonly webContents = { on: () => undefined };
    readonly once = () => undefined;
    readonly on = () => undefined;
    readonly loadURL = () => Promise.resolve();
    constructor(options: Electron.BrowserWindowConstructorOptions) {
      given.push(options);
    }
  },
}));

const options = (platform: NodeJS.Platform, devTools = false) => {
  openMainWindow({
    title: 'WorkOrder Desk',
    devTools,
    platform,
    crashed: () => undefined,
    broken: () => undefined,
  });
  const { webPreferences, ...window } = given.at(-1) ?? {};
  return { window, webPreferences };
};

it('SEC-03 the only window is given exactly these preferences, each said aloud', () => {
  expect(options('linux').webPreferences).toEqual({
    preload: expect.stringMatching(/preload\.cjs$/),
    devTools: false,
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
  });
  expect(options('linux', true).webPreferences?.devTools).toBe(true);
});

const SIZE = { width: 1440, height: 900, minWidth: 1024, minHeight: 700 } as const;
const SHOWN = { show: false, title: 'WorkOrder Desk', backgroundColor: '#f7f8fa' } as const;

it('the window is as large on every system, and has the frame of each', () => {
  expect(options('linux').window).toEqual({ ...SIZE, ...SHOWN });
  expect(options('darwin').window).toEqual({
    ...SIZE,
    ...SHOWN,
    titleBarStyle: 'hiddenInset',
    trafficLightPosition: { x: 14, y: 15 },
  });
  expect(options('win32').window).toEqual({
    ...SIZE,
    ...SHOWN,
    titleBarStyle: 'hidden',
    titleBarOverlay: { color: '#00000000', symbolColor: '#80868f', height: 44 },
  });
});
