import { Button } from 'antd';
import { Suspense, useLayoutEffect, useRef, useState } from 'react';
import { useText } from '../text/language';
import { shellText } from '../text/shell';
import { ErrorBoundary } from './error-boundary';
import { Failure } from './failure';
import { FailureHelp } from './failure-help';
import type { Screen } from './navigation';
import styles from './screen-place.module.css';
import { ScreenSkeleton } from './screen-skeleton';
import { componentOf } from './screens';

/** Where one screen stands: its net for failures, its skeleton, and the memory of where the focus was. */
export function ScreenPlace({ screen }: { readonly screen: Screen }) {
  const t = useText(shellText);
  const place = useRef<HTMLElement>(null);
  const lastFocused = useRef<HTMLElement | null>(null);
  const [{ ScreenComponent }, setIts] = useState(() => ({ ScreenComponent: componentOf(screen) }));
  const openAgain = (again: () => void) => {
    setIts({ ScreenComponent: componentOf(screen) });
    again();
  };

  // Runs each time the screen comes to the front again.
  useLayoutEffect(() => {
    // What brought it to the front may have led into it already.
    if (place.current?.contains(document.activeElement)) return;
    const its = lastFocused.current;
    const target = its?.isConnected && its.checkVisibility() ? its : place.current;
    target?.focus({ preventScroll: true });
  }, []);

  return (
    <section
      ref={place}
      className={styles.place}
      tabIndex={-1}
      aria-label={t.screenNames[screen]}
      data-testid={`screen-${screen}`}
      onFocus={(event) => {
        // Portals bubble here too: only what stands inside is remembered.
        if (event.target !== place.current && place.current?.contains(event.target))
          lastFocused.current = event.target;
      }}
    >
      <ErrorBoundary
        fallback={(error, again) => (
          <Failure
            title={t.screenFailed(t.screenNames[screen])}
            meaning={t.screenFailedMeaning}
            error={error}
          >
            <FailureHelp where="screen" error={error} />
            <Button type="primary" onClick={() => openAgain(again)}>
              {t.openAgain}
            </Button>
          </Failure>
        )}
      >
        <Suspense fallback={<ScreenSkeleton screen={screen} />}>
          <ScreenComponent />
        </Suspense>
      </ErrorBoundary>
    </section>
  );
}
