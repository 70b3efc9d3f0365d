import type { App, Session, WebContents } from 'electron';
import { ORIGIN, SCHEME } from './origin';

/** Nothing may leave our page, open a window or embed another page, in any web contents there will ever be. */
export function lockContents(app: App): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
      contents.on(event as 'will-navigate', (details) => details.preventDefault());
    }
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    // No policy directive stops WebRTC; without UDP it has no way out that the session's lock does not see.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}

/** The page may write text to the clipboard (copying an id) and has no other permission, device or address. */
export function lockSession(session: Session): void {
  const mayWriteClipboard = (permission: string, origin: string): boolean =>
    permission === 'clipboard-sanitized-write' && (origin === ORIGIN || origin.startsWith(`${ORIGIN}/`));
  session.setPermissionRequestHandler((_contents, permission, answer, details) => answer(mayWriteClipboard(permission, details.requestingUrl)));
  session.setPermissionCheckHandler((_contents, permission, origin) => mayWriteClipboard(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !isOurs(request.url, request.resourceType) });
  });
  session.on('will-download', (event) => event.preventDefault());
}

function isOurs(url: string, resourceType: string): boolean {
  if (url.startsWith(`${SCHEME}:`) || url.startsWith('devtools:')) return true;
  return resourceType === 'image' && url.startsWith('data:');
}
