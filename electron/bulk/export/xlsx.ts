import { Buffer } from 'node:buffer';
import { columnLetters } from '../../../shared/bulk/result-columns';
import { turns } from '../turns';
import type { ResultLine, ResultTable } from './result-table';
import { timeCell } from './time-cells';
import { EXPORT_WORDS } from './words';
import { xmlText } from './xml-text';
import { type PackedPart, type StreamedPart, textPart, zipOf } from './zip';

/** Characters that a cell of Excel holds. */
export const CELL_LIMIT = 32_767;

const PIECE = 65_536;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Places in `cellXfs` of the styles; behind them those of times. */
const STYLE = { number: 0, text: 1, header: 2, ownHeader: 3, times: 4 } as const;
/** Formats of a workbook's own have numbers from here on. */
const OWN_FORMAT = 164;
const WIDTH = { least: 8, most: 60 } as const;

/**
 * A result as a workbook of one sheet, made while it is written: every cell of the source and every id is a text in a
 * cell of the format '@', so nothing in it is a formula, and no digit of it is lost.
 */
export async function* xlsxOf(table: ResultTable): AsyncGenerator<Buffer> {
  const formats: string[] = [];
  function* parts(): Generator<PackedPart | StreamedPart> {
    yield* frame(table.sheet);
    yield { name: Buffer.from('xl/worksheets/sheet1.xml'), content: sheetOf(table, formats) };
    // Last: by then the sheet has said which formats its times need.
    yield textPart('xl/styles.xml', stylesOf(formats));
  }
  yield* zipOf(parts());
}

/** The text of a cell as Excel can hold it, no character halved. */
function cutText(text: string): string {
  if (text.length <= CELL_LIMIT) return text;
  const isHalf = /[\ud800-\udbff]/.test(text.charAt(CELL_LIMIT - 2));
  return `${text.slice(0, CELL_LIMIT - (isHalf ? 2 : 1))}…`;
}

/** One cell of text in a sheet; nothing for an empty one. `tag`: its name, with the prefix that the sheet uses. */
export function textCell(place: string, text: string, style: string, prefix = ''): string {
  if (text === '') return '';
  const inside = xmlText(cutText(text));
  return `<${prefix}c r="${place}"${style} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${inside}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** Our cells with a remark where one of `cells` had to be cut, in the column of problems. */
export function withCutRemark(
  cells: readonly string[],
  language: ResultTable['language'],
): readonly string[] {
  if (!cells.some((cell) => cell.length > CELL_LIMIT)) return cells;
  const cut = cells.flatMap((cell, at) => (cell.length > CELL_LIMIT ? [columnLetters(at)] : []));
  const words = EXPORT_WORDS[language];
  const told = cells.at(-1) ?? '';
  const remark = words.cut(cut.join(' '));
  return [...cells.slice(0, -1), told === '' ? remark : `${remark}${words.between}${told}`];
}

/** `formats`: takes in each format that times of the sheet need. */
async function* sheetOf(table: ResultTable, formats: string[]): AsyncGenerator<Buffer> {
  const { headers, sourceColumns, slices, language, numbers, times } = table;
  const turn = turns();
  const lastColumn = columnLetters(headers.length - 1);
  const letters = headers.map((_, at) => columnLetters(at));
  const styles = headers.map((_, at) => (numbers.has(at) ? null : ` s="${STYLE.text}"`));
  let text: string | null = null;
  let row = 1;
  const begin = (first: readonly ResultLine[]): string =>
    `${HEAD}<worksheet ${MAIN}><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${widthsOf(headers, first)}<sheetData><row r="1">${headers
      .map((header, at) =>
        textCell(`${letters[at]}1`, header, ` s="${at < sourceColumns ? STYLE.header : STYLE.ownHeader}"`),
      )
      .join('')}</row>`;
  for await (const slice of slices) {
    text ??= begin(slice);
    for (const line of slice) {
      row += 1;
      const cells = withCutRemark(line.cells, language);
      text += `<row r="${row}">`;
      for (const [at, cell] of cells.entries()) {
        if (cell === '') continue;
        const style = styles[at];
        const time = times?.has(at) ? timeCell(cell) : null;
        if (time !== null)
          text += `<c r="${letters[at]}${row}" s="${STYLE.times + placeOf(time.format, formats)}"><v>${time.serial}</v></c>`;
        else
          text +=
            style == null
              ? `<c r="${letters[at]}${row}" s="${STYLE.number}"><v>${cell}</v></c>`
              : textCell(`${letters[at]}${row}`, cell, style);
      }
      text += '</row>';
      if (text.length >= PIECE) {
        yield Buffer.from(text, 'utf8');
        text = '';
      }
      if (turn.due()) await turn.take();
    }
  }
  const area = `A1:${lastColumn}${row}`;
  yield Buffer.from(
    `${text ?? begin([])}</sheetData><autoFilter ref="${area}"/><ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
    'utf8',
  );
}

/** The place of a format among those that were needed so far; it is put there if it is new. */
function placeOf(format: string, formats: string[]): number {
  const at = formats.indexOf(format);
  return at < 0 ? formats.push(format) - 1 : at;
}

/** Wide enough for the first rows, within bounds; a column that is to be text stays so for what is typed into it. */
function widthsOf(headers: readonly string[], first: readonly ResultLine[]): string {
  const columns = headers.map((header, at) => {
    const texts = [header, ...first.map(({ cells }) => cells[at] ?? '')];
    const width = Math.max(WIDTH.least, ...texts.map(shownWidth));
    const place = `min="${at + 1}" max="${at + 1}"`;
    return `<col ${place} width="${Math.min(width + 2, WIDTH.most)}" style="${STYLE.text}" customWidth="1"/>`;
  });
  return `<cols>${columns.join('')}</cols>`;
}

/** Characters, those of East Asia counted twice; no more than make the widest column. */
function shownWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length && width < WIDTH.most; at += 1)
    width += text.charCodeAt(at) > 0x2e7f ? 2 : 1;
  return width;
}

function frame(sheet: string): ReturnType<typeof textPart>[] {
  const link = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const links = (...all: string[]): string =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
  const type = (part: string, name: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPES}.${name}+xml"/>`;
  const types = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('workbook', 'sheet.main')}${type('worksheets/sheet1', 'worksheet')}${type('styles', 'styles')}`;
  return [
    textPart('[Content_Types].xml', `${HEAD}<Types xmlns="${PACKAGE}/content-types">${types}</Types>`),
    textPart('_rels/.rels', links(link(1, 'officeDocument', 'xl/workbook.xml'))),
    textPart(
      'xl/workbook.xml',
      `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    textPart(
      'xl/_rels/workbook.xml.rels',
      links(link(1, 'worksheet', 'worksheets/sheet1.xml'), link(2, 'styles', 'styles.xml')),
    ),
  ];
}

const FONT = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
/** The styles of a workbook; `formats`: those of its times, in the order of their places. */
function stylesOf(formats: readonly string[]): string {
  const numbered = formats.map((format, at) => [xmlText(format).replaceAll('"', '&quot;'), OWN_FORMAT + at]);
  const own =
    formats.length === 0
      ? ''
      : `<numFmts count="${formats.length}">${numbered.map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`).join('')}</numFmts>`;
  const cells = numbered
    .map(
      ([, id]) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    )
    .join('');
  return `${HEAD}<styleSheet ${MAIN}>${own}<fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6F4FF"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${STYLE.times + formats.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>${cells}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
