import type { JsonProblemKind } from '../../shared/json';
import type { EntryField, Refusal, TableNote } from '../../shared/library/exchange';
import { type ROW_PROBLEMS, SOURCE_REFUSALS } from '../../shared/library/exchange';
import { bilingual } from './bilingual';
import { importText } from './library-import';
import { orderProblemsText } from './order-problems';

type Params = Readonly<Record<string, string>>;
type Sentence = (params: Params) => string;
type RowProblemKind = (typeof ROW_PROBLEMS)[number];

/** What happened, with its place, and what to do about it. */
export interface ProblemWords {
  readonly what: Sentence;
  readonly remedy: Sentence;
}

/** What the page itself finds before anything is read. */
export const BRING_PROBLEMS = ['several-files', 'folder', 'file-unreadable', 'no-text'] as const;
export type BringProblem = (typeof BRING_PROBLEMS)[number];

/** Why the system does not let a file be read or written, by its own code; others are told by their code. */
export const FILE_PROBLEMS = [
  'ENOENT',
  'EACCES',
  'EPERM',
  'EBUSY',
  'ENOSPC',
  'EROFS',
  'ENOTDIR',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EIO',
  'timeout',
  'not-a-file',
  'too-large',
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

interface LibraryProblemsText {
  readonly refusals: Readonly<Record<Refusal['reason'], ProblemWords>>;
  readonly bring: Readonly<Record<BringProblem, ProblemWords>>;
  readonly notes: Readonly<Record<TableNote['kind'], Sentence>>;
  readonly rows: Readonly<Record<RowProblemKind, ProblemWords>>;
  readonly files: Readonly<Record<FileProblem, string>>;
  readonly otherFile: (code: string) => string;
}

const always =
  (text: string): Sentence =>
  () =>
    text;
const it = (params: Params, name: string): string => params[name] ?? '?';

const FOUND_ZH: Params = {
  pdf: 'PDF',
  image: '图片',
  archive: '压缩包',
  program: '程序',
  document: '文档',
  database: '数据库',
  xml: 'XML',
  json: 'JSON',
};
const FOUND_EN: Params = {
  pdf: 'a PDF',
  image: 'an image',
  archive: 'an archive',
  program: 'a program',
  document: 'a document',
  database: 'a database',
  xml: 'XML',
  json: 'JSON',
};
const foundIn = (words: Params, { found = '' }: Params): string | undefined =>
  Object.hasOwn(words, found) ? words[found] : undefined;
const count = (params: Params, one: string, many: string): string =>
  params.count === '1' ? `1 ${one}` : `${it(params, 'count')} ${many}`;
const jsonReason = (language: 'zh-CN' | 'en-US', { reason = '' }: Params): string => {
  const { json } = orderProblemsText[language];
  return Object.hasOwn(json, reason) ? json[reason as JsonProblemKind] : 'JSON';
};
const fieldName = (language: 'zh-CN' | 'en-US', { field = '' }: Params): string => {
  const { fields } = importText[language];
  return Object.hasOwn(fields, field) ? fields[field as EntryField] : field;
};
const encodingName = (language: 'zh-CN' | 'en-US', { encoding = '' }: Params): string => {
  const { encodings } = importText[language];
  return Object.hasOwn(encodings, encoding) ? encodings[encoding as keyof typeof encodings] : encoding;
};
const zhField = (params: Params) => fieldName('zh-CN', params);
const enField = (params: Params) => fieldName('en-US', params);

const AS_XLSX_ZH = always('用 Excel 打开它，另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8”，再导入。');
const AS_XLSX_EN = always(
  "Open it in Excel, save it as 'Excel workbook (.xlsx)' or 'CSV UTF-8', and import that.",
);
const AS_TEXT_ZH = always('在 Excel 里把这一列设为“文本”格式，重新填入原来的编码，再导入。');
const AS_TEXT_EN = always(
  "In Excel, format the column as 'Text', type the original codes again, and import that.",
);
const FRESH_ZH = always('请再取一份完整的文件。');
const FRESH_EN = always('Get a whole copy of the file.');

/** Why something was not taken, what was noticed while it was read, and which rows make no entry. */
export const libraryProblemsText = bilingual<LibraryProblemsText>(
  {
    refusals: {
      'too-large': {
        what: (p) => `超过 ${it(p, 'limit')} MB。`,
        remedy: always('删掉不需要的列和工作表，或分成几个文件。'),
      },
      'inflates-too-far': {
        what: (p) => `这个 .xlsx 解压后超过 ${it(p, 'limit')} MB，没有继续读。`,
        remedy: always('把需要的工作表另存为 CSV，再导入。'),
      },
      'too-many-rows': {
        what: (p) => `超过 ${it(p, 'limit')} 行。`,
        remedy: always('分成几个文件，一个一个导入。'),
      },
      'too-many-columns': {
        what: (p) => `第 ${it(p, 'line')} 行超过 ${it(p, 'limit')} 列。`,
        remedy: always('只保留需要的列；如果本来没有这么多列，请检查分隔符和引号。'),
      },
      empty: {
        what: always('里面什么都没有。'),
        remedy: always('请检查选的是不是对的文件，内容有没有保存。'),
      },
      'is-html': {
        what: always('这是一个网页，只是名字像表格。'),
        remedy: AS_XLSX_ZH,
      },
      'is-old-xls': { what: always('这是旧的 .xls 格式，读不了。'), remedy: AS_XLSX_ZH },
      'is-encrypted': {
        what: always('这个工作簿有打开密码。'),
        remedy: always('用 Excel 打开，在“文件 → 信息 → 保护工作簿”里去掉密码，保存后再导入。'),
      },
      'not-a-table': {
        what: (p) => {
          const found = foundIn(FOUND_ZH, p);
          return found === undefined
            ? '这不是表格，也不是资料库文件。'
            : `这是${found}，不是表格，也不是资料库文件。`;
        },
        remedy: always(
          '可以导入 CSV、TSV、.xlsx、资料库文件（.json），或网页端 WO3.getStruct() 打印的内容。',
        ),
      },
      'damaged-zip': { what: always('这个 .xlsx 不完整，或被改动过。'), remedy: FRESH_ZH },
      'damaged-sheet': {
        what: (p) => `这个 .xlsx 里的 ${it(p, 'part')} 已损坏。`,
        remedy: always('用 Excel 打开它，让 Excel 修复，另存后再导入。'),
      },
      'not-this-encoding': {
        what: (p) => `第 ${it(p, 'line')} 行不是 ${encodingName('zh-CN', p)} 编码。`,
        remedy: always('换一种编码再读；或用 Excel 另存为“CSV UTF-8”。'),
      },
      'encoding-unclear': {
        what: (p) => `像是 ${encodingName('zh-CN', p)} 编码，但文件自己没有说明。`,
        remedy: always('用记事本打开，另存为 UTF-8，再导入。'),
      },
      'unclosed-quote': {
        what: (p) => `第 ${it(p, 'line')} 行的引号没有配对，后面的行分不开。`,
        remedy: always('补上或删掉那个引号；如果引号只是内容，请改用 .xlsx。'),
      },
      'not-json': {
        what: (p) => `第 ${it(p, 'line')} 行第 ${it(p, 'column')} 列：${jsonReason('zh-CN', p)}。`,
        remedy: always('请整段复制，不要只复制一部分；文件请再取一份。'),
      },
      'duplicate-key': {
        what: (p) => `第 ${it(p, 'line')} 行第 ${it(p, 'column')} 列：键 ${it(p, 'key')} 重复出现。`,
        remedy: always('删掉其中一个再导入。'),
      },
      'not-a-library': {
        what: always('这是 JSON，但既不是资料库文件，也不是 WO3.getStruct() 打印的地图。'),
        remedy: always('资料库文件由“导出为一个文件”得到。'),
      },
      'newer-library': {
        what: (p) => `这份资料库由更新的版本写成（格式 ${it(p, 'version')}）。`,
        remedy: always('请更新本程序，或请对方用同一版本导出。'),
      },
      'bad-library': {
        what: (p) => `资料库文件在 ${it(p, 'at')} 处有误。`,
        remedy: always('请对方重新导出；手工改过的话，请改回来。'),
      },
      'bad-map': {
        what: (p) => `地图的 ${it(p, 'at')} 缺失或有误。`,
        remedy: always('在网页端打开地图，重新运行 WO3.getStruct()，整段复制。'),
      },
      'reader-died': {
        what: always('读到一半就停了：内存或时间不够。'),
        remedy: always('把需要的列另存为 CSV，再导入。'),
      },
      cancelled: { what: always('还没读完，就开始读别的了。'), remedy: always('需要的话，再导入一次。') },
    },
    bring: {
      'several-files': { what: always('一次只能导入一个文件。'), remedy: always('请一个一个来。') },
      folder: { what: always('这是一个文件夹。'), remedy: always('请拖入里面的文件。') },
      'file-unreadable': {
        what: always('文件没有读出来：它可能被移走了，或没有读取权限。'),
        remedy: always('关闭正在使用它的程序，再选一次。'),
      },
      'no-text': {
        what: always('剪贴板里没有文字。'),
        remedy: always('在 Excel 里选中几列，复制后再粘贴。'),
      },
    },
    notes: {
      'encoding-guessed': always('文件没有说明编码，按 GB18030（GBK）读。如果有乱码，请换一种。'),
      'mixed-line-ends': always('换行符不统一，不影响内容。'),
      'stray-quotes': (p) =>
        `${it(p, 'count')} 个单元格里有多余的引号，照原样保留，第一处在第 ${it(p, 'line')} 行。`,
      'blank-rows-dropped': (p) => `${it(p, 'count')} 个空行没有读入。`,
      'ragged-rows': (p) => `${it(p, 'count')} 行的列数和表头不同，第一处在第 ${it(p, 'line')} 行。`,
      'hidden-rows': (p) => `有 ${it(p, 'count')} 个隐藏的行，也读入了。`,
      'hidden-columns': (p) => `有 ${it(p, 'count')} 个隐藏的列，也读入了。`,
      'hidden-sheet': always('这是一个隐藏的工作表。'),
      'merged-cells': (p) => `${it(p, 'count')} 个单元格被合并，当作空白。`,
      'formula-cells': (p) => `${it(p, 'count')} 个单元格是公式，用的是 Excel 存下的结果。`,
      'formulas-without-value': (p) => `${it(p, 'count')} 个公式没有存下结果，当作空白。`,
      'error-cells': (p) => `${it(p, 'count')} 个单元格是错误值（如 #N/A），当作空白。`,
      'date-cells': (p) => `${it(p, 'count')} 个单元格是日期，写成 2026-01-31 的样子。`,
      'digits-lost': (p) => `${it(p, 'count')} 个数字超过 15 位，Excel 已经改掉了末尾。`,
      'zeros-lost': (p) => `${it(p, 'count')} 个数字比同列的短，可能丢了开头的 0。`,
      scientific: (p) => `${it(p, 'count')} 个数字是科学计数，可能原本是 1E5 这样的编码。`,
      'control-characters': (p) =>
        `${it(p, 'count')} 个单元格里有看不见的字符，第一处在第 ${it(p, 'line')} 行。`,
    },
    rows: {
      ragged: {
        what: (p) => `有 ${it(p, 'found')} 列，表头有 ${it(p, 'expected')} 列，对不上。`,
        remedy: always('检查多出或缺少的分隔符和引号。'),
      },
      'code-missing': { what: always('没有编码。'), remedy: always('填上编码，或删掉这一行。') },
      'scope-missing': {
        what: always('没有说明属于哪个表或哪张地图。'),
        remedy: always('填上它，或在上一步为所有行指定。'),
      },
      placeholder: {
        what: (p) => `编码是“${it(p, 'value')}”，像是表示“没有”。`,
        remedy: always('填上真正的编码，或删掉这一行。'),
      },
      'table-unknown': {
        what: (p) => `没有“${it(p, 'value')}”这个表。`,
        remedy: always('只能是 objective、task、step 或以 tabc 开头的表名。'),
      },
      'too-long': {
        what: (p) => `${zhField(p)}太长，最多 ${it(p, 'limit')}。`,
        remedy: always('缩短它，或检查列是不是对错了。'),
      },
      'code-repeated': {
        what: (p) => `和第 ${it(p, 'line')} 行的编码相同。`,
        remedy: always('只有前面那一行有效；请删掉其中一行。'),
      },
      'type-unknown': {
        what: (p) => `不认识类型“${it(p, 'value')}”。`,
        remedy: always('可以写：文本、数字、是/否、日期、JSON，或数据库的类型名。'),
      },
      'yes-no-unknown': {
        what: (p) => `${zhField(p)}是“${it(p, 'value')}”，看不出是还是否。`,
        remedy: always('请写“是”或“否”，不知道就留空。'),
      },
      'control-character': {
        what: (p) => `${zhField(p)}里有看不见的字符。`,
        remedy: always('删掉这一格，重新输入。'),
      },
      'lone-surrogate': {
        what: (p) => `${zhField(p)}里有半个字符。`,
        remedy: always('删掉这一格，重新输入。'),
      },
      'digits-lost': { what: (p) => `${zhField(p)}超过 15 位，Excel 已经改掉了末尾。`, remedy: AS_TEXT_ZH },
      'zeros-lost': { what: (p) => `${zhField(p)}可能丢了开头的 0。`, remedy: AS_TEXT_ZH },
      scientific: { what: (p) => `${zhField(p)}被 Excel 变成了科学计数。`, remedy: AS_TEXT_ZH },
      'date-cell': { what: (p) => `${zhField(p)}被 Excel 变成了日期。`, remedy: AS_TEXT_ZH },
      'error-cell': {
        what: (p) => `${zhField(p)}是错误值，或公式没有结果。`,
        remedy: always('在 Excel 里改好公式，保存后再导入。'),
      },
      'merged-cell': {
        what: (p) => `${zhField(p)}在合并的单元格里，这一行是空的。`,
        remedy: always('取消合并，每一行都填上。'),
      },
    },
    files: {
      ENOENT: '找不到这个文件，可能被移走或改名了',
      EACCES: '没有权限',
      EPERM: '系统不允许',
      EBUSY: '文件正被别的程序使用',
      ENOSPC: '磁盘已满',
      EROFS: '这里不能写入',
      ENOTDIR: '文件夹不在了',
      EHOSTDOWN: '共享文件夹所在的电脑没有开',
      EHOSTUNREACH: '连不上共享文件夹所在的电脑',
      ENETUNREACH: '网络不通',
      ETIMEDOUT: '共享文件夹没有响应',
      EIO: '磁盘或网络出错',
      timeout: '共享文件夹没有响应',
      'not-a-file': '这不是一个文件',
      'too-large': '文件太大，别人会读不了',
    },
    otherFile: (code) => `系统报告 ${code}`,
  },
  {
    refusals: {
      'too-large': {
        what: (p) => `Larger than ${it(p, 'limit')} MB.`,
        remedy: always('Remove columns and sheets that are not needed, or make several files of it.'),
      },
      'inflates-too-far': {
        what: (p) => `This .xlsx grows past ${it(p, 'limit')} MB when unpacked, so reading stopped.`,
        remedy: always('Save the sheet that is needed as CSV and import that.'),
      },
      'too-many-rows': {
        what: (p) => `More than ${it(p, 'limit')} rows.`,
        remedy: always('Make several files of it and import them one by one.'),
      },
      'too-many-columns': {
        what: (p) => `Line ${it(p, 'line')} has more than ${it(p, 'limit')} columns.`,
        remedy: always(
          'Keep the columns that are needed; if there are not so many, look at the separator and the quotes.',
        ),
      },
      empty: {
        what: always('There is nothing in it.'),
        remedy: always('See whether it is the right file, and whether it was saved.'),
      },
      'is-html': { what: always('This is a web page with the name of a table.'), remedy: AS_XLSX_EN },
      'is-old-xls': {
        what: always('This is the old .xls format, which cannot be read.'),
        remedy: AS_XLSX_EN,
      },
      'is-encrypted': {
        what: always('This workbook opens with a password only.'),
        remedy: always(
          "Open it in Excel, remove the password under 'File, Info, Protect workbook', save, and import that.",
        ),
      },
      'not-a-table': {
        what: (p) => {
          const found = foundIn(FOUND_EN, p);
          return found === undefined
            ? 'This is neither a table nor a library file.'
            : `This is ${found}, neither a table nor a library file.`;
        },
        remedy: always(
          'What can be imported: CSV, TSV, .xlsx, a library file (.json), or what WO3.getStruct() prints in the web client.',
        ),
      },
      'damaged-zip': { what: always('This .xlsx is cut short or was changed.'), remedy: FRESH_EN },
      'damaged-sheet': {
        what: (p) => `The part ${it(p, 'part')} of this .xlsx is damaged.`,
        remedy: always('Open it in Excel, let Excel repair it, save it, and import that.'),
      },
      'not-this-encoding': {
        what: (p) => `Line ${it(p, 'line')} is not ${encodingName('en-US', p)}.`,
        remedy: always("Read it in another encoding, or save it as 'CSV UTF-8' in Excel."),
      },
      'encoding-unclear': {
        what: (p) => `It looks like ${encodingName('en-US', p)}, but the file does not say so.`,
        remedy: always('Open it in a text editor, save it as UTF-8, and import that.'),
      },
      'unclosed-quote': {
        what: (p) =>
          `The quote in line ${it(p, 'line')} is never closed, so the rows behind it cannot be told apart.`,
        remedy: always('Close or remove that quote; if quotes are part of the text, use .xlsx.'),
      },
      'not-json': {
        what: (p) => `Line ${it(p, 'line')}, column ${it(p, 'column')}: ${jsonReason('en-US', p)}.`,
        remedy: always('Copy all of the text, not a part; of a file get a fresh copy.'),
      },
      'duplicate-key': {
        what: (p) =>
          `Line ${it(p, 'line')}, column ${it(p, 'column')}: the key ${it(p, 'key')} stands there twice.`,
        remedy: always('Remove one of the two and import it again.'),
      },
      'not-a-library': {
        what: always('This is JSON, but neither a library file nor a map printed by WO3.getStruct().'),
        remedy: always("A library file comes from 'Export as one file'."),
      },
      'newer-library': {
        what: (p) => `This library was written by a newer version (format ${it(p, 'version')}).`,
        remedy: always('Update this program, or have it exported by the same version.'),
      },
      'bad-library': {
        what: (p) => `The library file makes no sense at ${it(p, 'at')}.`,
        remedy: always('Have it exported again; if it was changed by hand, change it back.'),
      },
      'bad-map': {
        what: (p) => `In the map, ${it(p, 'at')} is missing or wrong.`,
        remedy: always('Open the map in the web client, run WO3.getStruct() again, and copy all of it.'),
      },
      'reader-died': {
        what: always('Reading stopped half-way: it took too much memory or time.'),
        remedy: always('Save the columns that are needed as CSV and import that.'),
      },
      cancelled: {
        what: always('Something else was brought before it was read.'),
        remedy: always('If it is still needed, import it again.'),
      },
    },
    bring: {
      'several-files': {
        what: always('Only one file can be imported at a time.'),
        remedy: always('Bring them one by one.'),
      },
      folder: { what: always('This is a folder.'), remedy: always('Drop a file from inside it.') },
      'file-unreadable': {
        what: always('The file could not be read: it may have been moved, or you may not read it.'),
        remedy: always('Close the program that uses it and choose it again.'),
      },
      'no-text': {
        what: always('There is no text in the clipboard.'),
        remedy: always('Select some columns in Excel, copy them, and paste again.'),
      },
    },
    notes: {
      'encoding-guessed': always(
        'The file does not say its encoding, so it is read as GB18030 (GBK). If it looks garbled, take another.',
      ),
      'mixed-line-ends': always('Line ends are of several kinds; this changes no content.'),
      'stray-quotes': (p) =>
        `${count(p, 'cell has', 'cells have')} a stray quote and stay as they are, the first in line ${it(p, 'line')}.`,
      'blank-rows-dropped': (p) => `${count(p, 'blank row was', 'blank rows were')} left out.`,
      'ragged-rows': (p) =>
        `${count(p, 'row has', 'rows have')} more or fewer columns than the header, the first in line ${it(p, 'line')}.`,
      'hidden-rows': (p) => `${count(p, 'hidden row was', 'hidden rows were')} read as well.`,
      'hidden-columns': (p) => `${count(p, 'hidden column was', 'hidden columns were')} read as well.`,
      'hidden-sheet': always('This sheet is hidden.'),
      'merged-cells': (p) => `${count(p, 'cell is', 'cells are')} merged into another and read as blank.`,
      'formula-cells': (p) =>
        `${count(p, 'cell is a formula', 'cells are formulas')}; the result that Excel kept was taken.`,
      'formulas-without-value': (p) =>
        `${count(p, 'formula has', 'formulas have')} no kept result and are read as blank.`,
      'error-cells': (p) =>
        `${count(p, 'cell holds', 'cells hold')} an error such as #N/A and are read as blank.`,
      'date-cells': (p) => `${count(p, 'cell is a date', 'cells are dates')}, written as 2026-01-31.`,
      'digits-lost': (p) =>
        `${count(p, 'number has', 'numbers have')} more than 15 digits, and Excel has changed the last ones.`,
      'zeros-lost': (p) =>
        `${count(p, 'number is', 'numbers are')} shorter than the others in the column: leading zeros may be lost.`,
      scientific: (p) =>
        `${count(p, 'number is', 'numbers are')} written with an exponent: it may have been a code such as 1E5.`,
      'control-characters': (p) =>
        `${count(p, 'cell holds', 'cells hold')} invisible characters, the first in line ${it(p, 'line')}.`,
    },
    rows: {
      ragged: {
        what: (p) => `It has ${it(p, 'found')} columns, the header has ${it(p, 'expected')}.`,
        remedy: always('Look for separators or quotes that are missing or too many.'),
      },
      'code-missing': { what: always('There is no code.'), remedy: always('Fill it in, or remove the row.') },
      'scope-missing': {
        what: always('It does not say which table or map it belongs to.'),
        remedy: always('Fill it in, or give one for all rows in the step before.'),
      },
      placeholder: {
        what: (p) => `The code is '${it(p, 'value')}', which looks like a word for nothing.`,
        remedy: always('Fill in the real code, or remove the row.'),
      },
      'table-unknown': {
        what: (p) => `There is no table '${it(p, 'value')}'.`,
        remedy: always('It is objective, task, step, or a name that begins with tabc.'),
      },
      'too-long': {
        what: (p) => `${enField(p)} is too long: at most ${it(p, 'limit')}.`,
        remedy: always('Shorten it, or see whether the right column was taken.'),
      },
      'code-repeated': {
        what: (p) => `It has the code of line ${it(p, 'line')}.`,
        remedy: always('Only the earlier line counts; remove one of the two.'),
      },
      'type-unknown': {
        what: (p) => `The type '${it(p, 'value')}' is not known.`,
        remedy: always('Write text, number, yes/no, date or JSON, or the type of a database.'),
      },
      'yes-no-unknown': {
        what: (p) => `${enField(p)} is '${it(p, 'value')}', which is neither yes nor no.`,
        remedy: always('Write yes or no, or leave it blank where it is not known.'),
      },
      'control-character': {
        what: (p) => `${enField(p)} holds an invisible character.`,
        remedy: always('Empty the cell and type it again.'),
      },
      'lone-surrogate': {
        what: (p) => `${enField(p)} holds half a character.`,
        remedy: always('Empty the cell and type it again.'),
      },
      'digits-lost': {
        what: (p) => `${enField(p)} has more than 15 digits, and Excel has changed the last ones.`,
        remedy: AS_TEXT_EN,
      },
      'zeros-lost': { what: (p) => `${enField(p)} may have lost its leading zeros.`, remedy: AS_TEXT_EN },
      scientific: { what: (p) => `Excel has written ${enField(p)} with an exponent.`, remedy: AS_TEXT_EN },
      'date-cell': { what: (p) => `Excel has made a date of ${enField(p)}.`, remedy: AS_TEXT_EN },
      'error-cell': {
        what: (p) => `${enField(p)} is an error, or a formula without its result.`,
        remedy: always('Mend the formula in Excel, save, and import that.'),
      },
      'merged-cell': {
        what: (p) => `${enField(p)} belongs to a merged area and is blank in this row.`,
        remedy: always('Unmerge the cells and fill in every row.'),
      },
    },
    files: {
      ENOENT: 'the file is not there; it may have been moved or renamed',
      EACCES: 'access is denied',
      EPERM: 'the system does not allow it',
      EBUSY: 'another program is using the file',
      ENOSPC: 'the disk is full',
      EROFS: 'nothing can be written there',
      ENOTDIR: 'the folder is not there',
      EHOSTDOWN: 'the computer with the shared folder is off',
      EHOSTUNREACH: 'the computer with the shared folder cannot be reached',
      ENETUNREACH: 'the network cannot be reached',
      ETIMEDOUT: 'the shared folder does not answer',
      EIO: 'the disk or the network failed',
      timeout: 'the shared folder does not answer',
      'not-a-file': 'this is not a file',
      'too-large': 'the file is too large for others to read',
    },
    otherFile: (code) => `the system says ${code}`,
  },
);

/** Why the shared file was not read: a refusal, or what the system said. Ends without a full stop. */
export function sharedProblemSentence(
  words: LibraryProblemsText,
  { reason, params }: { readonly reason: string; readonly params: Params },
): string {
  if ((SOURCE_REFUSALS as readonly string[]).includes(reason))
    return words.refusals[reason as Refusal['reason']].what(params).replace(/[.。]$/, '');
  return fileProblemSentence(words, reason);
}

/** Why a file could not be read or written, by the system's code. Ends without a full stop. */
export function fileProblemSentence(words: LibraryProblemsText, code: string): string {
  return Object.hasOwn(words.files, code) ? words.files[code as FileProblem] : words.otherFile(code);
}
