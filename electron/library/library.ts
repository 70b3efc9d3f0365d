import type { Input, Output, Verbs } from '../../shared/desk';

/** What a room does for the verbs of a noun. */
type Doing<N extends keyof Verbs> = {
  readonly [V in keyof Verbs[N]]: (
    input: Input<Verbs[N][V]>,
  ) => Output<Verbs[N][V]> | Promise<Output<Verbs[N][V]>>;
};

export interface LibraryRoom {
  readonly library: Doing<'library'>;
  readonly templates: Doing<'templates'>;
}

const DONE = { kind: 'done' } as const;
const GONE = { kind: 'gone' } as const;

/** An empty library, until the room is built. */
export function createLibrary(): LibraryRoom {
  return {
    library: {
      overview: () => ({ counts: [], templates: 0, shared: null, undo: null }),
      search: () => ({ found: [], more: false }),
      known: () => [],
      list: () => ({ entries: [], total: 0, scopes: [] }),
      put: () => DONE,
      remove: () => DONE,
      open: () => ({ kind: 'refused', reason: 'not-a-table', params: {} }),
      openAgain: () => GONE,
      compare: () => GONE,
      apply: () => GONE,
      undo: () => GONE,
      exportFile: () => ({ kind: 'cancelled' }),
      chooseShared: () => ({ kind: 'cancelled' }),
      readSharedAgain: () => GONE,
      forgetShared: () => DONE,
      learn: () => [],
    },
    templates: { list: () => [], put: () => DONE, remove: () => GONE },
  };
}
