import { useSuspenseQuery } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useInsertionEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { settingsQuery } from '../../queries/settings';
import { useNavigation } from '../navigation';
import { isMac } from '../platform';
import { type Bindings, bindingsOf } from './bindings';
import type { Chord } from './chord';
import { chordAria, chordWords } from './chord-words';
import { type CommandStore, createCommandStore, type Doing, type PaletteSource } from './command-store';
import { type CommandId, specOf } from './commands';
import { Said } from './said';

const StoreContext = createContext<CommandStore | null>(null);
const BindingsContext = createContext<Bindings | null>(null);
const SayContext = createContext<(words: string) => void>(() => undefined);

/** Commands, who does them, and the keys in force, for everything below. */
export function CommandsProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(createCommandStore);
  const { keys } = useSuspenseQuery(settingsQuery).data;
  const bindings = useMemo(() => bindingsOf(keys, isMac), [keys]);
  const [said, setSaid] = useState<{ readonly words: string } | null>(null);
  return (
    <StoreContext value={store}>
      <BindingsContext value={bindings}>
        <SayContext value={useCallback((words: string) => setSaid({ words }), [])}>{children}</SayContext>
        <Said said={said} onSaid={useCallback(() => setSaid(null), [])} />
      </BindingsContext>
    </StoreContext>
  );
}

export function useCommandStore(): CommandStore {
  const store = use(StoreContext);
  if (!store) throw new Error('commands need a CommandsProvider above them');
  return store;
}

export function useBindings(): Bindings {
  const bindings = use(BindingsContext);
  if (!bindings) throw new Error('keys need a CommandsProvider above them');
  return bindings;
}

/** Says for a moment why nothing happened, for eyes and ears. */
export const useSay = (): ((words: string) => void) => use(SayContext);

/**
 * Does a command as long as this part of the page exists, in front or behind another screen: hence an insertion
 * effect, which a hidden screen keeps. `off`: why it cannot be done now, in words.
 */
export function useCommand(id: CommandId, run: () => void, off: string | null = null): void {
  const store = useCommandStore();
  const doing = useRef<Doing>({ run, off });
  useInsertionEffect(() => {
    doing.current = { run, off };
  });
  useInsertionEffect(() => store.offer(id, doing), [store, id]);
}

/** Offers things to the palette as long as this part of the page exists, in front or behind another screen. */
export function usePaletteSource(source: PaletteSource): void {
  const store = useCommandStore();
  const its = useRef(source);
  useInsertionEffect(() => {
    its.current = source;
  });
  useInsertionEffect(() => store.offerItems(its), [store]);
}

/** Runs a command as its keys do: its screen comes to the front, and what cannot be done says why. */
export function useRun(): (id: CommandId) => void {
  const store = useCommandStore();
  const say = useSay();
  const { screen, go } = useNavigation();
  const now = useRef({ screen, go });
  useEffect(() => {
    now.current = { screen, go };
  });
  return useCallback(
    (id) => {
      const doing = store.doingOf(id);
      if (doing?.off) return say(doing.off);
      const { where } = specOf(id);
      if (where !== 'everywhere' && where !== now.current.screen) flushSync(() => now.current.go(where));
      store.doingOf(id)?.run();
    },
    [store, say],
  );
}

/** A command's keys as they are shown, and as a screen reader knows them; undefined where it has none. */
export function useKeysOf(): (
  id: CommandId,
) => { readonly shown: string; readonly aria: string } | undefined {
  const { keysOf } = useBindings();
  return (id) => {
    const chords = keysOf(id);
    if (chords.length === 0) return undefined;
    return { shown: firstWords(chords), aria: chords.map((chord) => chordAria(chord, isMac)).join(' ') };
  };
}

/** A tooltip's words with the keys behind them. */
export function useWithKeys(): (words: string, id: CommandId) => string {
  const { keysOf } = useBindings();
  return (words, id) => [words, firstWords(keysOf(id))].filter((part) => part !== '').join('  ');
}

/** What a control that does a command says of it: its keys in the tooltip and for a screen reader, and which command it is. */
export function useTip(): (
  words: string,
  id: CommandId,
) => {
  readonly title: string;
  readonly 'aria-keyshortcuts': string | undefined;
  readonly 'data-does': CommandId;
} {
  const keysOf = useKeysOf();
  const withKeys = useWithKeys();
  return (words, id) => ({
    title: withKeys(words, id),
    'aria-keyshortcuts': keysOf(id)?.aria,
    'data-does': id,
  });
}

const firstWords = ([first]: readonly Chord[]) => (first === undefined ? '' : chordWords(first, isMac));
