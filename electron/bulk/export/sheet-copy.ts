import { columnLetters } from '../../../shared/bulk/result-columns';
import { type Columns, ColumnWidths } from './sheet-columns';
import { type Tag, XmlCopy } from './xml-tags';

/** What is put into a sheet: our cells of its header row and of the rows of a result. */
export interface SheetAdditions {
  /** The line of the header; 0: the sheet has none, and our columns get none. */
  readonly headerRow: number;
  readonly columns: Columns;
  readonly widths: readonly number[];
  /** XML of our cells; `style`: that of the cell to their left, `prefix` that of the sheet's elements. */
  readonly header: (row: number, style: string | undefined, prefix: string) => string;
  /** The same for a row of the result; null where the result has no such line. */
  readonly cells: (line: number, prefix: string) => string | null | Promise<string | null>;
}

const WANTED: ReadonlySet<string> = new Set(['dimension', 'cols', 'col', 'sheetData', 'row', 'c']);

/**
 * A sheet's XML with our columns in it. Left out: what stands in those columns at and below the header. Changed: the
 * area that the sheet says it fills, widths of those columns, spans of the rows. Everything else is copied as it is.
 */
export async function* sheetWith(
  pieces: AsyncIterable<string>,
  additions: SheetAdditions,
): AsyncGenerator<string> {
  const copy = new XmlCopy(WANTED);
  const sheet = new SheetCopy(copy, additions);
  for await (const piece of pieces) {
    for (const tag of copy.write(piece)) {
      const row = sheet.see(tag);
      if (row !== null) await row;
    }
    yield copy.take();
  }
  yield copy.end();
}

class SheetCopy {
  private readonly widths: ColumnWidths;
  private inData = false;
  private line = 0;
  private column = -1;
  private style: string | undefined;
  /** Our cells of the row in hand, until they are put in. */
  private own: string | null = null;
  private ownHeader = false;
  private clears = false;
  private leavesOut = false;

  constructor(
    private readonly copy: XmlCopy,
    private readonly additions: SheetAdditions,
  ) {
    this.widths = new ColumnWidths(copy, additions.columns, additions.widths);
  }

  /** Hears a tag; a promise where our cells of a row must be waited for. */
  see(tag: Tag): Promise<void> | null {
    if (tag.local === 'row' && tag.kind === 'open' && this.inData) {
      const own = this.beginRow(tag);
      if (own instanceof Promise) return own.then((cells) => this.openRow(tag, cells));
      this.openRow(tag, own);
      return null;
    }
    if (tag.local === 'sheetData') this.seeData(tag);
    else if (!this.inData) this.seeAround(tag);
    else if (tag.local === 'row') this.closeRow(tag);
    else if (tag.local === 'c') tag.kind === 'open' ? this.openCell(tag) : this.closeCell(tag);
    this.goOn(tag);
    return null;
  }

  private goOn(tag: Tag): void {
    if (!this.leavesOut) this.copy.copyTo(tag.end);
  }

  private seeData(tag: Tag): void {
    this.inData = tag.kind === 'open' && !tag.isEmpty;
    if (tag.kind === 'open') this.widths.see(tag);
  }

  private seeAround(tag: Tag): void {
    if (this.line > 0) return;
    if (tag.local === 'dimension' && tag.kind === 'open') this.widen(tag);
    else this.widths.see(tag);
  }

  private widen(tag: Tag): void {
    const area = /^([A-Z]{1,3})(\d+)(?::[A-Z]{1,3}(\d+))?$/.exec(tag.attributes.ref ?? '');
    if (!area) return;
    const [, column = 'A', row = '1', lastRow = row] = area;
    const ref = `${column}${row}:${columnLetters(this.additions.columns.last)}${lastRow}`;
    this.replace(
      tag,
      this.copy
        .textOf(tag)
        .replace(/(\sref\s*=\s*)(["'])[^"']*\2/, (_all, is, quote) => `${is}${quote}${ref}${quote}`),
    );
  }

  private beginRow(tag: Tag): ReturnType<SheetAdditions['cells']> {
    const { headerRow, cells } = this.additions;
    const given = Number(tag.attributes.r);
    this.line = Number.isInteger(given) && given > this.line ? given : this.line + 1;
    this.column = -1;
    this.style = undefined;
    this.ownHeader = headerRow > 0 && this.line === headerRow;
    this.clears = this.line >= headerRow;
    return this.line > headerRow ? cells(this.line, tag.prefix) : null;
  }

  private openRow(tag: Tag, own: string | null): void {
    this.own = own;
    if (this.ownHeader || own !== null) this.widenRow(tag);
    this.goOn(tag);
  }

  /** A row that gets cells of ours: it spans them, and holds them at once where it is empty. */
  private widenRow(tag: Tag): void {
    const { header, columns } = this.additions;
    const spanned = this.copy
      .textOf(tag)
      .replace(
        /(\sspans\s*=\s*["'])(\d+):(\d+)/,
        (_all, is, from, to) => `${is}${from}:${Math.max(Number(to), columns.last + 1)}`,
      );
    if (!tag.isEmpty) {
      this.replace(tag, spanned);
      return;
    }
    const inside = this.ownHeader ? header(this.line, undefined, tag.prefix) : (this.own ?? '');
    this.replace(tag, `${spanned.replace(/\/>$/, '>')}${inside}</${tag.name}>`);
    this.own = null;
    this.ownHeader = false;
  }

  private openCell(tag: Tag): void {
    this.column = columnIn(tag.attributes.r) ?? this.column + 1;
    const { first, last } = this.additions.columns;
    if (this.column < first) {
      this.style = tag.attributes.s;
      return;
    }
    this.putOwn(tag);
    if (this.column > last || !this.clears) return;
    this.copy.copyTo(tag.start);
    this.leavesOut = true;
  }

  private closeCell(tag: Tag): void {
    if (this.leavesOut) this.copy.leaveOutTo(tag.end);
    this.leavesOut = false;
  }

  private closeRow(tag: Tag): void {
    if (!tag.isEmpty) this.putOwn(tag);
  }

  private putOwn(before: Tag): void {
    const own = this.ownHeader ? this.additions.header(this.line, this.style, before.prefix) : this.own;
    this.own = null;
    this.ownHeader = false;
    if (own === null) return;
    this.copy.copyTo(before.start);
    this.copy.put(own);
  }

  private replace(tag: Tag, text: string): void {
    this.copy.copyTo(tag.start);
    this.copy.put(text);
    this.copy.leaveOutTo(tag.end);
  }
}

/** The column of a cell's place, from 0. */
function columnIn(place: string | undefined): number | undefined {
  const letters = /^([A-Za-z]{1,3})\d+$/.exec(place ?? '')?.[1];
  if (letters === undefined) return undefined;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
