import type { ROW_PROBLEMS, TableNote } from '../../shared/library/exchange';
import {
  always,
  columnsIn,
  fieldIn,
  type Params,
  type ProblemWords,
  type Sentence,
  said,
} from './library-problem-words';

const AS_TEXT = always(
  "In Excel, format the column as 'Text', type the original codes again, and import that.",
);
const field = (params: Params): string => fieldIn('en-US', params);
const count = (params: Params, one: string, many: string): string =>
  params.count === '1' ? `1 ${one}` : `${said(params, 'count')} ${many}`;
/** The columns of cells, where they are known. */
const where = (params: Params): string => {
  const columns = columnsIn(params, (column) => `'${column}'`, ', ');
  return columns === '' ? '' : ` in ${columns}`;
};

/** What was noticed while a table was read, in English. */
export const NOTES_EN: Readonly<Record<TableNote['kind'], Sentence>> = {
  'encoding-guessed': always(
    'The file does not say its encoding, so it is read as GB18030 (GBK). If it looks garbled, take another.',
  ),
  'mixed-line-ends': always('Line ends are of several kinds; this changes no content.'),
  'stray-quotes': (p) =>
    `${count(p, 'cell has', 'cells have')} a stray quote and stay as they are, the first in line ${said(p, 'line')}.`,
  'blank-rows-dropped': (p) => `${count(p, 'blank row was', 'blank rows were')} left out.`,
  'ragged-rows': (p) =>
    `${count(p, 'row has', 'rows have')} more or fewer columns than the header, the first in line ${said(p, 'line')}.`,
  'hidden-rows': (p) => `${count(p, 'hidden row was', 'hidden rows were')} read as well.`,
  'hidden-columns': (p) => `${count(p, 'hidden column was', 'hidden columns were')} read as well.`,
  'hidden-sheet': always('This sheet is hidden.'),
  'sheet-sought': (p) =>
    `The workbook has ${said(p, 'count')} sheets. '${said(p, 'sheet')}' was read: it is the first whose headers name orders.`,
  'merged-cells': (p) =>
    `${count(p, `cell${where(p)} is`, `cells${where(p)} are`)} merged into another and read as blank.`,
  'formula-cells': (p) =>
    `${count(p, `cell${where(p)} is a formula`, `cells${where(p)} are formulas`)}; the result that Excel kept was taken.`,
  'formulas-without-value': (p) =>
    `${count(p, `formula${where(p)} has`, `formulas${where(p)} have`)} no kept result and are read as blank.`,
  'error-cells': (p) =>
    `${count(p, `cell${where(p)} holds`, `cells${where(p)} hold`)} an error such as #N/A and are read as blank.`,
  'date-cells': (p) =>
    `${count(p, `cell${where(p)} is a date`, `cells${where(p)} are dates`)}, written like 2026-01-31.`,
  'digits-lost': (p) =>
    `${count(p, `number${where(p)} has`, `numbers${where(p)} have`)} more than 15 digits, and Excel has changed the last ones.`,
  'zeros-lost': (p) =>
    `${count(p, `number${where(p)} is`, `numbers${where(p)} are`)} shorter than the others in the column: leading zeros may be lost.`,
  scientific: (p) =>
    `${count(p, `number${where(p)} is`, `numbers${where(p)} are`)} written with an exponent: it may have been a code such as 1E5.`,
  'control-characters': (p) =>
    `${count(p, 'cell holds', 'cells hold')} invisible characters, the first in line ${said(p, 'line')}.`,
};

/** Why a row makes no entry, in English. */
export const ROWS_EN: Readonly<Record<(typeof ROW_PROBLEMS)[number], ProblemWords>> = {
  ragged: {
    what: (p) => `It has ${said(p, 'found')} columns, the header has ${said(p, 'expected')}.`,
    remedy: always('Look for separators or quotes that are missing or too many.'),
  },
  'code-missing': { what: always('There is no code.'), remedy: always('Fill it in, or remove the row.') },
  'scope-missing': {
    what: always('It does not say which table or map it belongs to.'),
    remedy: always('Fill it in, or give one for all rows in the step before.'),
  },
  placeholder: {
    what: (p) => `${field(p)} is '${said(p, 'value')}', which looks like a word for nothing.`,
    remedy: always('Fill in what it really is, or remove the row.'),
  },
  'table-unknown': {
    what: (p) => `There is no table '${said(p, 'value')}'.`,
    remedy: always('It is objective, task, step, or a name that begins with tabc.'),
  },
  'too-long': {
    what: (p) => `${field(p)} is too long: at most ${said(p, 'limit')}.`,
    remedy: always('Shorten it, or see whether the right column was taken.'),
  },
  'code-repeated': {
    what: (p) => `It says the same as line ${said(p, 'line')}, with the same code.`,
    remedy: always('The earlier line is taken; nothing needs to be done.'),
  },
  'code-disputed': {
    what: (p) =>
      `It has the code of line ${said(p, 'line')} and says otherwise, so nobody knows which is right.`,
    remedy: always('Neither line is taken; leave the right one.'),
  },
  'full-width': {
    what: (p) => `${field(p)} '${said(p, 'value')}' has full-width letters or digits.`,
    remedy: always('Write them plainly; if the server really has them so, add the entry by hand.'),
  },
  'look-alike': {
    what: (p) =>
      `'${said(p, 'found')}' (${said(p, 'point')}) in ${field(p)} looks like '${said(p, 'like')}' and is a letter of another script.`,
    remedy: always('Empty the cell and type it on the keyboard.'),
  },
  'format-unclear': {
    what: (p) => `The date format '${said(p, 'value')}' does not say one thing.`,
    remedy: always('Write it with YYYY, MM, DD, HH, mm (minutes) and ss, as YYYY-MM-DD HH:mm.'),
  },
  'date-unclear': {
    what: (p) => `The allowed value '${said(p, 'value')}' is no date in the column's format.`,
    remedy: always('Write it in that format, or as 2026-01-31 where there is none.'),
  },
  'type-unknown': {
    what: (p) => `The type '${said(p, 'value')}' is not known.`,
    remedy: always('Write text, number, yes/no, date or JSON, or the type of a database.'),
  },
  'yes-no-unknown': {
    what: (p) => `${field(p)} is '${said(p, 'value')}', which is neither yes nor no.`,
    remedy: always('Write yes or no, or leave it blank where it is not known.'),
  },
  'control-character': {
    what: (p) => `${field(p)} holds an invisible character.`,
    remedy: always('Empty the cell and type it again.'),
  },
  'lone-surrogate': {
    what: (p) => `${field(p)} holds half a character.`,
    remedy: always('Empty the cell and type it again.'),
  },
  'digits-lost': {
    what: (p) => `${field(p)} has more than 15 digits, and Excel has changed the last ones.`,
    remedy: AS_TEXT,
  },
  'zeros-lost': { what: (p) => `${field(p)} may have lost its leading zeros.`, remedy: AS_TEXT },
  scientific: { what: (p) => `Excel has written ${field(p)} with an exponent.`, remedy: AS_TEXT },
  'date-cell': { what: (p) => `Excel has made a date of ${field(p)}.`, remedy: AS_TEXT },
  'error-cell': {
    what: (p) => `${field(p)} is an error, or a formula without its result.`,
    remedy: always('Mend the formula in Excel, save, and import that.'),
  },
  'merged-cell': {
    what: (p) => `${field(p)} belongs to a merged area and is blank in this row.`,
    remedy: always('Unmerge the cells and fill in every row.'),
  },
};
