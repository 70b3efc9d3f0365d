import type { Draft } from '../../../../shared/draft/draft';
import { cleanId } from '../../../../shared/draft/ids';
import { shortened } from '../../../parts/copyable-id';
import type { OrderState } from '../state/order-state';

interface TitleWords {
  readonly blank: string;
  readonly creates: (what: string) => string;
}

/** What a tab is called: its template, and the order, customer or map that it is about, by name where one is known. */
export function tabTitle(
  { written, template }: Pick<OrderState, 'written' | 'template'>,
  words: TitleWords,
  nameOf: (dictionary: 'customers' | 'maps', code: string) => string,
): string {
  const { draft } = written.now;
  const about = draft.mode === 'load' ? shortened(cleanId(draft.oId)) : createdFrom(draft, nameOf);
  if (about === '') return template || words.blank;
  if (template !== '') return `${template} · ${about}`;
  return draft.mode === 'load' ? about : words.creates(about);
}

function createdFrom(
  { mapId, customerGuid }: Draft,
  nameOf: (dictionary: 'customers' | 'maps', code: string) => string,
): string {
  const [map, customer] = [cleanId(mapId), cleanId(customerGuid)];
  const mapName = nameOf('maps', map) || map;
  const customerName = nameOf('customers', customer) || (map === '' ? shortened(customer) : '');
  return [mapName, customerName].filter((part) => part !== '').join(' · ');
}
