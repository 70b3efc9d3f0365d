import { codeGroups } from './check/groups.mjs';
import { readArguments, runGroups } from './check/run-groups.mjs';
import { runCommand } from './setup/say.mjs';
import { setup } from './setup.mjs';

await runCommand(async () => {
  const options = readArguments(process.argv.slice(2), Object.keys(codeGroups));
  await setup();
  process.exitCode = await runGroups(codeGroups, options);
});
