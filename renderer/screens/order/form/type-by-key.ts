import type { Column, Field, ValueType } from '../../../../shared/draft/draft';
import type { TypeDeed } from './row-keys';

const WRITTEN = ['text', 'number', 'boolean', 'json'] as const;
type Written = (typeof WRITTEN)[number];

const isWritten = (type: ValueType | undefined): type is Written => WRITTEN.some((one) => one === type);

/** A row after a key that changes its type or state; `former`: the type that it had before it was chosen empty or null. */
export function changeByKey(
  { type, text }: Pick<Column, 'type' | 'text'>,
  deed: TypeDeed,
  former: ValueType | undefined,
): Pick<Column, 'type' | 'text'> {
  const written = isWritten(type) ? type : isWritten(former) ? former : 'text';
  switch (deed) {
    case 'type':
    case 'type-back': {
      if (!isWritten(type)) return { type: written, text };
      const at = WRITTEN.indexOf(type) + (deed === 'type' ? 1 : -1);
      return { type: WRITTEN[(at + WRITTEN.length) % WRITTEN.length] ?? 'text', text };
    }
    case 'state':
      return { type: type === 'empty' ? 'null' : type === 'null' ? written : 'empty', text };
    case 'not-sent':
      return { type: written, text: '' };
  }
}

/** A field after such a key: it is text, empty or null. */
export function fieldByKey({ type, text }: Field, deed: 'state' | 'not-sent'): Field {
  if (deed === 'not-sent') return { type: 'text', text: '' };
  return { type: type === 'text' ? 'empty' : type === 'empty' ? 'null' : 'text', text };
}
