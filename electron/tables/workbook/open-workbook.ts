import { Refused } from '../table';
import { type Link, readLinks } from './package-parts';
import { byLocalName, readXml } from './xml';
import type { ZipParts } from './zip-parts';

/** A workbook's own part, read: its sheets in their order, and where their parts are. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[];
  /** Days are counted from 1904, as Excel for Mac once did. */
  readonly from1904: boolean;
  readonly strings: string | null;
  readonly styles: string | null;
}

/** Finds the workbook in a package. Throws `Refused` for a zip that holds something else, or no sheet of cells. */
export function openWorkbook(zip: ZipParts): Workbook {
  const part = workbookPart(zip);
  const links = readLinks(zip, part);
  const sheets: Workbook['sheets'][number][] = [];
  let from1904 = false;
  readXml(part, zip.read(part), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const link = links.get(byLocalName(attributes, 'id') ?? '');
      // A sheet of its own may hold a chart or a dialog.
      if (link?.type !== 'worksheet' || link.target === null) return;
      const hidden = (attributes.state ?? 'visible') !== 'visible';
      sheets.push({ name: attributes.name ?? '', hidden, part: link.target });
    },
  });
  if (sheets.length === 0) throw new Refused('damaged-sheet', { part });
  const linked = (type: string): string | null => targetOf(links, type);
  return { sheets, from1904, strings: linked('sharedStrings'), styles: linked('styles') };
}

function workbookPart(zip: ZipParts): string {
  const part = targetOf(readLinks(zip, ''), 'officeDocument');
  if (part === null) throw new Refused('not-a-table', { found: zip.has('content.xml') ? 'ods' : 'archive' });
  if (part.toLowerCase().endsWith('.bin')) throw new Refused('not-a-table', { found: 'xlsb' });
  if (!part.toLowerCase().startsWith('xl/')) throw new Refused('not-a-table', { found: 'document' });
  return part;
}

function targetOf(links: ReadonlyMap<string, Link>, type: string): string | null {
  return [...links.values()].find((link) => link.type === type)?.target ?? null;
}
