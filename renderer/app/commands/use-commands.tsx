import { useSuspenseQuery } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  use,
  useInsertionEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { settingsQuery } from '../../queries/settings';
import { isMac } from '../key-name';
import { bindingsOf } from './bindings';
import { chordAria, chordWords } from './chord';
import { type CommandStore, createCommandStore, type Doing, type PaletteSource } from './command-store';
import type { Bindings, CommandId } from './commands';

const StoreContext = createContext<CommandStore | null>(null);
const BindingsContext = createContext<Bindings>(new Map());

/** Commands, who does them, and the keys in force, for everything below. */
export function CommandsProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(createCommandStore);
  const { keys } = useSuspenseQuery(settingsQuery).data;
  const bindings = useMemo(() => bindingsOf(keys, isMac), [keys]);
  return (
    <StoreContext value={store}>
      <BindingsContext value={bindings}>{children}</BindingsContext>
    </StoreContext>
  );
}

export function useCommandStore(): CommandStore {
  const store = use(StoreContext);
  if (!store) throw new Error('commands need a CommandsProvider above them');
  return store;
}

export const useBindings = (): Bindings => use(BindingsContext);

/** Does a command while this part of the page is there; the newest `run` is the one that is called. */
export function useCommand(id: CommandId, run: () => void, enabled = true): void {
  const store = useCommandStore();
  const doing = useRef<Doing>({ run, enabled });
  useLayoutEffect(() => {
    doing.current = { run, enabled };
  });
  // An insertion effect stays while the screen is hidden behind another: the palette reaches it from there.
  useInsertionEffect(() => store.offer(id, doing), [store, id]);
}

/** Offers things to the palette while this part of the page is there. */
export function usePaletteSource(source: PaletteSource): void {
  const store = useCommandStore();
  const its = useRef(source);
  useLayoutEffect(() => {
    its.current = source;
  });
  useInsertionEffect(() => store.offerItems(its), [store]);
}

/** A command's keys as they are shown, and as a screen reader knows them; undefined where it has none. */
export function useKeysOf(): (
  id: CommandId,
) => { readonly shown: string; readonly aria: string } | undefined {
  const bindings = useBindings();
  return (id) => {
    const chord = bindings.get(id) ?? '';
    return chord === '' ? undefined : { shown: chordWords(chord, isMac), aria: chordAria(chord, isMac) };
  };
}

/** A tooltip's words with the keys behind them. */
export function useWithKeys(): (words: string, id: CommandId) => string {
  const bindings = useBindings();
  return (words, id) => {
    const chord = bindings.get(id) ?? '';
    return chord === '' ? words : `${words}  ${chordWords(chord, isMac)}`;
  };
}
