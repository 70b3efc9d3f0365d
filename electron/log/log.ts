import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hidePersonal } from './personal';

const LIMIT = 1_048_576;
/** Files before the one that is written: `main.1.log` is the newest of them. */
const KEPT = 4;
/** An error's trace is no longer, in characters. */
const LINE_LIMIT = 8000;
/** Nothing is looked for behind this: far more than a line and the longest token. */
const READ_LIMIT = 8 * LINE_LIMIT;

/** Main's own diary, for support: what started, what was set aside, which defects there were. Never a request. */
export interface Log {
  note(text: string): void;
  defect(id: string, where: string, error: unknown): void;
}

export interface KeptLog extends Log {
  /** From now on the text is taken out of every line by `redact`, whatever form of a secret that knows. */
  hide(redact: (text: string) => string): void;
  /** The last lines that tell of an error, the newest first. */
  lastErrors(count: number): string[];
  readonly folder: string;
}

/** Appends to `main.log` in the folder; past 1 MiB it becomes `main.1.log`, and so on up to four. Never throws. */
export function openLog(folder: string, now: () => number): KeptLog {
  const file = join(folder, 'main.log');
  const old = (number: number): string => join(folder, `main.${number}.log`);
  const redactors = new Set<(text: string) => string>();
  const clean = (text: string): string =>
    // Cut last: half a secret is not found by what takes secrets out.
    oneLine(
      hidePersonal([...redactors].reduce((so, redact) => redact(so), text.slice(0, READ_LIMIT))).slice(
        0,
        LINE_LIMIT,
      ),
    );
  const write = (text: string): void => {
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LIMIT) {
        rmSync(old(KEPT), { force: true });
        for (let number = KEPT - 1; number >= 1; number -= 1) moveIfThere(old(number), old(number + 1));
        renameSync(file, old(1));
      }
      appendFileSync(file, `${new Date(now()).toISOString()} ${clean(text)}\n`, { mode: 0o600 });
    } catch {
      // A full disk must not stop the program for the sake of its diary.
    }
  };
  return {
    folder,
    note: write,
    defect: (id, where, error) => write(`defect ${id} in ${where}: ${told(error)}`),
    hide: (redact) => void redactors.add(redact),
    lastErrors: (count) =>
      [old(1), file]
        .flatMap(linesOf)
        .filter((line) => line.slice(0, 64).includes(' defect '))
        .slice(-count)
        .reverse(),
  };
}

function told(error: unknown): string {
  if (error instanceof Error) return error.stack ?? error.message;
  return typeof error === 'string' ? error : typeof error;
}

function moveIfThere(from: string, to: string): void {
  if (statSync(from, { throwIfNoEntry: false })) renameSync(from, to);
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** Control characters, line separators and direction marks would let a text forge or disguise lines of the log. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (found) =>
    found === '\n' ? ' | ' : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
