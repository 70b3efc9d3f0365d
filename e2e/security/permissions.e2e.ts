import { expect, test } from '@playwright/test';
import { DeskApp } from '../app/desk-app';
import { end } from './desk-page';

test('SEC-09 every permission and device is refused, asked for or only looked up', async () => {
  const app = await DeskApp.launch();
  try {
    const { page } = app;
    const states = await page.evaluate(async () => {
      const names = [
        ...[
          'geolocation',
          'notifications',
          'camera',
          'microphone',
          'midi',
          'clipboard-read',
          'idle-detection',
        ],
        ...['local-fonts', 'storage-access', 'window-management', 'background-sync', 'background-fetch'],
        ...['screen-wake-lock', 'payment-handler', 'display-capture', 'top-level-storage-access', 'push'],
      ];
      const answers: Record<string, string> = {};
      for (const name of names) {
        try {
          const asked = { name, ...(name === 'push' ? { userVisibleOnly: true } : {}), sysex: true };
          answers[name] = (await navigator.permissions.query(asked as unknown as PermissionDescriptor)).state;
        } catch (error) {
          answers[name] = (error as Error).name;
        }
      }
      return answers;
    });
    expect(Object.entries(states).filter(([, state]) => state === 'granted' || state === 'prompt')).toEqual(
      [],
    );

    // A real click each time: some of these are refused without one before any lock is asked.
    await page.evaluate(() => {
      const any = navigator as unknown as Record<
        string,
        Record<string, (...given: unknown[]) => Promise<unknown>>
      >;
      const ask = (name: string, verb: string, ...given: unknown[]) => {
        const verbOf = any[name]?.[verb];
        if (!verbOf) return Promise.reject(new Error('absent'));
        return verbOf.apply(any[name], given);
      };
      const requests: Record<string, () => Promise<unknown>> = {
        geolocation: () =>
          new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no, { timeout: 2000 })),
        camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
        microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
        display: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
        midi: () => navigator.requestMIDIAccess({ sysex: true }),
        usb: () => ask('usb', 'requestDevice', { filters: [] }),
        serial: () => ask('serial', 'requestPort'),
        hid: () =>
          ask('hid', 'requestDevice', { filters: [] }).then((found) => {
            if ((found as unknown[]).length === 0) throw new Error('no device');
          }),
        bluetooth: () => ask('bluetooth', 'requestDevice', { acceptAllDevices: true }),
        clipboard: () => navigator.clipboard.readText(),
        fullscreen: () => document.documentElement.requestFullscreen(),
        pointer: () => Promise.resolve(document.body.requestPointerLock()).then(() => undefined),
        keyboard: () => ask('keyboard', 'lock'),
        notification: () =>
          Notification.requestPermission().then((state) => {
            if (state !== 'granted') throw new Error(state);
          }),
        idle: () =>
          (Reflect.get(window, 'IdleDetector') as { requestPermission(): Promise<string> })
            .requestPermission()
            .then((state) => {
              if (state !== 'granted') throw new Error(state);
            }),
        fonts: () =>
          (Reflect.get(window, 'queryLocalFonts') as () => Promise<unknown[]>)().then((fonts) => {
            if (fonts.length === 0) throw new Error('none');
          }),
        wakeLock: () => navigator.wakeLock.request('screen'),
        openFile: () => (Reflect.get(window, 'showOpenFilePicker') as () => Promise<unknown>)(),
        saveFile: () => (Reflect.get(window, 'showSaveFilePicker') as () => Promise<unknown>)(),
        protocol: async () => {
          navigator.registerProtocolHandler('web+desk', 'app://desk/index.html?%s');
          throw new Error('silent');
        },
      };
      const results: Record<string, string> = {};
      Reflect.set(window, 'asked', { names: Object.keys(requests), results });
      const button = document.createElement('button');
      button.id = 'ask';
      button.textContent = 'ask';
      button.style.cssText = 'position:fixed;left:300px;top:300px;z-index:99999';
      let next = 0;
      button.addEventListener('click', () => {
        const [name, request] = Object.entries(requests)[next++] ?? [];
        if (!name || !request) return;
        const late = new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), 2500));
        const asked = (async () => request())().then(
          () => 'GRANTED',
          (error: unknown) =>
            error instanceof Error ? error.name : `code ${(error as { code: number }).code}`,
        );
        void Promise.race([asked, late]).then((result) => {
          results[name] = result;
        });
      });
      document.body.append(button);
    });
    const names = await page.evaluate(() => (Reflect.get(window, 'asked') as { names: string[] }).names);
    for (const _ of names) await page.click('#ask');
    await expect
      .poll(() => page.evaluate(() => Object.keys(Reflect.get(window, 'asked').results).length), {
        timeout: 8000,
      })
      .toBe(names.length);
    const results = await page.evaluate(() => Reflect.get(window, 'asked').results as Record<string, string>);
    expect(
      Object.entries(results).filter(([, result]) => result === 'GRANTED'),
      JSON.stringify(results),
    ).toEqual([]);
    expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
    expect(await page.evaluate(() => document.pointerLockElement)).toBeNull();
  } finally {
    await end(app);
  }
});
