import type { RunLine } from '../../../../shared/bulk/exchange';
import { whenText } from '../../../text/when';

/** What a run is called; where nobody and no file named it, by when it was brought. */
export function runName(
  { name, createdAt }: Pick<RunLine, 'name' | 'createdAt'>,
  unnamed: (when: string) => string,
): string {
  return name.trim() === '' ? unnamed(whenText(createdAt).slice(5, 16)) : name;
}
