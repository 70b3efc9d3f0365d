import { Menu } from 'electron';

/** macOS needs a menu for its own keys; elsewhere the window has none, and no key of the page is taken away. */
export function setMenu(platform: NodeJS.Platform): void {
  Menu.setApplicationMenu(
    platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  );
}
