import { build } from './build.mjs';
import { codeGroups, testGroups } from './check/groups.mjs';
import { readArguments, runGroups } from './check/run-groups.mjs';
import { runCommand } from './setup/say.mjs';
import { setup } from './setup.mjs';

const groups = { ...codeGroups, ...testGroups, journeys };

/** The journeys need the built application, a display and a keyring; what is missing counts as their failure. */
async function journeys(args, onOutput) {
  await build();
  return testGroups.journeys(args, onOutput);
}

await runCommand(async () => {
  const options = readArguments(process.argv.slice(2), Object.keys(groups));
  const withApp = options.only === undefined || options.only.includes('journeys');
  await setup({ electron: withApp, display: withApp, journeys: withApp });
  const code = await runGroups(groups, options);
  process.exit(code);
});
