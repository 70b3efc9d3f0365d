import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Language } from '../../shared/desk';
import { electronRuntime, type Keyring, makeDataFolder } from '../../tools/electron-runtime.mjs';

export interface LaunchChoice {
  readonly folder?: string;
  readonly language?: Language;
  readonly size?: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
  /** A real keyring for the tokens; without one the platform has no real protection. */
  readonly keyring?: Keyring;
  readonly args?: readonly string[];
}

/** The real application on a data folder of its own, as a person would have it. */
export class DeskApp {
  private constructor(
    readonly folder: string,
    readonly electron: ElectronApplication,
    readonly page: Page,
    private readonly choice: LaunchChoice,
  ) {}

  static async launch(choice: LaunchChoice = {}): Promise<DeskApp> {
    const runtime = electronRuntime();
    const folder = choice.folder ?? makeDataFolder('desk-e2e');
    const language = choice.language ?? 'zh-CN';
    const electron = await _electron.launch({
      executablePath: runtime.executable,
      args: [
        runtime.appDir,
        `--user-data-dir=${folder}`,
        `--lang=${language}`,
        ...(choice.keyring?.args ?? ['--password-store=basic']),
        ...(choice.args ?? []),
      ],
      env: { ...plainEnvironment(), ...choice.keyring?.env, LANGUAGE: language.replace('-', '_'), LANG: 'C.UTF-8' },
      colorScheme: choice.dark ? 'dark' : 'light',
    });
    const page = await electron.firstWindow();
    if (choice.size) await resize(electron, choice.size);
    await page.getByTestId('desk-frame').waitFor();
    return new DeskApp(folder, electron, page, choice);
  }

  /** Ends it as a person does, by closing the window, and starts it again on the same data. */
  async restart(change: LaunchChoice = {}): Promise<DeskApp> {
    await this.close();
    return DeskApp.launch({ ...this.choice, folder: this.folder, ...change });
  }

  async close(): Promise<void> {
    await this.electron.close();
  }

  /** The power cut: nothing of the program gets a chance to say good-bye. */
  async kill(): Promise<void> {
    const process = this.electron.process();
    const gone = new Promise<void>((resolve) => process.once('exit', () => resolve()));
    process.kill('SIGKILL');
    await gone;
  }

  async resize(size: { readonly width: number; readonly height: number }): Promise<void> {
    await resize(this.electron, size);
  }

  /** Every file below the data folder with its bytes. */
  files(): { readonly path: string; readonly bytes: Buffer }[] {
    return readdirSync(this.folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(this.folder, name))
      .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
      .map((path) => ({ path, bytes: readFileSync(path) }));
  }
}

async function resize(electron: ElectronApplication, size: { readonly width: number; readonly height: number }): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height), size);
}

function plainEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
