import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { Call } from '../../shared/contract/endpoints';
import type { Outcome } from '../../shared/contract/outcome';

export const SCREENS = [
  'order',
  'bulk',
  'history',
  'practice',
  'library',
  'connections',
  'settings',
] as const;
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
  /** Open a recorded call as a draft of its connection; `asks`: ask at once whether it shall leave again. */
  | {
      readonly kind: 'open-call';
      readonly call: Call;
      readonly body: string;
      readonly connectionId: string;
      readonly startedAt: number;
      readonly outcome: Outcome;
      readonly asks: boolean;
      /** The call of an opened bundle that it repeats: then it is no repetition of a call made here. */
      readonly from?: { readonly bundle: string; readonly index: number };
    }
  | { readonly kind: 'show-call'; readonly id: number }
  /** Take this kept filter. */
  | { readonly kind: 'use-filter'; readonly id: string }
  /** Everything done to an order; null: on whatever connection, from no call. */
  | {
      readonly kind: 'show-life';
      readonly oId: string;
      readonly connectionId: string | null;
      readonly callId: number | null;
    }
  /** `compares`: beside the call of this desk that repeated it. */
  | {
      readonly kind: 'show-bundle-call';
      readonly bundle: string;
      readonly index: number;
      readonly compares: boolean;
    }
  | { readonly kind: 'edit-connection'; readonly id: string }
  | { readonly kind: 'open-run'; readonly id: number }
  /** Ask the questions of this template, and fill an order. */
  | { readonly kind: 'use-template'; readonly id: string }
  | { readonly kind: 'show-templates' }
  | { readonly kind: 'show-bundles' };

interface Place {
  readonly screen: Screen;
  readonly errand: Errand | null;
}

interface NavigationProps {
  /** Waits for a screen's code; null: it is there. */
  readonly codeOf: (screen: Screen) => Promise<void> | null;
  readonly children: ReactNode;
}

interface Navigation {
  readonly screen: Screen;
  readonly go: (screen: Screen, errand?: Errand) => void;
  readonly errand: Errand | null;
  /** The screen that acted on the errand says so. */
  readonly errandDone: () => void;
}

const NavigationContext = createContext<Navigation | null>(null);

/** Which screen stands in front: a new one once its code is there. Screens stay mounted behind it, so nothing typed is lost. */
export function NavigationProvider({ codeOf, children }: NavigationProps) {
  const [place, setPlace] = useState<Place>({ screen: 'order', errand: null });
  const wanted = useRef(place);
  const go = useCallback(
    (screen: Screen, errand?: Errand) => {
      const next = { screen, errand: errand ?? null };
      wanted.current = next;
      const code = codeOf(screen);
      if (code === null) return setPlace(next);
      // Whoever went elsewhere meanwhile stays there.
      void code.then(() => {
        if (wanted.current === next) setPlace(next);
      });
    },
    [codeOf],
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
