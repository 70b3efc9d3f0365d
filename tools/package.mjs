import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { describeFuses } from './package/fuses.mjs';
import { tryPackaged } from './package/try.mjs';
import { projectFolder } from './setup/paths.mjs';
import { runNode } from './setup/run.mjs';
import { Advice, runCommand } from './setup/say.mjs';
import { setup } from './setup.mjs';

const { name, productName, appId, author } = JSON.parse(
  readFileSync(join(projectFolder, 'package.json'), 'utf8'),
);

/** Packages the application with electron-builder; `--dir` leaves it unpacked, `--try` starts that, anything else is passed on. */
await runCommand(async () => {
  const args = process.argv.slice(2).filter((arg) => arg !== '--try');
  const toTry = process.argv.includes('--try');
  const display = await setup({ electron: true, display: Number(toTry) });
  const { electronRuntime } = await import('./electron-runtime.mjs');
  const { source, version, dist } = electronRuntime();
  if (source === 'registry' && !args.includes('--dir')) {
    throw new Advice(
      "Only Electron's official binaries are shipped, and they cannot be had here: `npm run package -- --dir` makes a folder to try out.",
    );
  }
  await build();
  const { code } = await runNode(
    'electron-builder/cli.js',
    [
      '--publish=never',
      ...args,
      `-c.appId=${appId}`,
      `-c.linux.maintainer=${author}`,
      `-c.electronDist=${dist}`,
      `-c.electronVersion=${version}`,
    ],
    {
      onOutput: (text) => process.stdout.write(text),
      env: { CSC_IDENTITY_AUTO_DISCOVERY: process.env.CSC_IDENTITY_AUTO_DISCOVERY ?? 'false' },
    },
  );
  if (code !== 0) throw new Advice(`electron-builder ended with ${code}`);
  for (const executable of unpackedExecutables()) {
    const { lines, wrong } = await describeFuses(executable);
    console.log(`${executable}\n${lines.join('\n')}`);
    if (wrong > 0) throw new Advice(`${wrong} fuses are not as electron-builder.yml says`);
    if (toTry) await tryPackaged(executable, display);
  }
  process.exit(0);
});

function unpackedExecutables() {
  const release = join(projectFolder, 'release');
  const candidates = {
    'linux-unpacked': name,
    'win-unpacked': `${productName}.exe`,
    mac: `${productName}.app/Contents/MacOS/${productName}`,
    'mac-arm64': `${productName}.app/Contents/MacOS/${productName}`,
  };
  return readdirSync(release)
    .filter((folder) => candidates[folder])
    .map((folder) => join(release, folder, candidates[folder]))
    .filter((file) => existsSync(file));
}
