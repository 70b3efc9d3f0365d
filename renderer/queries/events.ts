import type { QueryClient } from '@tanstack/react-query';
import { onDeskEvent } from '../app/desk';

const STALE_AFTER = {
  'settings-changed': ['settings'],
  'connections-changed': ['connections'],
  'calls-changed': ['history'],
  'practice-changed': ['practice'],
  'library-changed': ['library'],
} as const;

/** The one subscriber that tells the caches of what changed in the world. */
export function invalidateOnEvents(client: QueryClient): () => void {
  return onDeskEvent((event) => {
    if (event.event === 'call-progress') return;
    void client.invalidateQueries({ queryKey: STALE_AFTER[event.event] });
  });
}
