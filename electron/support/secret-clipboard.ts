import { createHash } from 'node:crypto';

/** How long a copy with a secret may stand on the clipboard: long enough to paste it, in milliseconds. */
export const CLEARED_AFTER_MS = 60_000;

/** The system's clipboard, for texts that must not stay there. */
export interface SecretClipboard {
  /** Puts a text there; it is taken away after `CLEARED_AFTER_MS`, unless something else was copied since. */
  put(text: string): Promise<void>;
  /** Takes it away now. Whatever else stands there stays. */
  clear(): Promise<void>;
  /** True until what was put there was taken away, or found to be gone. */
  holds(): boolean;
}

/** What was put there is remembered as a digest alone. `later` runs once after so many milliseconds and gives what stops that. */
export function createSecretClipboard(parts: {
  readonly clipboard: {
    readText(): Promise<string>;
    writeText(text: string): Promise<void>;
    clear(): void;
  };
  readonly later: (ms: number, run: () => void) => () => void;
}): SecretClipboard {
  const { clipboard, later } = parts;
  let held: { readonly digest: string; readonly stop: () => void } | null = null;
  // Where it cannot be read nothing is known to be ours, and nothing is taken away.
  const stands = async (): Promise<string> => {
    try {
      return await clipboard.readText();
    } catch {
      return '';
    }
  };
  const clear = async (): Promise<void> => {
    if (held === null) return;
    const its = held;
    its.stop();
    const digest = digestOf(await stands());
    // Another copy may have come while the system was asked: that one has a clock of its own.
    if (held !== its) return;
    held = null;
    if (digest === its.digest) clipboard.clear();
  };
  return {
    async put(text) {
      held?.stop();
      held = { digest: digestOf(text), stop: later(CLEARED_AFTER_MS, () => void clear()) };
      await clipboard.writeText(text);
    },
    clear,
    holds: () => held !== null,
  };
}

/** Windows may give line breaks back otherwise than they were put there. */
function digestOf(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
}
