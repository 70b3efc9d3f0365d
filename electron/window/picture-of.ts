import type { Buffer } from 'node:buffer';
import type { BrowserWindow, Rectangle } from 'electron';

/** A part of a window as it is seen, as a PNG; null where nothing of it is. */
export async function pictureOf(window: BrowserWindow | null, part: Rectangle): Promise<Buffer | null> {
  if (!window || window.isDestroyed()) return null;
  const { width, height } = window.getContentBounds();
  // The page counts in its own pixels, the window in those of the screen.
  const zoom = window.webContents.getZoomFactor();
  const [x, y] = [Math.round(part.x * zoom), Math.round(part.y * zoom)];
  const right = Math.min(Math.round((part.x + part.width) * zoom), width);
  const bottom = Math.min(Math.round((part.y + part.height) * zoom), height);
  if (x >= right || y >= bottom) return null;
  const seen = { x, y, width: right - x, height: bottom - y };
  const picture = await window.webContents.capturePage(seen);
  return picture.isEmpty() ? null : picture.toPNG();
}
