import { type FromJsonReader, jsonHead, jsonParts } from './json-messages';
import { readJson } from './read-json';
import { readTable } from './read-table';
import { type FromReader, packRows, type ToReader } from './reader-messages';
import type { Table } from './table';

/**
 * The process that reads one table, or one library or map as JSON. It is told what to read, says how far it is, and
 * then gives the parts, never more than a few messages ahead of whoever takes them. Whoever started it ends it.
 */
const ROWS_A_MESSAGE = 250;
const MESSAGES_AHEAD = 2;

type Message = FromReader | FromJsonReader;

const port = process.parentPort;
const say = (message: Message): void => port.postMessage(message);
let taken = 0;
let goOn = (): void => undefined;

async function read(wanted: Exclude<ToReader, { readonly kind: 'more' }>): Promise<void> {
  if (wanted.kind === 'read-json') {
    const found = readJson(wanted.source, wanted.encoding);
    await (found.kind === 'refused' ? say(found) : give(jsonHead(found), jsonParts(found)));
    return;
  }
  const { source, reading, limits, seeksOrders } = wanted;
  const progress = (share: number): void => say({ kind: 'progress', share });
  const found = await readTable(source, reading, limits, progress, seeksOrders);
  if (found.kind === 'refused') say(found);
  else {
    const { rows, ...table } = found;
    await give({ kind: 'head', table, count: rows.length }, rowParts(rows));
  }
}

async function give(head: Message, parts: Iterable<Message>): Promise<void> {
  say(head);
  let given = 0;
  for (const part of parts) {
    while (given - taken >= MESSAGES_AHEAD)
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
    say(part);
    given += 1;
  }
}

function* rowParts(rows: Table['rows']): Iterable<Message> {
  for (let at = 0; at < rows.length; at += ROWS_A_MESSAGE)
    yield packRows(rows.slice(at, at + ROWS_A_MESSAGE));
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
