import type { CellFlaw } from '../../../shared/table';
import { numberText } from './number-text';
import { serialText } from './serial-date';
import { formatOf, type Styles } from './styles';
import { unescapeXstring } from './xstring';

/** A cell as its sheet has it. `value` null: it has none; `inline`: the text that stands in the cell itself. */
export interface CellSource {
  readonly type: string | undefined;
  readonly style: string | undefined;
  readonly value: string | null;
  readonly inline: string | null;
  readonly hasFormula: boolean;
}

/** What cells refer to, elsewhere in the workbook. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: Styles;
  readonly from1904: boolean;
}

/** A cell's text, as a person sees it in Excel but for dates, and what is wrong with it. */
export interface CellText {
  readonly text: string;
  readonly flaws: readonly CellFlaw[];
  /** Set for a whole number in digits, without leading zeros. */
  readonly bareNumber?: true;
}

const NOTHING: CellText = { text: '', flaws: [] };
const ERROR: CellText = { text: '', flaws: ['error'] };

/** Reads a cell; undefined if it refers to a string that is not there. */
export function cellText(cell: CellSource, context: CellContext): CellText | undefined {
  if (cell.value === null && cell.inline === null)
    return cell.hasFormula ? { text: '', flaws: ['formula-without-value'] } : NOTHING;
  const read = readValue(cell, cell.value ?? '', context);
  if (!cell.hasFormula || !read) return read;
  return { text: read.text, flaws: ['formula', ...read.flaws] };
}

function readValue(cell: CellSource, value: string, context: CellContext): CellText | undefined {
  switch (cell.type) {
    case 's':
      return stringAt(value, context.strings);
    case 'inlineStr':
      return plain(cell.inline ?? '');
    case 'str':
      return plain(unescapeXstring(value));
    case 'b':
      return plain(value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE');
    case 'e':
      return ERROR;
    case 'd':
      return { text: value.trim(), flaws: ['date-serial'] };
    default:
      return value.trim() === '' ? NOTHING : number(value, cell.style, context);
  }
}

const plain = (text: string): CellText => ({ text, flaws: [] });

function stringAt(value: string, strings: readonly string[]): CellText | undefined {
  const text = /^\s*\d+\s*$/.test(value) ? strings[Number(value)] : undefined;
  return text === undefined ? undefined : plain(text);
}

function number(value: string, style: string | undefined, context: CellContext): CellText {
  const read = numberText(value);
  if (!read) return ERROR;
  const format = formatOf(context.styles, style);
  if (format.kind === 'date') {
    const text = serialText(Number(value), format, context.from1904);
    return text === null ? ERROR : { text, flaws: ['date-serial'] };
  }
  const isWhole = /^\d+$/.test(read.text);
  if (read.digitsLost) return { text: read.text, flaws: ['digits-lost'] };
  if (format.kind === 'scientific') return { text: read.text, flaws: ['scientific'] };
  if (format.kind === 'zeros' && isWhole) return plain(read.text.padStart(format.width, '0'));
  return isWhole ? { text: read.text, flaws: [], bareNumber: true } : plain(read.text);
}
