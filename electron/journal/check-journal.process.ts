import { checkJournal } from './check-journal';

/** The process that checks a journal; it is told the file, answers once, and is ended by whoever started it. */
const port = process.parentPort;

port.on('message', ({ data }: { readonly data: string }) => {
  checkJournal(data).then(
    (found) => port.postMessage(found),
    (error: unknown) => port.postMessage(error instanceof Error ? error.message : String(error)),
  );
});
