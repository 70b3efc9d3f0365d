import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LIMIT = 1_048_576;

/** Main's own diary, for support: what started, what was set aside, which defects there were. Never a request. */
export interface Log {
  note(text: string): void;
  defect(id: string, where: string, error: unknown): void;
}

/** Appends to `main.log` in the folder; past 1 MiB the file before becomes `main.old.log`. Never throws. */
export function openLog(folder: string, now: () => number): Log {
  const file = join(folder, 'main.log');
  const write = (text: string): void => {
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LIMIT)
        renameSync(file, join(folder, 'main.old.log'));
      appendFileSync(file, `${new Date(now()).toISOString()} ${oneLine(text)}\n`, { mode: 0o600 });
    } catch {
      // A full disk must not stop the program for the sake of its diary.
    }
  };
  return {
    note: write,
    defect: (id, where, error) =>
      write(
        `defect ${id} in ${where}: ${error instanceof Error ? (error.stack ?? error.message) : typeof error}`,
      ),
  };
}

/** Control characters, line separators and direction marks would let a text forge or disguise lines of the log. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (found) =>
    found === '\n' ? ' | ' : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
