import { type App, shell } from 'electron';
import type { AppInfo } from '../../shared/desk.app';
import { systemLanguage } from './system-language';

type Found = Pick<AppInfo, 'protection' | 'sqlite' | 'setAside' | 'interruptedCalls'>;

const PLATFORMS = ['win32', 'darwin', 'linux'] as const;

/** What the page may know of the program and the machine, and the one folder that it may have opened. */
export function appFacts(app: App, found: Found): { info(): AppInfo; showDataFolder(): void } {
  const info: AppInfo = {
    ...found,
    version: app.getVersion(),
    electron: process.versions.electron,
    chrome: process.versions.chrome,
    node: process.versions.node,
    platform: PLATFORMS.find((name) => name === process.platform) ?? 'other',
    systemLanguage: systemLanguage(app.getPreferredSystemLanguages()),
    dataFolder: app.getPath('userData'),
  };
  return {
    info: () => info,
    showDataFolder: () => void shell.openPath(info.dataFolder),
  };
}
