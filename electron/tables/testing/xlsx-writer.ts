import type { Buffer } from 'node:buffer';
import { type ZipPart, zipOf } from './zip-writer';

/** A cell as its XML has it: `t` its type, `s` the place of its format in `formats`, `f` a formula. */
export interface WrittenCell {
  readonly t?: string;
  readonly s?: number;
  readonly v?: string;
  readonly f?: string;
  /** XML that stands in the cell as it is: an inline string. */
  readonly xml?: string;
}
/** A text becomes a shared string, a number a number, null no cell at all. */
export type Written = string | number | null | WrittenCell;

/** A sheet to write. `xml` replaces all of it. */
export interface WrittenSheet {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows?: readonly (readonly Written[])[];
  /** Attributes of a row by its number, as `hidden="1"`. */
  readonly rowAttributes?: Readonly<Record<number, string>>;
  /** XML before and behind the cells: columns, merged areas. */
  readonly before?: string;
  readonly behind?: string;
  readonly xml?: string;
}

/** A workbook to write. `formats`: of the styles 1, 2, ...: the number of a built-in one, or its text. */
export interface WrittenWorkbook {
  readonly sheets: readonly WrittenSheet[];
  readonly formats?: readonly (number | string)[];
  readonly date1904?: boolean;
  /** XML of the shared strings behind those of the cells, each an `<si>`. */
  readonly strings?: readonly string[];
  /** Parts that are added, or put in the place of those of the same name. */
  readonly parts?: readonly ZipPart[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const LINKS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

/** The bytes of an XLSX file. */
export function xlsxOf(workbook: WrittenWorkbook): Buffer {
  const own = partsOf(workbook);
  const added = workbook.parts ?? [];
  const kept = own.filter(({ name }) => !added.some((part) => part.name === name));
  return zipOf([...kept, ...added]);
}

/** A workbook of one sheet with these rows. */
export function sheetOf(...rows: readonly (readonly Written[])[]): Buffer {
  return xlsxOf({ sheets: [{ rows }] });
}

/** Letters of a column from 0. */
export function columnName(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : columnName((column - rest) / 26 - 1) + letter;
}

/** A text as it stands in XML. */
export function xmlText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

function partsOf({ sheets, formats = [], date1904 = false, strings = [] }: WrittenWorkbook): ZipPart[] {
  const shared: string[] = [];
  const sheetParts = sheets.map((sheet, at) => ({
    name: `xl/worksheets/sheet${at + 1}.xml`,
    content: sheet.xml ?? sheetXml(sheet, shared),
  }));
  const allStrings = [
    ...shared.map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`),
    ...strings,
  ];
  const sheetList = sheets
    .map(({ name, state }, at) => {
      const hidden = state ? ` state="${state}"` : '';
      return `<sheet name="${xmlText(name ?? `Sheet${at + 1}`)}" sheetId="${at + 1}"${hidden} r:id="rId${at + 1}"/>`;
    })
    .join('');
  const sheetLinks = sheets
    .map(
      (_, at) =>
        `<Relationship Id="rId${at + 1}" Type="${LINK}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
    )
    .join('');
  return [
    {
      name: '[Content_Types].xml',
      content: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    },
    {
      name: '_rels/.rels',
      content: `${HEAD}<Relationships ${LINKS}><Relationship Id="rId1" Type="${LINK}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${HEAD}<workbook ${MAIN} xmlns:r="${LINK}">${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheetList}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${HEAD}<Relationships ${LINKS}>${sheetLinks}<Relationship Id="rId900" Type="${LINK}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId901" Type="${LINK}/styles" Target="/xl/styles.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', content: stylesXml(formats) },
    { name: 'xl/sharedStrings.xml', content: `${HEAD}<sst ${MAIN}>${allStrings.join('')}</sst>` },
    ...sheetParts,
  ];
}

function stylesXml(formats: readonly (number | string)[]): string {
  const own = formats
    .map((format, at) =>
      typeof format === 'string' ? `<numFmt numFmtId="${164 + at}" formatCode="${xmlText(format)}"/>` : '',
    )
    .join('');
  const styles = formats
    .map(
      (format, at) =>
        `<xf numFmtId="${typeof format === 'string' ? 164 + at : format}" applyNumberFormat="1"/>`,
    )
    .join('');
  return `${HEAD}<styleSheet ${MAIN}><numFmts>${own}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles}</cellXfs></styleSheet>`;
}

function sheetXml(
  { rows = [], rowAttributes = {}, before = '', behind = '' }: WrittenSheet,
  shared: string[],
): string {
  const known = new Map<string, number>();
  const stringAt = (text: string): number => {
    const at = known.get(text) ?? shared.push(text) - 1;
    known.set(text, at);
    return at;
  };
  const lines = rows.map((cells, at) => {
    const inside = cells
      .map((cell, column) => cellXml(cell, `${columnName(column)}${at + 1}`, stringAt))
      .join('');
    return `<row r="${at + 1}" ${rowAttributes[at + 1] ?? ''}>${inside}</row>`;
  });
  return `${HEAD}<worksheet ${MAIN}>${before}<sheetData>${lines.join('')}</sheetData>${behind}</worksheet>`;
}

function cellXml(cell: Written, place: string, stringAt: (text: string) => number): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return `<c r="${place}" t="s"><v>${stringAt(cell)}</v></c>`;
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  const attributes = `${cell.t === undefined ? '' : ` t="${cell.t}"`}${cell.s === undefined ? '' : ` s="${cell.s}"`}`;
  const formula = cell.f === undefined ? '' : `<f>${xmlText(cell.f)}</f>`;
  const value = cell.v === undefined ? '' : `<v>${xmlText(cell.v)}</v>`;
  return `<c r="${place}"${attributes}>${formula}${value}${cell.xml ?? ''}</c>`;
}
