import type { Dictionary } from '../../../../shared/library/entry';
import type { EntryField } from '../../../../shared/library/exchange';
import type { importText } from '../../../text/library-import';

/** What a field is called in a dictionary: a scope is a table or a map. */
export function fieldLabel(
  t: (typeof importText)['zh-CN'],
  dictionary: Dictionary | null,
  field: EntryField,
): string {
  if (field === 'scope' && (dictionary === 'columns' || dictionary === 'steps')) return t.scopeOf[dictionary];
  return t.fields[field];
}
