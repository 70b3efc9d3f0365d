import type { ListedRun, RunLine } from '../../../../shared/bulk/exchange';
import { whenText } from '../../../text/when';

/** What a run is called; where nobody and no file named it, by when it was brought. */
export function runName(
  { name, createdAt }: Pick<RunLine, 'name' | 'createdAt'>,
  unnamed: (when: string) => string,
): string {
  return name.trim() === '' ? unnamed(whenText(createdAt).slice(5, 16)) : name;
}

/** The same in the list, where a run may be damaged. */
export function listedName(
  run: ListedRun,
  words: { readonly unnamed: (when: string) => string; readonly numbered: (id: number) => string },
): string {
  if (run.state !== 'damaged') return runName(run, words.unnamed);
  return run.name.trim() === '' ? words.numbered(run.id) : run.name;
}
