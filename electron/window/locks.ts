import type { App, Session, WebContents } from 'electron';
import { ORIGIN, SCHEME, START_PAGE } from './origin';

/** A proxy that nobody is behind, for loopback too: what Chromium itself would send goes nowhere. */
const NOWHERE = {
  mode: 'fixed_servers',
  proxyRules: 'http://127.0.0.1:1',
  proxyBypassRules: '<-loopback>',
} as const;

/** Before the application is ready: closes every session and every web contents there will ever be. */
export function lockProgram(app: App): void {
  // A name that is only looked up (`<link rel=dns-prefetch>`) leaves the machine, and no policy stops that.
  // `execCommand('paste')` reads the clipboard and asks no permission; a person's own keys go another way.
  app.commandLine.appendSwitch('blink-settings', 'dnsPrefetchingEnabled=false,DOMPasteAllowed=false');
  app.on('session-created', lockSession);
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}

/**
 * Lets nothing of the page's session reach the network. What asks no permission and is no web request
 * (WebRTC over TCP, a dictionary for the spelling) passes the other locks; work-order calls go another way.
 */
export function lockNetwork(session: Session): Promise<void> {
  return session.setProxy(NOWHERE);
}

/** Nothing may leave our page, open a window or embed another page; a person may load our page again after a failure. */
function lockContents(contents: WebContents): void {
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
    contents.on(event as 'will-navigate', (details) => {
      const isReload = details.isMainFrame && details.url === START_PAGE && contents.getURL() === START_PAGE;
      if (!isReload) details.preventDefault();
    });
  }
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Without UDP, WebRTC is left with the proxy that leads nowhere. Chrome 130 ignores `webrtc 'block'`.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** The page may write text to the clipboard (copying an id) and has no other permission, device or address. */
function lockSession(session: Session): void {
  const mayWriteClipboard = (permission: string, origin: string): boolean =>
    permission === 'clipboard-sanitized-write' && (origin === ORIGIN || origin.startsWith(`${ORIGIN}/`));
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(mayWriteClipboard(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => mayWriteClipboard(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !isOurs(request.url, request.resourceType) });
  });
  session.on('will-download', (event) => event.preventDefault());
  // `spellcheck: false` of the window does not keep Chromium from fetching a dictionary at the first start.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(`${ORIGIN}/no-dictionaries/`);
}

function isOurs(url: string, resourceType: string): boolean {
  if (url.startsWith(`${SCHEME}:`) || url.startsWith('devtools:')) return true;
  return resourceType === 'image' && url.startsWith('data:');
}
