import type { Tag, XmlCopy } from './xml-tags';
import { attributeText } from './xml-text';

/** Columns of a sheet, from 0, both ends within. */
export interface Columns {
  readonly first: number;
  readonly last: number;
}

/** Puts the widths of our columns among those of a sheet, where every column to the right may be hidden or narrow. */
export class ColumnWidths {
  private isPut = false;

  constructor(
    private readonly copy: XmlCopy,
    private readonly own: Columns,
    private readonly widths: readonly number[],
  ) {}

  /** Hears every tag before the cells. */
  see(tag: Tag): void {
    const { local, kind, isEmpty, prefix } = tag;
    if (local === 'col' && kind === 'open') this.seeColumn(tag);
    else if (local === 'cols' && kind === 'close' && !isEmpty) this.putBefore(tag, (own) => own);
    else if (local === 'sheetData' && kind === 'open')
      this.putBefore(tag, (own) => `<${prefix}cols>${own}</${prefix}cols>`);
  }

  private seeColumn(tag: Tag): void {
    const from = Number(tag.attributes.min) - 1;
    const to = Number(tag.attributes.max) - 1;
    const { first, last } = this.own;
    if (!(to >= first)) return;
    if (from > last) {
      this.putBefore(tag, (own) => own);
      return;
    }
    const piece = (min: number, max: number): string => {
      if (min > max) return '';
      const place = { ...tag.attributes, min: String(min + 1), max: String(max + 1) };
      return `<${tag.name}${attributeText(place)}${tag.isEmpty ? '/>' : `></${tag.name}>`}`;
    };
    this.copy.copyTo(tag.start);
    this.copy.put(piece(from, first - 1));
    this.putBefore(tag, (own) => own);
    // What is left of it keeps its own end; if nothing is, an empty element for columns of ours would be one too many.
    this.copy.put(piece(last + 1, to));
    this.copy.leaveOutTo(tag.end);
  }

  private putBefore(tag: Tag, wrapped: (own: string) => string): void {
    if (this.isPut) return;
    this.isPut = true;
    this.copy.copyTo(tag.start);
    const columns = this.widths.map((width, at) => {
      const number = this.own.first + at + 1;
      return `<${tag.prefix}col min="${number}" max="${number}" width="${width}" customWidth="1"/>`;
    });
    this.copy.put(wrapped(columns.join('')));
  }
}
