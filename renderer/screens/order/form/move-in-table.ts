import type { KeyboardEvent } from 'react';

type Move =
  | { readonly kind: 'to'; readonly to: HTMLElement }
  | { readonly kind: 'new-row'; readonly after: string };

const part = (row: Element | null | undefined, name: string) =>
  row?.querySelector<HTMLElement>(`[data-part="${name}"]`) ?? null;
const to = (element: HTMLElement | null): Move | null => element && { kind: 'to', to: element };

/** Where a key leads from a column's name or value; null leaves the key to the control. */
export function moveInTable(event: KeyboardEvent): Move | null {
  const { key, target } = event;
  if (!(target instanceof HTMLElement) || event.nativeEvent.isComposing) return null;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  const here = target.dataset.part;
  const row = target.closest<HTMLElement>('[data-row]');
  if (!here || !row) return null;
  if (key === 'Enter') return here === 'name' ? to(part(row, 'value')) : afterValue(row);
  if (here !== 'name') return null;
  if (key === 'ArrowDown') return to(part(row.nextElementSibling, 'name'));
  return key === 'ArrowUp' ? to(part(row.previousElementSibling, 'name')) : null;
}

function afterValue(row: HTMLElement): Move | null {
  const next = part(row.nextElementSibling, 'name');
  return next ? to(next) : { kind: 'new-row', after: row.dataset.row ?? '' };
}
