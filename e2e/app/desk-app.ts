import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, chromium, type ElectronApplication, expect, type Page } from '@playwright/test';
import type { Language } from '../../shared/desk.app';
import { electronRuntime, type Keyring, makeDataFolder } from '../../tools/electron-runtime.mjs';
import { removeFolder } from './remove-folder';

const END_WITHIN = 3_000;
/** Less than a test may take: a press that cannot be made is named then, with what stood in its way. */
const PRESS_WITHIN = 40_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface LaunchChoice {
  readonly folder?: string;
  readonly language?: Language;
  readonly size?: Size;
  readonly dark?: boolean;
  /** As systems are by default; otherwise the system asks for less motion, and no test waits for a menu to have slid open. */
  readonly motion?: boolean;
  /** A real keyring for the tokens; without one the platform has no real protection. */
  readonly keyring?: Keyring;
  readonly args?: readonly string[];
  /** Put into the program's environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The real application on a data folder of its own, as a person would have it. */
export class DeskApp {
  /** Everything that main wrote to stdout and stderr, and the page to its console. */
  readonly output: string[] = [];
  /** What the page complained of: errors that nothing caught, and errors on its console. */
  readonly complaints: string[] = [];
  private readonly process: ChildProcess;

  private constructor(
    readonly folder: string,
    readonly electron: ElectronApplication,
    readonly page: Page,
    private readonly choice: LaunchChoice,
  ) {
    this.process = electron.process();
    this.listen();
  }

  static async launch(choice: LaunchChoice = {}): Promise<DeskApp> {
    const runtime = electronRuntime();
    const folder = choice.folder ?? makeDataFolder('desk-e2e-');
    const language = choice.language ?? 'zh-CN';
    const electron = await _electron.launch({
      executablePath: runtime.executable,
      args: [
        runtime.appDir,
        `--user-data-dir=${folder}`,
        `--lang=${language}`,
        // There is none on a virtual display, and each start would try twice.
        '--disable-gpu',
        ...(choice.keyring?.args ?? ['--password-store=basic']),
        ...(choice.args ?? []),
      ],
      env: {
        ...plainEnvironment(),
        ...choice.keyring?.env,
        ...choice.env,
        LANGUAGE: language.replace('-', '_'),
        LANG: 'C.UTF-8',
      },
      // Playwright would add --no-sandbox.
      chromiumSandbox: true,
      colorScheme: choice.dark ? 'dark' : 'light',
    });
    electron.context().setDefaultTimeout(PRESS_WITHIN);
    const said: string[] = [];
    const { stdout, stderr } = electron.process();
    for (const stream of [stdout, stderr]) stream?.on('data', (bytes: Buffer) => said.push(bytes.toString()));
    try {
      const app = new DeskApp(folder, electron, await electron.firstWindow(), choice);
      await app.page.emulateMedia({ reducedMotion: choice.motion ? 'no-preference' : 'reduce' });
      if (choice.size) await app.resize(choice.size);
      await app.page.getByTestId('desk-frame').waitFor();
      return app;
    } catch (error) {
      // Nobody has it yet: it would be left behind, and what it said with it.
      electron.process().kill('SIGKILL');
      if (error instanceof Error) error.message += `\n${said.join('')}\n${lastOfLog(folder)}`;
      throw error;
    }
  }

  /** Ends it as a person does, by closing the window, and starts it again on the same data. */
  async restart(change: LaunchChoice = {}): Promise<DeskApp> {
    if (this.running) await this.close();
    return DeskApp.launch({ ...this.choice, folder: this.folder, ...change });
  }

  async close(): Promise<void> {
    await this.electron.close();
  }

  /**
   * Closes the window as its cross does. The system's own dialog, which no test can click, is answered for the
   * person; true for `asked` if it came.
   */
  async closeWindow(answer: 'stay' | 'quit'): Promise<boolean> {
    return this.electron.evaluate(
      ({ BrowserWindow, dialog }, choice) => {
        let asked = false;
        dialog.showMessageBox = () => {
          asked = true;
          return Promise.resolve({ response: choice, checkboxChecked: false });
        };
        BrowserWindow.getAllWindows()[0]?.close();
        return asked;
      },
      answer === 'quit' ? 1 : 0,
    );
  }

  /** The power cut: nothing of the program gets a chance to say good-bye. */
  async kill(): Promise<void> {
    const ended = this.ended();
    this.process.kill('SIGKILL');
    await ended;
  }

  /** Ends the page's process as a crash does, and gives the program with the page that comes back. */
  async crashPage(): Promise<DeskApp> {
    const crashed = this.page.waitForEvent('crash');
    await this.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    await crashed;
    // To Playwright a page that crashed stays so for good: whoever comes anew meets the one that came back.
    const [port] = readFileSync(join(this.folder, 'DevToolsActivePort'), 'utf8').split('\n');
    const client = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const pages = (): Page[] => client.contexts().flatMap((context) => context.pages());
    await expect.poll(() => pages().length).toBe(1);
    const [page] = pages();
    if (!page) throw new Error('the page did not come back');
    page.setDefaultTimeout(PRESS_WITHIN);
    await page.getByTestId('desk-frame').waitFor();
    return new DeskApp(this.folder, this.electron, page, this.choice);
  }

  /** Waits until the program is gone. */
  async ended(): Promise<void> {
    if (this.running) await new Promise<void>((resolve) => this.process.once('exit', () => resolve()));
  }

  /** Ends it, whatever it is doing: it may be asking a person whether it should. */
  async end(): Promise<void> {
    if (!this.running) return;
    const closed = this.close().then(() => true);
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), END_WITHIN));
    if (!(await Promise.race([closed, late]))) await this.kill();
  }

  get running(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  /** Sets the size of what the window shows, and waits until the page has it. */
  async resize(size: Size): Promise<void> {
    await this.electron.evaluate(
      ({ BrowserWindow }, { width, height }) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
      size,
    );
    await this.page.waitForFunction(
      ({ width, height }) => innerWidth === width && innerHeight === height,
      size,
    );
  }

  /** Undoes or redoes as the Edit menu of macOS does, in whatever has the focus. */
  async edit(what: 'undo' | 'redo'): Promise<void> {
    await this.electron.evaluate(
      ({ BrowserWindow }, its) => BrowserWindow.getAllWindows()[0]?.webContents[its](),
      what,
    );
  }

  /** Every file below the data folder with its bytes. */
  files(): { readonly path: string; readonly bytes: Buffer }[] {
    return readdirSync(this.folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(this.folder, name))
      .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
      .flatMap((path) => {
        const bytes = bytesOf(path);
        return bytes ? [{ path, bytes }] : [];
      });
  }

  /** True if the text stands in some file below the data folder. */
  has(text: string): boolean {
    return this.files().some(({ bytes }) => bytes.includes(text));
  }

  async removeFolder(): Promise<void> {
    await removeFolder(this.folder);
  }

  private listen(): void {
    const { stdout, stderr } = this.process;
    for (const stream of [stdout, stderr]) {
      stream?.on('data', (bytes: Buffer) => this.output.push(bytes.toString('utf8')));
    }
    this.page.on('console', (message) => {
      this.output.push(`[page ${message.type()}] ${message.text()}\n`);
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    this.page.on('pageerror', (error) => this.complaints.push(error.stack ?? error.message));
  }
}

function lastOfLog(folder: string): string {
  const lines = bytesOf(join(folder, 'logs', 'main.log'))
    ?.toString()
    .trimEnd()
    .split('\n') ?? ['no log'];
  return lines.slice(-20).join('\n');
}

/** Null: the program renamed it meanwhile, as it does with what it has just written. */
function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function plainEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
