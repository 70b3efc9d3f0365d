export const isMac = navigator.userAgent.includes('Macintosh');

/** A shortcut as the platform writes it: ⌘1 on a Mac, Ctrl+1 elsewhere. */
export function keyName(key: string): string {
  return isMac ? `⌘${key}` : `Ctrl+${key}`;
}
