import { Refused } from '../table';
import { readXml } from './xml';
import type { ZipParts } from './zip-parts';

/** A link from one part of the package to another. `type`: the last word of its address, as `worksheet`. */
export interface Link {
  readonly type: string;
  /** The name of the part that it leads to; null for one that leads out of the file. */
  readonly target: string | null;
}

/** Reads the links of a part, by id; `part` empty: those of the package. A part without links has none. */
export function readLinks(zip: ZipParts, part: string): ReadonlyMap<string, Link> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const links = new Map<string, Link>();
  if (!zip.has(name)) return links;
  readXml(name, zip.read(name), {
    open(element, attributes) {
      if (element !== 'Relationship') return;
      const target = attributes.Target;
      const outside = attributes.TargetMode === 'External' || target === undefined;
      links.set(attributes.Id ?? '', {
        type: (attributes.Type ?? '').replace(/^.*\//, ''),
        target: outside ? null : resolvePart(folder, target),
      });
    },
  });
  return links;
}

/** The part that a link's target names, seen from a folder of the package. Throws `Refused` where it leads out of it. */
function resolvePart(folder: string, target: string): string {
  const parts: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') {
      if (parts.pop() === undefined) throw new Refused('damaged-sheet', { part: target });
    } else if (step !== '' && step !== '.') parts.push(step);
  }
  return parts.join('/');
}
