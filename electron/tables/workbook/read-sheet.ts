import type { Buffer } from 'node:buffer';
import { collectRows } from '../row-collector';
import { type RawTable, Refused, type SourceLimits } from '../table';
import { type CellContext, type CellSource, cellText } from './cell-text';
import { markMerged } from './merged-cells';
import { type Area, parseArea, parsePlace, parseRow } from './reference';
import { richText } from './rich-text';
import type { SheetRow } from './sheet-row';
import { type Attributes, readXml, type XmlListener } from './xml';

import { watchZeros } from './zeros-lost';

/**
 * Reads a sheet cell by cell, whatever range it claims. Rows are as wide as the last column that has anything in it.
 * Throws `Refused` past the limits, and for rows or cells that are out of order, nowhere, or refer to nothing.
 */
export function readSheet(
  part: string,
  bytes: Buffer,
  context: CellContext,
  limits: SourceLimits,
  onProgress: (share: number) => void,
): RawTable {
  const sheet = new Sheet(part, context, limits);
  readXml(part, bytes, sheet, onProgress);
  return sheet.table();
}

class Sheet implements XmlListener {
  private readonly collector;
  private readonly zeros = watchZeros();
  private readonly merged: Area[] = [];
  private readonly hiddenLines = new Set<number>();
  private readonly hiddenColumns: { readonly from: number; readonly to: number }[] = [];
  private filterArea: readonly [first: number, last: number] | null = null;
  /** A column of the filter's area chooses rows; an area alone hides none. */
  private filters = false;
  private readonly rich = richText();
  private inData = false;
  private row: SheetRow | null = null;
  private line = 0;
  private cell: { -readonly [Field in keyof CellSource]: CellSource[Field] } | null = null;
  private column = -1;
  private inside: 'value' | 'inline' | null = null;

  constructor(
    private readonly part: string,
    private readonly context: CellContext,
    private readonly limits: SourceLimits,
  ) {
    this.collector = collectRows<SheetRow>(limits);
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'sheetData') this.inData = true;
    else if (!this.inData) this.around(name, attributes);
    else if (name === 'row') this.beginRow(attributes.r, isTrue(attributes.hidden));
    else if (name === 'c') this.beginCell(attributes.r, attributes.t, attributes.s);
    else if (this.cell) this.inCell(name, this.cell);
  }

  text(text: string): void {
    if (this.inside === 'value' && this.cell) this.cell.value += text;
    else if (this.inside === 'inline') this.rich.text(text);
  }

  close(name: string): void {
    if (!this.inData) return;
    if (name === 'v') this.inside = null;
    else if (name === 'is' && this.cell) {
      this.cell.inline = this.rich.end();
      this.inside = null;
    } else if (this.inside === 'inline') this.rich.close(name);
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
    else if (name === 'sheetData') this.inData = false;
  }

  table(): RawTable {
    const { rows } = this.collector;
    let width = 0;
    for (const { cells } of rows) width = Math.max(width, cells.length);
    for (const { cells } of rows) while (cells.length < width) cells.push('');
    if (!markMerged(rows, width, this.merged)) throw this.damaged();
    this.zeros.mark(rows);
    const isHidden = (column: number): boolean =>
      this.hiddenColumns.some(({ from, to }) => from <= column && column <= to);
    return {
      rows,
      even: true,
      hiddenLines: this.hiddenLines,
      filteredLines: this.filters ? this.filterArea : null,
      hiddenColumns: Array.from({ length: width }, (_, column) => column).filter(isHidden),
      notes: this.collector.notes(),
    };
  }

  private around(name: string, attributes: Attributes): void {
    if (name === 'mergeCell') {
      const area = parseArea(attributes.ref ?? '');
      if (!area) throw this.damaged();
      this.merged.push(area);
    } else if (name === 'autoFilter') {
      const area = parseArea(attributes.ref ?? '');
      if (area) this.filterArea = [area.from.row, area.to.row];
    } else if (name === 'filterColumn') this.filters = true;
    else if (name === 'col' && isTrue(attributes.hidden))
      this.hiddenColumns.push({ from: Number(attributes.min) - 1, to: Number(attributes.max) - 1 });
  }

  private beginRow(number: string | undefined, isHidden: boolean): void {
    const line = number === undefined ? this.line + 1 : parseRow(number);
    if (line === undefined || line <= this.line) throw this.damaged();
    this.line = line;
    this.row = { line, cells: [], flaws: [] };
    this.column = -1;
    if (isHidden) this.hiddenLines.add(line);
  }

  private endRow(): void {
    if (this.row) this.collector.add(this.row);
    this.row = null;
  }

  private beginCell(
    reference: string | undefined,
    type: string | undefined,
    style: string | undefined,
  ): void {
    const place =
      reference === undefined ? { column: this.column + 1, row: this.line } : parsePlace(reference);
    if (!this.row || place?.row !== this.line || place.column <= this.column) throw this.damaged();
    this.column = place.column;
    this.cell = { type, style, value: null, inline: null, hasFormula: false };
  }

  private inCell(name: string, cell: NonNullable<Sheet['cell']>): void {
    if (this.inside === 'inline') this.rich.open(name);
    else if (name === 'f') cell.hasFormula = true;
    else if (name === 'v') {
      cell.value = '';
      this.inside = 'value';
    } else if (name === 'is') {
      this.rich.begin();
      this.inside = 'inline';
    }
  }

  private endCell(): void {
    const { cell, column, row, limits } = this;
    this.cell = null;
    if (!cell || !row) return;
    const read = cellText(cell, this.context);
    if (!read) throw this.damaged();
    if (read.text === '' && read.flaws.length === 0) return;
    if (column >= limits.columns)
      throw new Refused('too-many-columns', { limit: String(limits.columns), line: String(row.line) });
    while (row.cells.length < column) row.cells.push('');
    row.cells.push(read.text);
    for (const flaw of read.flaws) row.flaws.push({ column, flaw });
    this.zeros.see(this.collector.rows.length, column, read);
  }

  private damaged(): Refused {
    return new Refused('damaged-sheet', { part: this.part });
  }
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
