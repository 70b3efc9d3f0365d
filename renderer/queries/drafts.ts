import { queryOptions } from '@tanstack/react-query';
import type { Input, Verbs } from '../../shared/desk';
import type { OrderTab } from '../../shared/draft/order-tab';
import { desk } from '../app/desk';

/** What a person was writing when the program last ended; read once, at the start. */
export const keptTabsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: () => desk.drafts.read(),
  staleTime: Infinity,
  gcTime: Infinity,
});

/** Keeps a tab, durably. It leaves for main at once: in the window's last moment nothing waits its turn. */
export const keepTab = (tab: OrderTab) => desk.drafts.keep(tab);

export const arrangeTabs = (arrangement: Input<Verbs['drafts']['arrange']>) =>
  desk.drafts.arrange(arrangement);
