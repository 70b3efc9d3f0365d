import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { FuseState } from '@electron/fuses/dist/constants.js';
import { projectFolder } from '../setup/paths.mjs';

/** How each fuse must be shipped, by the name that `@electron/fuses` gives it: the table of electron-builder.yml. */
export function wantedFuses() {
  const text = readFileSync(join(projectFolder, 'electron-builder.yml'), 'utf8');
  const [, table = ''] = /^electronFuses:\n((?: {2}\w+: \w+\n)+)/m.exec(text) ?? [];
  return Object.fromEntries(
    [...table.matchAll(/^ {2}(\w)(\w*): (true|false)$/gm)].map(([, first, rest, state]) => [
      first.toUpperCase() + rest,
      state === 'true',
    ]),
  );
}

/** The fuses of a packaged executable by name; one that has no name here stands by its number. */
export async function fusesOf(executable) {
  const wire = await getCurrentFuseWire(executable);
  return Object.fromEntries(
    Object.entries(wire)
      .filter(([index]) => index !== 'version')
      .map(([index, state]) => [
        FuseV1Options[index] ?? (index === '8' ? 'WasmTrapHandlers' : `fuse ${index}`),
        state === FuseState.ENABLE,
      ]),
  );
}

/** The fuse wire of a packaged executable in words, and how many fuses are not as they must be shipped. */
export async function describeFuses(executable) {
  const [wanted, found] = [wantedFuses(), await fusesOf(executable)];
  const isWrong = (name) => name in wanted && wanted[name] !== found[name];
  const lines = Object.entries(found).map(
    ([name, on]) =>
      `  ${on ? 'on ' : 'off'} ${name}${isWrong(name) ? '  <- WRONG' : name in wanted ? '' : " (Electron's default)"}`,
  );
  if (!('WasmTrapHandlers' in found)) lines.push('  this Electron has no WasmTrapHandlers fuse');
  return { lines, wrong: Object.keys(wanted).filter(isWrong).length };
}
