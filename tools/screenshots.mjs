import { build } from './build.mjs';
import { runCommand } from './setup/say.mjs';
import { setup } from './setup.mjs';

/** Takes the pictures of the documentation anew: e2e/screenshots/*.shots.ts write them to docs/pictures. */
await runCommand(async () => {
  await setup({ electron: true, display: 1, journeys: true });
  await build();
  const { playwright } = await import('./check/groups.mjs');
  const { passed, failed } = await playwright(
    'playwright.screenshots.config.ts',
    process.argv.slice(2),
    (text) => process.stdout.write(text),
  );
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
});
