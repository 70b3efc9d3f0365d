import type { Buffer } from 'node:buffer';
import { richText } from './rich-text';
import { readXml } from './xml';

/** Reads the table of strings that cells refer to; rich text is flattened, the reading aids of East Asian text left out. */
export function readSharedStrings(part: string, bytes: Buffer): readonly string[] {
  const strings: string[] = [];
  const rich = richText();
  readXml(part, bytes, {
    open(name) {
      if (name === 'si') rich.begin();
      else rich.open(name);
    },
    text: rich.text,
    close(name) {
      if (name === 'si') strings.push(rich.end());
      else rich.close(name);
    },
  });
  return strings;
}
