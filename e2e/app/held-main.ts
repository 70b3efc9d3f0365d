import type { DeskApp } from './desk-app';

/** Lets go of what was held. */
type LetGo = () => Promise<void>;

/** Holds files that main begins to write: a disk that takes its time. */
export async function holdNewFiles(app: DeskApp): Promise<LetGo> {
  await app.electron.evaluate(() => {
    const { promises } = process.getBuiltinModule('node:fs');
    const { open } = promises;
    const held = new Promise<void>((resolve) => {
      Reflect.set(globalThis, 'letGo', () => {
        promises.open = open;
        sync();
        resolve();
      });
    });
    promises.open = async (...given) => {
      if (given[1] === 'wx') await held;
      return open(...given);
    };
    const sync = () => process.getBuiltinModule('node:module').syncBuiltinESMExports();
    sync();
  });
  return () => letGo(app);
}

/** Holds long work of main wherever it gives way to what else waits. */
export async function holdTurns(app: DeskApp): Promise<LetGo> {
  await app.electron.evaluate(() => {
    const real = globalThis.setImmediate;
    const held = new Promise<void>((resolve) => {
      Reflect.set(globalThis, 'letGo', () => {
        globalThis.setImmediate = real;
        resolve();
      });
    });
    const wait = (run: () => void) => {
      void held.then(() => real(run));
      return real(() => undefined);
    };
    globalThis.setImmediate = Object.assign(wait, { __promisify__: real.__promisify__ });
  });
  return () => letGo(app);
}

function letGo(app: DeskApp): Promise<void> {
  return app.electron.evaluate(() => (Reflect.get(globalThis, 'letGo') as () => void)());
}
