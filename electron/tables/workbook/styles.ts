import type { Buffer } from 'node:buffer';
import { builtInFormat, type NumberFormat, PLAIN, parseFormat } from './number-format';
import { readXml } from './xml';

/** The number format of each cell style, by the style's number. */
export type Styles = readonly NumberFormat[];

/** Reads the styles part. */
export function readStyles(part: string, bytes: Buffer): Styles {
  const own = new Map<string, NumberFormat>();
  const styles: NumberFormat[] = [];
  let inCells = false;
  readXml(part, bytes, {
    open(name, attributes) {
      if (name === 'numFmt') own.set(attributes.numFmtId ?? '', parseFormat(attributes.formatCode ?? ''));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = attributes.numFmtId ?? '0';
        styles.push(own.get(id) ?? builtInFormat(Number(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** The format of a cell by its `s` attribute. */
export function formatOf(styles: Styles, style: string | undefined): NumberFormat {
  return style === undefined ? PLAIN : (styles[Number(style)] ?? PLAIN);
}
