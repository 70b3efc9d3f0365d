import { basename } from 'node:path';
import type { AppInfo } from '../../shared/desk.app';
import type { FileFound } from '../files/set-aside';

type What = AppInfo['setAside'][number]['what'];

/** The files that could not be used at this start, for the page to tell. */
export function setAsideFiles(found: Readonly<Record<What, readonly FileFound[]>>): AppInfo['setAside'] {
  return (Object.entries(found) as [What, readonly FileFound[]][]).flatMap(([what, files]) =>
    files.flatMap((one) => (one.kind === 'set-aside' ? [{ what, why: one.why, as: basename(one.as) }] : [])),
  );
}
