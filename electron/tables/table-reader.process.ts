import { readTable } from './read-table';
import { type FromReader, packRows, type ToReader } from './reader-messages';
import type { Table } from './table';

/**
 * The process that reads one table. It is told what to read, says how far it is, and then gives the rows, never more
 * than a few messages ahead of whoever takes them. Whoever started it ends it.
 */
const ROWS_A_MESSAGE = 1000;
const MESSAGES_AHEAD = 4;

const port = process.parentPort;
const say = (message: FromReader): void => port.postMessage(message);
let taken = 0;
let goOn = (): void => undefined;

async function read({
  source,
  reading,
  limits,
}: Extract<ToReader, { readonly kind: 'read' }>): Promise<void> {
  const result = await readTable(source, reading, limits, (share) => say({ kind: 'progress', share }));
  if (result.kind === 'refused') say(result);
  else await giveRows(result);
}

async function giveRows({ rows, ...table }: Table): Promise<void> {
  say({ kind: 'head', table, count: rows.length });
  for (let given = 0; given * ROWS_A_MESSAGE < rows.length; given += 1) {
    while (given - taken >= MESSAGES_AHEAD)
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
    say(packRows(rows.slice(given * ROWS_A_MESSAGE, (given + 1) * ROWS_A_MESSAGE)));
  }
}

/** The kind of an error and where it came from; its message may quote what was read. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...places].join('\n');
}

port.on('message', ({ data }: { readonly data: ToReader }) => {
  if (data.kind === 'more') {
    taken += 1;
    goOn();
  } else read(data).catch((error: unknown) => say({ kind: 'defect', trace: traceOf(error) }));
});
