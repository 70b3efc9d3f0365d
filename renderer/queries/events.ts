import type { QueryClient } from '@tanstack/react-query';
import { onDeskEvent } from '../app/desk';

const STALE_AFTER = {
  'settings-changed': ['settings'],
  'connections-changed': ['connections'],
  'calls-changed': ['history'],
  'practice-changed': ['practice'],
  'library-changed': ['library'],
  'care-changed': ['care'],
  'run-changed': ['runs'],
} as const;

/** The one subscriber that tells the caches of what changed in the world. */
export function invalidateOnEvents(client: QueryClient): () => void {
  return onDeskEvent((event) => {
    if (event.event === 'call-progress' || event.event === 'insight-progress') return;
    if (event.event === 'run-changed') {
      void client.invalidateQueries({ queryKey: ['runs', 'list'] });
      void client.invalidateQueries({ queryKey: ['runs', 'standing'] });
      void client.invalidateQueries({ queryKey: ['runs', event.id] });
      return;
    }
    void client.invalidateQueries({ queryKey: STALE_AFTER[event.event] });
  });
}
