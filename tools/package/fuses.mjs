import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { FuseState } from '@electron/fuses/dist/constants.js';

const wanted = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** The fuse wire of a packaged executable in words, and how many fuses are not as they must be shipped. */
export async function describeFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  let wrong = 0;
  const lines = Object.entries(wire)
    .filter(([index]) => index !== 'version')
    .map(([index, state]) => {
      const name = FuseV1Options[index] ?? (index === '8' ? 'WasmTrapHandlers' : `fuse ${index}`);
      const on = state === FuseState.ENABLE;
      const known = name in wanted;
      if (known && wanted[name] !== on) wrong += 1;
      return `  ${on ? 'on ' : 'off'} ${name}${known ? (wanted[name] === on ? '' : '  <- WRONG') : " (Electron's default)"}`;
    });
  const absent = Object.keys(wanted).length - lines.length;
  if (absent > 0) wrong += absent;
  if (lines.length < 9) lines.push('  this Electron has no WasmTrapHandlers fuse');
  return { lines, wrong };
}
