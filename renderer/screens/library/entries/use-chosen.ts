import { useCallback, useMemo, useState } from 'react';
import type { EntryKey } from '../../../../shared/library/entry';
import { entryId } from './entry-id';

/** Entries that were chosen for a deletion, whether their rows are in sight or not. */
export interface Chosen {
  readonly keys: ReadonlyMap<string, EntryKey>;
  readonly toggle: (key: EntryKey) => void;
  readonly set: (keys: readonly EntryKey[]) => void;
}

const NOTHING: ReadonlyMap<string, EntryKey> = new Map();

export function useChosen(): Chosen {
  const [keys, setKeys] = useState(NOTHING);
  const toggle = useCallback(
    (key: EntryKey) =>
      setKeys((now) => {
        const id = entryId(key);
        const next = new Map(now);
        if (!next.delete(id)) next.set(id, plain(key));
        return next;
      }),
    [],
  );
  const set = useCallback(
    (all: readonly EntryKey[]) => setKeys(new Map(all.map((key) => [entryId(key), plain(key)]))),
    [],
  );
  return useMemo(() => ({ keys, toggle, set }), [keys, toggle, set]);
}

/** The key alone, of whatever carries it. */
export function plain({ dictionary, scope, code }: EntryKey): EntryKey {
  return { dictionary, scope, code };
}
