import { Activity, useState } from 'react';
import { SCREENS, type Screen, useNavigation } from './navigation';
import { ScreenPlace } from './screen-place';

/** The screen in front, and behind it, hidden and alive, every screen that was opened before. */
export function ScreenStack() {
  const { screen } = useNavigation();
  const [opened, setOpened] = useState<ReadonlySet<Screen>>(() => new Set([screen]));
  if (!opened.has(screen)) setOpened(new Set([...opened, screen]));

  return SCREENS.filter((name) => opened.has(name)).map((name) => (
    <Activity key={name} mode={name === screen ? 'visible' : 'hidden'} name={name}>
      <ScreenPlace screen={name} />
    </Activity>
  ));
}
