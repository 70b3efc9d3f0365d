import { availableParallelism } from 'node:os';
import { build } from './build.mjs';
import { codeGroups, testGroups } from './check/groups.mjs';
import { readArguments, runGroups } from './check/run-groups.mjs';
import { runCommand } from './setup/say.mjs';
import { setup } from './setup.mjs';

/** Journeys side by side; more would wait for each other more than they gain. */
const MOST_DISPLAYS = 4;
const groups = { ...codeGroups, ...testGroups, journeys };

/** The journeys need the built application, a display and a keyring; what is missing counts as their failure. */
async function journeys(args, onOutput) {
  await build();
  return testGroups.journeys(args, onOutput);
}

await runCommand(async () => {
  const options = readArguments(process.argv.slice(2), Object.keys(groups));
  const runs = (group) => options.only === undefined || options.only.includes(group);
  const withApp = runs('journeys');
  const { displays = [] } = await setup({
    electron: withApp,
    display: withApp ? Math.min(availableParallelism(), MOST_DISPLAYS) : 0,
    journeys: withApp,
    compiler: runs('faults'),
  });
  process.env.WORKORDER_DESK_DISPLAYS = JSON.stringify(displays);
  const code = await runGroups(groups, options);
  process.exit(code);
});
