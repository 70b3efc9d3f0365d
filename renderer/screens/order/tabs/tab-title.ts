import type { OrderSource } from '../../../../shared/desk.calls';
import { cleanId } from '../../../../shared/draft/ids';
import { shortened } from '../../../parts/copyable-id';
import { joinedParts, type NameOf, orderAbout } from '../../../parts/order-about';
import type { OrderState } from '../state/order-state';

interface TitleWords {
  readonly blank: string;
  readonly creates: (what: string) => string;
}

const NO_SOURCE: OrderSource = { mapId: '', customerGuid: '' };

/**
 * What a tab is called: customer, template, map, and the order. What tells tabs apart stands first and last: the middle
 * is cut where there is no room. `madeFrom`: what a loaded order was created from, where that is known.
 */
export function tabTitle(
  { written, template }: Pick<OrderState, 'written' | 'template'>,
  words: TitleWords,
  nameOf: NameOf,
  madeFrom: OrderSource | null = null,
): string {
  const { draft } = written.now;
  const loads = draft.mode === 'load';
  const { customer, map } = orderAbout(loads ? (madeFrom ?? NO_SOURCE) : draft, nameOf);
  const title = joinedParts(customer, template, map, loads ? shortened(cleanId(draft.oId)) : '');
  if (title === '') return words.blank;
  return loads || template !== '' ? title : words.creates(title);
}

/** The end of a title that is never cut: the last digits of a loaded order, which people compare. */
export function uncutEnd({ written }: Pick<OrderState, 'written'>): string {
  const { mode, oId } = written.now.draft;
  const id = cleanId(oId);
  return mode === 'load' && shortened(id) !== id ? id.slice(-4) : '';
}
