import type { utilityProcess } from 'electron';
import { z } from 'zod';
import type { JournalCheck } from './check-journal';

const answer = z.object({ structure: z.string().nullable(), damagedRecords: z.number().int() });

/**
 * Checks a journal beside the program, so that neither its start nor its window waits. `entry`: the path of the built
 * `check-journal.process.js`. Rejects where the check could not be done; that says nothing of the journal.
 */
export function checkInProcess(
  electron: typeof utilityProcess,
  entry: string,
  file: string,
): Promise<JournalCheck> {
  const child = electron.fork(entry, [], { serviceName: 'journal-check', env: {}, stdio: 'ignore' });
  return new Promise<JournalCheck>((resolve, reject) => {
    child.on('error', () => undefined);
    child.once('exit', (code) => reject(new Error(`the check ended with ${code}`)));
    child.once('message', (message: unknown) => {
      const found = answer.safeParse(message);
      if (found.success) resolve(found.data);
      else reject(new Error(`the check failed: ${String(message)}`));
      child.kill();
    });
    child.postMessage(file);
  });
}
