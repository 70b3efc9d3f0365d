import type { Refusal } from '../../shared/library/exchange';
import {
  always,
  encodingIn,
  foundIn,
  jsonReasonIn,
  type Params,
  type ProblemWords,
  said,
} from './library-problem-words';

const FOUND: Params = {
  pdf: 'a PDF',
  image: 'an image',
  archive: 'an archive',
  program: 'a program',
  document: 'a document',
  database: 'a database',
  xml: 'XML',
  json: 'JSON',
};
const AS_XLSX = always(
  "Open it in Excel, save it as 'Excel workbook (.xlsx)' or 'CSV UTF-8', and import that.",
);
const FRESH = always('Get a whole copy of the file.');

/** Why a text or file was not taken, in English. */
export const REFUSALS_EN: Readonly<Record<Refusal['reason'], ProblemWords>> = {
  'too-large': {
    what: (p) => `Larger than ${said(p, 'limit')} MB.`,
    remedy: always('Remove columns and sheets that are not needed, or make several files of it.'),
  },
  'inflates-too-far': {
    what: (p) => `This .xlsx grows past ${said(p, 'limit')} MB when unpacked, so reading stopped.`,
    remedy: always('Save the sheet that is needed as CSV and import that.'),
  },
  'too-many-rows': {
    what: (p) => `More than ${said(p, 'limit')} rows.`,
    remedy: always('Make several files of it and import them one by one.'),
  },
  'too-many-columns': {
    what: (p) => `Line ${said(p, 'line')} has more than ${said(p, 'limit')} columns.`,
    remedy: always(
      'Keep the columns that are needed; if there are not so many, look at the separator and the quotes.',
    ),
  },
  empty: {
    what: always('There is nothing in it, or nothing below the names of its columns.'),
    remedy: always('See whether it is the right file, and whether it was saved.'),
  },
  'is-html': { what: always('This is a web page with the name of a table.'), remedy: AS_XLSX },
  'is-old-xls': {
    what: always('This is the old .xls format, which cannot be read.'),
    remedy: AS_XLSX,
  },
  'is-encrypted': {
    what: always('This workbook opens with a password only.'),
    remedy: always(
      "Open it in Excel, remove the password under 'File, Info, Protect workbook', save, and import that.",
    ),
  },
  'not-a-table': {
    what: (p) => {
      const found = foundIn(FOUND, p);
      return found === undefined
        ? 'This is neither a table nor a library file.'
        : `This is ${found}, neither a table nor a library file.`;
    },
    remedy: always(
      'What can be imported: CSV, TSV, .xlsx, a library file (.json), or what WO3.getStruct() prints in the web client.',
    ),
  },
  'damaged-zip': { what: always('This .xlsx is cut short or was changed.'), remedy: FRESH },
  'damaged-sheet': {
    what: (p) => `The part ${said(p, 'part')} of this .xlsx is damaged.`,
    remedy: always('Open it in Excel, let Excel repair it, save it, and import that.'),
  },
  'not-this-encoding': {
    what: (p) => `Line ${said(p, 'line')} is not ${encodingIn('en-US', p)}.`,
    remedy: always('Choose another encoding below, or save it as UTF-8 and import that.'),
  },
  'encoding-unclear': {
    what: (p) => `It looks like ${encodingIn('en-US', p)}, but the file does not say so.`,
    remedy: always('Choose its encoding below, or save it as UTF-8 in a text editor and import that.'),
  },
  'unclosed-quote': {
    what: (p) =>
      `The quote in line ${said(p, 'line')} is never closed, so the rows behind it cannot be told apart.`,
    remedy: always(
      'Choose another separator below if this one is wrong; else close or remove that quote. If quotes are part of the text, use .xlsx.',
    ),
  },
  'not-json': {
    what: (p) => `Line ${said(p, 'line')}, column ${said(p, 'column')}: ${jsonReasonIn('en-US', p)}.`,
    remedy: always('Copy all of the text, not a part; of a file get a fresh copy.'),
  },
  'duplicate-key': {
    what: (p) =>
      `Line ${said(p, 'line')}, column ${said(p, 'column')}: the key ${said(p, 'key')} stands there twice.`,
    remedy: always('Remove one of the two and import it again.'),
  },
  'not-a-library': {
    what: always(
      'This is JSON, but neither a library file nor a map printed by WO3.getStruct(): it has no MAP_ID and no nodes.',
    ),
    remedy: always(
      "A library file comes from 'Export as one file'; how to get a map, and what it looks like, is told below on the import page.",
    ),
  },
  'newer-library': {
    what: (p) => `This library was written by a newer version (format ${said(p, 'version')}).`,
    remedy: always('Update this program, or have it exported by the same version.'),
  },
  'bad-library': {
    what: (p) => `The library file makes no sense at ${said(p, 'at')}.`,
    remedy: always('Have it exported again; if it was changed by hand, change it back.'),
  },
  'bad-map': {
    what: (p) => `In the map, ${said(p, 'at')} is missing or wrong.`,
    remedy: always(
      'Open the map in the web client, run WO3.getStruct() again, and copy all of it; what it looks like is told below on the import page.',
    ),
  },
  'reader-died': {
    what: always('Reading stopped half-way: it took too much memory or time.'),
    remedy: always('Save the columns that are needed as CSV and import that.'),
  },
  unreadable: {
    what: (p) => `The system does not give this file (${said(p, 'code')}).`,
    remedy: always('Close it in other programs, see that you may read it, and try again.'),
  },
  'not-a-file': {
    what: always('This is no file: a folder, a link to nowhere, or a device.'),
    remedy: always('Choose the file itself.'),
  },
  cancelled: {
    what: always('Something else was brought before it was read.'),
    remedy: always('If it is still needed, import it again.'),
  },
};
