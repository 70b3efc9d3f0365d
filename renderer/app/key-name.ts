export const isMac = navigator.userAgent.includes('Macintosh');

/** A shortcut as the platform writes it: ⌘1 on a Mac, Ctrl+1 elsewhere. */
export function keyName(key: string): string {
  return isMac ? `⌘${key}` : `Ctrl+${key}`;
}

/** True for the platform's own command key alone. */
export function isCommand(event: {
  metaKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}): boolean {
  const held = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return held && !event.altKey && !event.shiftKey;
}
