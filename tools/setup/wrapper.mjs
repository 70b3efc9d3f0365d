import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cacheFolder } from './paths.mjs';

const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;

/** An executable that becomes `executable` as the given user: same process, so signals and its pid are the application's. */
export function wrapperFor(executable, user) {
  if (user === null) return executable;
  const text = `#!/bin/sh
export HOME=${quote(user.home)} USER=${user.name} LOGNAME=${user.name} XDG_RUNTIME_DIR=${quote(user.runtimeFolder)}
unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME TMPDIR
cd "$HOME"
for argument in "$@"; do
  [ "$argument" != --no-sandbox ] || { echo 'The application runs with its sandbox here: pass chromiumSandbox: true to _electron.launch.' >&2; exit 1; }
done
exec setpriv --reuid ${user.uid} --regid ${user.gid} --clear-groups -- ${quote(executable)} "$@"
`;
  const id = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const folder = join(cacheFolder(), 'bin');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const file = join(folder, `${basename(executable).replaceAll(' ', '-')}-${id}`);
  writeFileSync(`${file}.${process.pid}`, text, { mode: 0o755 });
  renameSync(`${file}.${process.pid}`, file);
  return file;
}
