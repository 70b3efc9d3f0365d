import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isBuilt, markBuilt, sourcesHash } from './build/stamp.mjs';
import { projectFolder } from './setup/paths.mjs';
import { runCommand } from './setup/say.mjs';
import { setup } from './setup.mjs';

/** Builds main, preload and page into dist/, unless exactly these sources are built already. */
export async function build() {
  const hash = sourcesHash();
  if (isBuilt(hash)) return;
  const begun = Date.now();
  const [{ build: viteBuild }, { targets }] = await Promise.all([
    import('vite'),
    import('./build/targets.mjs'),
  ]);
  rmSync(join(projectFolder, 'dist'), { recursive: true, force: true });
  await Promise.all(Object.values(targets()).map((target) => viteBuild(target)));
  markBuilt(hash);
  console.log(`[build] main, preload and page in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}

/** Builds all three and again whenever a source changes; `onBuilt(name)` hears of each finished or failed build. */
export async function watch(onBuilt) {
  markBuilt(undefined);
  const [{ build: viteBuild }, { targets }] = await Promise.all([
    import('vite'),
    import('./build/targets.mjs'),
  ]);
  const watchers = await Promise.all(
    Object.entries(targets({ watch: true })).map(async ([name, target]) => {
      const watcher = await viteBuild(target);
      watcher.on('event', (event) => {
        if (event.code === 'BUNDLE_END') event.result.close();
        if (event.code === 'END') onBuilt(name);
        if (event.code === 'ERROR') console.error(`[build] ${name}: ${event.error.message}`);
      });
      return watcher;
    }),
  );
  return () => Promise.all(watchers.map((watcher) => watcher.close()));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runCommand(async () => {
    await setup();
    if (process.argv.includes('--watch')) await watch((name) => console.log(`[build] ${name}`));
    else await build();
  });
}
