import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { ORIGIN } from './origin';

/** True only for the main frame of our own window while it shows our own page; a frame that is gone is refused. */
export function isOurPage(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  window: BrowserWindow | null,
): boolean {
  const frame = event.senderFrame;
  if (!window || window.isDestroyed() || !frame) return false;
  if (event.sender !== window.webContents || frame !== window.webContents.mainFrame) return false;
  // An empty page that ours was led to keeps our origin, but is not our page.
  return frame.origin === ORIGIN && frame.url.startsWith(`${ORIGIN}/`);
}
