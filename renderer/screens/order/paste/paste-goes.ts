import { recognise } from '../../../../shared/paste/recognise';
import { holdsToken } from '../../../../shared/paste/secrets';
import { placeId } from '../state/place';

/** Where a paste meets the order screen: no place for text, a field (the first one of a draft in which nothing is written), a cell of a table, the JSON. */
export type PasteSpot = 'nowhere' | 'first-field' | 'field' | 'cell' | 'json';

/** True if a pasted text is shown before it fills anything, and does not simply become text where the cursor is. */
export function goesToDialog(text: string, spot: PasteSpot): boolean {
  // Wherever it was meant to go, a credential is kept out of the draft.
  if (spot === 'nowhere' || holdsToken(text)) return true;
  if (spot === 'cell') return false;
  const understood = recognise(text);
  if (understood.kind === 'request') return true;
  // No field holds a whole body; the text of one is at home in the JSON.
  const isWhole =
    understood.kind === 'answer' || (understood.kind === 'body' && understood.filling.kind === 'draft');
  // Where an order begins, ids are those of an order to load.
  if (spot === 'first-field' && (understood.kind === 'ids' || understood.kind === 'guid')) return true;
  return (spot === 'field' || spot === 'first-field') && isWhole;
}

/** Where in the order screen an element stands; null: it takes the text itself, elsewhere. `fresh`: nothing is written in the draft. */
export function spotOf(target: EventTarget | null, screen: HTMLElement, fresh: boolean): PasteSpot | null {
  if (!(target instanceof HTMLElement)) return 'nowhere';
  // The button that adds rows to a table takes rows as a cell does.
  if (target.closest('[data-adds]')) return 'cell';
  const isText = target.matches('textarea, input:not([type="radio"], [type="checkbox"])');
  if (!isText && !target.isContentEditable) return 'nowhere';
  if (!screen.contains(target)) return null;
  if (target.isContentEditable) return 'json';
  if (target.closest('[data-row]')) return 'cell';
  return fresh && target.id === placeId('mapId') ? 'first-field' : 'field';
}
