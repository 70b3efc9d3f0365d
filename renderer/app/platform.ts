/** Which keys and which notation hold: ⌘K, or Ctrl+K. */
export const isMac = navigator.userAgent.includes('Macintosh');
