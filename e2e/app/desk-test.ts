import { test as base, expect } from '@playwright/test';
import type { Language } from '../../shared/desk.app';
import { electronRuntime, type Keyring } from '../../tools/electron-runtime.mjs';
import { Desk } from '../pages/desk';
import { DeskApp, type LaunchChoice } from './desk-app';

/** A server of a test. */
interface Closable {
  close(): void | Promise<void>;
}

interface DeskFixtures {
  /** Starts the program; it is ended with the test, and what its page complained of fails the test. */
  readonly start: (choice?: LaunchChoice) => Promise<Desk>;
  /** The same data in a new process: after an end as a person ends it, or after a power cut. */
  readonly startAgain: (desk: Desk, end: 'close' | 'kill', change?: LaunchChoice) => Promise<Desk>;
  /** Ends the page's process as a crash does, and gives the window with the page that comes back. */
  readonly crash: (desk: Desk) => Promise<Desk>;
  /** Closes a server with the test. */
  readonly running: <S extends Closable>(server: Promise<S>) => Promise<S>;
}

interface SharedFixtures {
  /** A real keyring, one for all tests of a worker; each test has connections of its own in it. */
  readonly keyring: Keyring;
}

/** A test on the real application: data folders and servers of its own, all gone with it. */
export const test = base.extend<DeskFixtures & { readonly apps: DeskApp[] }, SharedFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  apps: async ({}, use, testInfo) => {
    const apps: DeskApp[] = [];
    await use(apps);
    const failed = testInfo.status !== testInfo.expectedStatus;
    for (const [index, app] of apps.entries()) {
      if (failed && app.running) {
        const picture = await app.page.screenshot().catch(() => null);
        if (picture)
          await testInfo.attach(`window-${index}.png`, { body: picture, contentType: 'image/png' });
      }
      await app.end();
      if (failed) await testInfo.attach(`output-${index}.txt`, { body: app.output.join('') });
    }
    for (const app of apps) await app.removeFolder();
    expect(apps.flatMap((app) => app.complaints)).toEqual([]);
  },
  start: async ({ apps }, use) => {
    await use(async (choice = {}) => {
      const app = await DeskApp.launch(choice);
      apps.push(app);
      return new Desk(app, languageOf(choice));
    });
  },
  startAgain: async ({ apps }, use) => {
    await use(async (desk, end, change = {}) => {
      if (end === 'kill') await desk.app.kill();
      const app = await desk.app.restart(change);
      apps.push(app);
      return new Desk(app, change.language ?? desk.language);
    });
  },
  crash: async ({ apps }, use) => {
    await use(async (desk) => {
      const app = await desk.app.crashPage();
      apps.push(app);
      return new Desk(app, desk.language);
    });
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  running: async ({}, use) => {
    const servers: Closable[] = [];
    await use(async (starting) => {
      const server = await starting;
      servers.push(server);
      return server;
    });
    for (const server of servers) await server.close();
  },
  keyring: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const keyring = await electronRuntime().keyring();
      await use(keyring);
      await keyring.stop();
    },
    { scope: 'worker' },
  ],
});

function languageOf(choice: LaunchChoice): Language {
  return choice.language ?? 'zh-CN';
}
