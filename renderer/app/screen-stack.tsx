import { Activity, useEffect, useState } from 'react';
import { SCREENS, type Screen, useNavigation } from './navigation';
import { ScreenPlace } from './screen-place';
import { loadAllScreens } from './screens';

/** The screen in front, and behind it, hidden and alive, every screen that was opened before. */
export function ScreenStack() {
  const { screen } = useNavigation();
  const [opened, setOpened] = useState<ReadonlySet<Screen>>(() => new Set([screen]));
  if (!opened.has(screen)) setOpened(new Set([...opened, screen]));

  useEffect(() => {
    const waiting = requestIdleCallback(loadAllScreens, { timeout: 4000 });
    return () => cancelIdleCallback(waiting);
  }, []);

  return SCREENS.filter((name) => opened.has(name)).map((name) => (
    <Activity key={name} mode={name === screen ? 'visible' : 'hidden'} name={name}>
      <ScreenPlace screen={name} />
    </Activity>
  ));
}
