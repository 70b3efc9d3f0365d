import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';

export const SCREENS = ['order', 'history', 'practice', 'library', 'connections', 'settings'] as const;
export type Screen = (typeof SCREENS)[number];

/** What one screen asks of the one it leads to; taken once by that screen. */
export type Errand =
  | {
      readonly kind: 'load-order';
      readonly oId: string;
      readonly taskId: string;
      /** The connection that the order is known from; null: the chosen one. */
      readonly connectionId: string | null;
    }
  | { readonly kind: 'show-call'; readonly id: number }
  | { readonly kind: 'edit-connection'; readonly id: string }
  /** Ask the questions of this template, and fill an order. */
  | { readonly kind: 'use-template'; readonly id: string };

interface Navigation {
  readonly screen: Screen;
  readonly go: (screen: Screen, errand?: Errand) => void;
  readonly errand: Errand | null;
  /** The screen that acted on the errand says so. */
  readonly errandDone: () => void;
}

const NavigationContext = createContext<Navigation | null>(null);

/** Which screen stands in front. Screens stay mounted behind it, so nothing typed is lost. */
export function NavigationProvider({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState<{ screen: Screen; errand: Errand | null }>({
    screen: 'order',
    errand: null,
  });
  const go = useCallback(
    (screen: Screen, errand?: Errand) => setPlace({ screen, errand: errand ?? null }),
    [],
  );
  const errandDone = useCallback(() => setPlace((now) => ({ ...now, errand: null })), []);
  const value = useMemo(() => ({ ...place, go, errandDone }), [place, go, errandDone]);
  return <NavigationContext value={value}>{children}</NavigationContext>;
}

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('useNavigation needs a NavigationProvider above it');
  return navigation;
}
