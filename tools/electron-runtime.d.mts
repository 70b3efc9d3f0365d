/** A D-Bus session with an unlocked keyring; hand `env` and `args` to the application. */
export interface Keyring {
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  stop(): Promise<void>;
}

/** The Electron that the set-up found. */
export interface ElectronRuntime {
  /** Becomes Electron's main process itself (same pid), as the application's user where there is one. */
  readonly executable: string;
  /** The built application; the first argument for `executable`. */
  readonly appDir: string;
  readonly version: string;
  readonly source: 'override' | 'official' | 'registry';
  /** The unpacked Electron. */
  readonly dist: string;
  readonly user: { readonly uid: number; readonly gid: number; readonly home: string } | null;
  keyring(): Promise<Keyring>;
}

/** The Electron that the set-up found, ready for Playwright's `_electron.launch`. */
export function electronRuntime(): ElectronRuntime;

/** A packaged application's executable, made to run as the application's user where there is one. */
export function asAppUser(executable: string): string;

/** A new empty folder that the application can write to. */
export function makeDataFolder(prefix?: string): string;
