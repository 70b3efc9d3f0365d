import type { RowProblemKind } from '../../shared/bulk/row-problems';
import { before, filledIn, type RowProblemWords } from './bulk-problem-words';
import { always, jsonReasonIn, type Params, said } from './library-problem-words';

const AS_TEXT = always(
  "In Excel, format the column as 'Text' and type the original value again; or edit the cell here.",
);
const EDIT = always('Edit the cell here, or mend the file and import it again.');
const CHECK = always('Look at it, and edit the cell if it is wrong.');
const field = (params: Params): string => filledIn('en-US', params);

/** What is wrong with a row or with the columns of a run, in English. */
export const BULK_PROBLEMS_EN: Readonly<Record<RowProblemKind, RowProblemWords>> = {
  'target-twice': {
    reason: 'Filled twice',
    what: (p) => `${field(p)} is already filled by another column or a constant.`,
    remedy: always('Keep one of them and leave the others out.'),
  },
  'both-pairs': {
    reason: 'Create and load together',
    what: (p) => `Beside oId or taskId there can be no ${field(p)}.`,
    remedy: always('To load orders keep oId and taskId, to create them keep mapId and customerGuid.'),
  },
  'ids-unmapped': {
    reason: 'No column of ids',
    what: always('No column says which order is meant.'),
    // What does not exist yet can be neither closed nor failed.
    remedy: (p) =>
      p.body === 'ids'
        ? 'Choose columns for oId and taskId.'
        : 'Choose columns for oId and taskId, or for mapId and customerGuid to create orders.',
  },
  'id-unmapped': {
    reason: 'An id has no column',
    what: (p) => `No column is ${field(p)}.`,
    // No two rows are of one order or task.
    remedy: (p) =>
      p.name === 'oId' || p.name === 'taskId'
        ? 'Choose the column.'
        : 'Choose the column, or give one value for all rows.',
  },
  'not-taken': {
    reason: 'Not sent',
    what: (p) => `This call does not send ${field(p)}.`,
    remedy: always('The run goes ahead without it; if you need it, choose another call.'),
  },
  'no-task-on-send': {
    reason: 'No task to handle',
    what: (p) => `${field(p)} is blank: the send generates no task (elitetask).`,
    remedy: always('To generate one, choose a column for it or fill it in.'),
  },
  'name-missing': {
    reason: 'Name missing',
    what: always('The table or the column has no name.'),
    remedy: always('Give it a name, or leave the column out.'),
  },
  'name-has-prefix': {
    reason: 'Prefix twice',
    what: (p) => `The server adds the prefix: the table will be ${said(p, 'table')}.`,
    remedy: always('Take tabc off the front.'),
  },
  ragged: {
    reason: 'Wrong number of cells',
    what: (p) => `It has ${said(p, 'found')} columns, the header has ${said(p, 'expected')}.`,
    remedy: always('Look for separators or quotes that are missing or too many in this row.'),
  },
  'record-damaged': {
    reason: 'Record damaged',
    what: always('The disk changed what is kept of this row: what came is not known any more.'),
    remedy: always('Load the file again, and tell support: the disk may be at fault.'),
  },
  'too-large': {
    reason: 'Too large',
    what: (p) => `The body is larger than ${said(p, 'limit')} KiB.`,
    remedy: always('Shorten the long texts in it.'),
  },
  missing: {
    reason: 'Id missing',
    what: (p) => `${field(p)} is blank.`,
    remedy: always('Fill it in, or leave the row out.'),
  },
  placeholder: {
    reason: 'A word for nothing',
    what: (p) => `${field(p)} says “${said(p, 'value')}”, which looks like a word for nothing.`,
    remedy: always('Fill in the real value; where none is needed, take it as blank.'),
  },
  'only-spaces': {
    reason: 'Only spaces',
    what: (p) => `${field(p)} holds nothing but spaces, and looks blank.`,
    remedy: always('Take it as blank, or fill it in.'),
  },
  'control-character': {
    reason: 'Invisible character',
    what: (p) => `Character ${said(p, 'position')} of ${field(p)} is invisible (${said(p, 'code')}).`,
    remedy: always('Remove that character, or type the cell again.'),
  },
  'lone-surrogate': {
    reason: 'Half a character',
    what: (p) => `${field(p)} holds half a character, which cannot be sent.`,
    remedy: always('Type the cell again.'),
  },
  garbled: {
    reason: 'May be garbled',
    what: (p) => `${field(p)} holds “\ufffd”: an earlier program has lost the character.`,
    remedy: CHECK,
  },
  'outer-space': {
    reason: 'Spaces at the ends',
    what: (p) => `${field(p)} begins or ends with spaces, which are sent as they stand.`,
    remedy: always('If they do not belong there, trim them.'),
  },
  quoted: {
    reason: 'Id in quotes',
    what: (p) => `${field(p)} begins or ends with a quote.`,
    remedy: always('Take the quotes off.'),
  },
  'full-width': {
    reason: 'Full-width characters',
    what: (p) => `${field(p)} holds full-width letters, digits or marks.`,
    remedy: always('Make them plain; a code that is really written so can stay.'),
  },
  'look-alike': {
    reason: 'Look-alike letter',
    what: (p) =>
      `“${said(p, 'character')}” (${said(p, 'code')}) in ${field(p)} only looks like a Latin letter.`,
    remedy: always('Type the Latin letter in its place.'),
  },
  'not-ascii': {
    reason: 'Foreign character',
    what: (p) =>
      `${field(p)} holds “${said(p, 'character')}” (${said(p, 'code')}); a GUID has letters, digits and hyphens alone.`,
    remedy: EDIT,
  },
  'not-guid-shaped': {
    reason: 'Not shaped like a GUID',
    what: (p) => `${field(p)} is not shaped like a GUID; it can be sent.`,
    remedy: CHECK,
  },
  'guid-without-hyphens': {
    reason: 'GUID without hyphens',
    what: (p) => `${field(p)} is a GUID of 32 digits without hyphens, and is sent as it stands.`,
    remedy: always('If the server wants hyphens, put them in.'),
  },
  'too-long': {
    reason: 'Too long',
    what: (p) => `${field(p)} is longer than ${said(p, 'limit')} characters.`,
    remedy: always('See whether the column is the right one.'),
  },
  'digits-lost': {
    reason: 'Digits changed by Excel',
    what: (p) => `${field(p)} has more than 15 digits, and Excel has changed the last ones.`,
    remedy: AS_TEXT,
  },
  'digits-doubtful': {
    reason: 'Digits may be changed',
    what: (p) => `${field(p)} has more than 15 digits and ends in zeros: Excel may have changed it.`,
    remedy: CHECK,
  },
  'zeros-lost': {
    reason: 'Leading zeros lost',
    what: (p) => `${field(p)} may have lost its leading zeros: others in the column have some.`,
    remedy: AS_TEXT,
  },
  scientific: {
    reason: 'Exponent',
    what: (p) => `Excel has written ${field(p)} with an exponent; what stood there cannot be told.`,
    remedy: AS_TEXT,
  },
  'date-cell': {
    reason: 'Date cell',
    what: (p) => `${field(p)} is a date in Excel, read as ${said(p, 'value')}.`,
    remedy: always('Look at how it is written; if it was a code, make the cell text and type it again.'),
  },
  'error-cell': {
    reason: 'Error value',
    what: (p) => `${field(p)} is an error value of Excel, such as #N/A.`,
    remedy: always('Mend the formula in Excel and import again, or edit the cell here.'),
  },
  formula: {
    reason: 'Formula',
    what: (p) => `${field(p)} is a formula; what was read is the result that Excel kept.`,
    remedy: always("In Excel, copy the column, paste it as 'Values', and import again."),
  },
  'formula-without-value': {
    reason: 'Formula without a result',
    what: (p) => `${field(p)} is a formula, and the file does not hold its result.`,
    remedy: always('Open the file in Excel, save it, and import again.'),
  },
  'merged-cell': {
    reason: 'Merged cell',
    what: (p) => `${field(p)} belongs to a merged cell and is blank in this row.`,
    remedy: always('Take the merge apart and fill in every row.'),
  },
  'number-invalid': {
    reason: 'Not a number',
    what: (p) => `${field(p)} is no number of JSON.`,
    remedy: always('Write it as -12.5 is written, or make the column text.'),
  },
  'number-not-finite': {
    reason: 'Number too large',
    what: (p) => `${field(p)} is a number that no server can hold.`,
    remedy: EDIT,
  },
  'boolean-invalid': {
    reason: 'Neither yes nor no',
    what: (p) => `${field(p)} says neither yes nor no.`,
    remedy: always('Write yes or no, or make the column text.'),
  },
  'json-invalid': {
    reason: 'Not JSON',
    what: (p) =>
      `${field(p)}: ${jsonReasonIn('en-US', p)} (line ${said(p, 'line')}, column ${said(p, 'column')}).`,
    remedy: EDIT,
  },
  'json-duplicate-key': {
    reason: 'JSON key twice',
    what: (p) =>
      `${field(p)}: key ${said(p, 'key')} stands there twice (line ${said(p, 'line')}, column ${said(p, 'column')}).`,
    remedy: EDIT,
  },
  'json-too-deep': {
    reason: 'JSON too deep',
    what: (p) =>
      `${field(p)} is nested deeper than ${said(p, 'limit')} levels (line ${said(p, 'line')}, column ${said(p, 'column')}).`,
    remedy: EDIT,
  },
  'json-too-large': {
    reason: 'JSON too large',
    what: (p) => `The JSON of ${field(p)} is larger than ${said(p, 'limit')} KiB.`,
    remedy: EDIT,
  },
  duplicate: {
    reason: 'Same row again',
    what: (p) => `It is the same as line ${said(p, 'line')} of the file.`,
    remedy: always('Keep one of them and leave the others out.'),
  },
  'duplicate-differs': {
    reason: 'Same order, other values',
    what: (p) =>
      `It is for the same order and task as line ${said(p, 'line')} of the file, with other values.`,
    remedy: always('See which row is right and leave the others out.'),
  },
  'order-twice': {
    reason: 'Same order, other task',
    what: (p) =>
      `It is for the same order as line ${said(p, 'line')} of the file, by another task; an order can be closed only once.`,
    remedy: CHECK,
  },
  'done-before': {
    reason: 'Accepted before',
    what: (p) => `It was accepted before (${before(p)}).`,
    remedy: always('It is left out unless you decide to send it again.'),
  },
  'made-alike': {
    reason: 'Same customer, made before',
    what: (p) => `An order of the same customer and map was made before (${before(p)}), with other fields.`,
    remedy: always('If another one is meant, let it be; if not, leave this row out.'),
  },
  'done-in-file': {
    reason: 'Accepted, as the file says',
    what: always('The file is the result of a run, and says that this row was accepted.'),
    remedy: always('It is left out unless you decide to send it again.'),
  },
  'unknown-in-file': {
    reason: 'Unknown, as the file says',
    what: always(
      'The file is the result of a run, and says that the outcome of this row is unknown: it may have been done.',
    ),
    remedy: always('First see in the CRM whether it was done; it is left out.'),
  },
  'unknown-before': {
    reason: 'Unknown before',
    what: (p) => `It was sent before (${before(p)}), and the outcome is unknown: it may have been done.`,
    remedy: always('First see in the CRM whether it was done; it is left out.'),
  },
};
