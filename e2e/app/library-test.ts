import type { Desk } from '../pages/desk';
import { startRecordingServer } from '../servers/recording-server';
import type { LaunchChoice } from './desk-app';
import { test as base } from './desk-test';
import { givenConnection } from './given';
import { givenLibrary } from './given-library';

interface Recorded {
  readonly desk: Desk;
  /** The body of the first request that came, as text; empty: none did. */
  readonly sentBody: () => string;
}

/** A test with a library that is there when it begins. */
export const test = base.extend<{
  readonly startKnowing: (choice: LaunchChoice) => Promise<Desk>;
  /** Its calls go to a server that keeps what it is sent. */
  readonly startRecorded: (choice: LaunchChoice) => Promise<Recorded>;
}>({
  startKnowing: async ({ start }, use) => {
    await use(async (choice) => {
      const desk = await start(choice);
      await givenLibrary(desk);
      return desk;
    });
  },
  startRecorded: async ({ startKnowing, running }, use) => {
    await use(async (choice) => {
      const desk = await startKnowing(choice);
      const server = await running(startRecordingServer());
      await givenConnection(desk, { name: 'recorded', serviceRoot: `${server.origin}/ngs` });
      return { desk, sentBody: () => server.requests[0]?.body.toString('utf8') ?? '' };
    });
  },
});
