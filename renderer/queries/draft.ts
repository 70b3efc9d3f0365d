import { mutationOptions, queryOptions } from '@tanstack/react-query';
import type { KeptDraft } from '../../shared/desk';
import { desk } from '../app/desk';

/** What a person was writing when the program last ended; read once, at the start. */
export const keptDraftQuery = queryOptions({
  queryKey: ['draft'],
  queryFn: () => desk.draft.read(),
  staleTime: Infinity,
  gcTime: Infinity,
});

/** Keeps what is being written, durably. Only the newest matters, so they go one after the other. */
export const keepDraft = () =>
  mutationOptions({ scope: { id: 'draft' }, mutationFn: (draft: KeptDraft) => desk.draft.keep(draft) });
