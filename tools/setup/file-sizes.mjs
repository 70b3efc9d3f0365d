import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Every file below a folder, by its path with forward slashes. */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .sort();
}

/** The size of every file below a folder. */
export function fileSizes(folder) {
  return Object.fromEntries(filesBelow(folder).map((name) => [name, statSync(join(folder, name)).size]));
}

/** True if every file is there with the size it had. */
export function sizesHold(folder, sizes) {
  return Object.entries(sizes).every(
    ([name, size]) => statSync(join(folder, name), { throwIfNoEntry: false })?.size === size,
  );
}
