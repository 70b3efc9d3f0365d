import type { DeskApp } from './desk-app';

/** What Electron keeps the doors in; it has no call that gives one. */
interface Kept {
  readonly _invokeHandlers: Map<string, (...given: unknown[]) => unknown>;
}

/**
 * Makes each door whose name begins so fail, as an error inside main would: instead of what it does, or after it was
 * done. Gives the way to mend them.
 */
export async function failDoors(
  app: DeskApp,
  name: string,
  when: 'instead' | 'after' = 'instead',
): Promise<() => Promise<void>> {
  await app.electron.evaluate(
    ({ ipcMain }, { begin, isAfter }) => {
      const { _invokeHandlers: doors } = ipcMain as unknown as Kept;
      const sound = [...doors].filter(([channel]) => channel.startsWith(begin));
      for (const [channel, open] of sound)
        doors.set(channel, async (...given) => {
          if (isAfter) await open(...given);
          throw new Error('main fails here');
        });
      Object.assign(globalThis, {
        mendDoors: () => {
          for (const [channel, open] of sound) doors.set(channel, open);
        },
      });
    },
    { begin: `desk:${name}`, isAfter: when === 'after' },
  );
  return () => app.electron.evaluate(() => (globalThis as unknown as { mendDoors(): void }).mendDoors());
}
