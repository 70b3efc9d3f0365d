import type { Buffer } from 'node:buffer';
import { decodeXml, encodeXml } from './xml-bytes';
import { type Tag, XmlCopy } from './xml-tags';
import { attributeText } from './xml-text';

/** The number of a style for cells of text, and the styles that have it: the same bytes if they had it before. */
export interface WithTextStyle {
  readonly bytes: Buffer;
  readonly style: number;
}

const TEXT_STYLE = {
  numFmtId: '49',
  fontId: '0',
  fillId: '0',
  borderId: '0',
  xfId: '0',
  applyNumberFormat: '1',
};

/** Adds the format '@' to the styles of cells; null where they have none to add it to. */
export function withTextStyle(styles: Buffer): WithTextStyle | null {
  const { text, encoding } = decodeXml(styles);
  const copy = new XmlCopy(new Set(['cellXfs', 'xf']));
  const tags = copy.write(text);
  const from = tags.findIndex((tag) => tag.local === 'cellXfs' && tag.kind === 'open');
  const to = tags.findIndex((tag) => tag.local === 'cellXfs' && tag.kind === 'close');
  const [list, end] = [tags[from], tags[to]];
  if (!list || !end || list.isEmpty) return null;
  const known = tags.slice(from, to).filter((tag) => tag.local === 'xf' && tag.kind === 'open');
  const had = known.findIndex(isTextStyle);
  if (had >= 0) return { bytes: styles, style: had };
  copy.copyTo(list.start);
  const counted = (_all: string, is: string): string => is + String(known.length + 1);
  copy.put(copy.textOf(list).replace(/(\scount\s*=\s*["'])\d+/, counted));
  copy.leaveOutTo(list.end);
  copy.copyTo(end.start);
  copy.put(`<${end.prefix}xf${attributeText(TEXT_STYLE)}/>`);
  const made = copy.take() + copy.end();
  return { bytes: encodeXml(made, encoding), style: known.length };
}

function isTextStyle({ attributes, isEmpty }: Tag): boolean {
  const own = Object.entries(TEXT_STYLE);
  return (
    isEmpty &&
    Object.keys(attributes).length === own.length &&
    own.every(([name, value]) => attributes[name] === value)
  );
}
