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

const AS_TEXT = always('在 Excel 里把这一列设为“文本”格式，重新填入原来的编码，再导入。');
const field = (params: Params): string => fieldIn('zh-CN', params);
/** The columns of cells, where they are known. */
const where = (params: Params): string => {
  const columns = columnsIn(params, (column) => `“${column}”`, '、');
  return columns === '' ? '' : `${columns}列里的 `;
};

/** What was noticed while a table was read, in Chinese. */
export const NOTES_ZH: Readonly<Record<TableNote['kind'], Sentence>> = {
  'encoding-guessed': always('文件没有说明编码，按 GB18030（GBK）读。如果有乱码，请换一种。'),
  'mixed-line-ends': always('换行符不统一，不影响内容。'),
  'stray-quotes': (p) =>
    `${said(p, 'count')} 个单元格里有多余的引号，照原样保留，第一处在第 ${said(p, 'line')} 行。`,
  'blank-rows-dropped': (p) => `${said(p, 'count')} 个空行没有读入。`,
  'ragged-rows': (p) => `${said(p, 'count')} 行的列数和表头不同，第一处在第 ${said(p, 'line')} 行。`,
  'hidden-rows': (p) => `有 ${said(p, 'count')} 个隐藏的行，也读入了。`,
  'hidden-columns': (p) => `有 ${said(p, 'count')} 个隐藏的列，也读入了。`,
  'hidden-sheet': always('这是一个隐藏的工作表。'),
  'sheet-sought': (p) =>
    `共有 ${said(p, 'count')} 张工作表，读的是“${said(p, 'sheet')}”：它是第一张表头写明工单的。`,
  'merged-cells': (p) => `${where(p)}${said(p, 'count')} 个单元格被合并，当作空白。`,
  'formula-cells': (p) => `${where(p)}${said(p, 'count')} 个单元格是公式，用的是 Excel 存下的结果。`,
  'formulas-without-value': (p) => `${where(p)}${said(p, 'count')} 个公式没有存下结果，当作空白。`,
  'error-cells': (p) => `${where(p)}${said(p, 'count')} 个单元格是错误值（如 #N/A），当作空白。`,
  'date-cells': (p) => `${where(p)}${said(p, 'count')} 个单元格是日期，写成 2026-01-31 的样子。`,
  'digits-lost': (p) => `${where(p)}${said(p, 'count')} 个数字超过 15 位，Excel 已经改掉了末尾。`,
  'zeros-lost': (p) => `${where(p)}${said(p, 'count')} 个数字比同列的短，可能丢了开头的 0。`,
  scientific: (p) => `${where(p)}${said(p, 'count')} 个数字是科学计数，可能原本是 1E5 这样的编码。`,
  'control-characters': (p) =>
    `${said(p, 'count')} 个单元格里有看不见的字符，第一处在第 ${said(p, 'line')} 行。`,
};

/** Why a row makes no entry, in Chinese. */
export const ROWS_ZH: Readonly<Record<(typeof ROW_PROBLEMS)[number], ProblemWords>> = {
  ragged: {
    what: (p) => `有 ${said(p, 'found')} 列，表头有 ${said(p, 'expected')} 列，对不上。`,
    remedy: always('检查多出或缺少的分隔符和引号。'),
  },
  'code-missing': { what: always('没有编码。'), remedy: always('填上编码，或删掉这一行。') },
  'scope-missing': {
    what: always('没有说明属于哪个表或哪张地图。'),
    remedy: always('填上它，或在上一步为所有行指定。'),
  },
  placeholder: {
    what: (p) => `${field(p)}是“${said(p, 'value')}”，像是表示“没有”。`,
    remedy: always('填上真正的内容，或删掉这一行。'),
  },
  'table-unknown': {
    what: (p) => `没有“${said(p, 'value')}”这个表。`,
    remedy: always('只能是 objective、task、step 或以 tabc 开头的表名。'),
  },
  'too-long': {
    what: (p) => `${field(p)}太长，最多 ${said(p, 'limit')}。`,
    remedy: always('缩短它，或检查列是不是对错了。'),
  },
  'code-repeated': {
    what: (p) => `和第 ${said(p, 'line')} 行的编码、内容都相同。`,
    remedy: always('前面那一行已经采用，不用改。'),
  },
  'code-disputed': {
    what: (p) => `和第 ${said(p, 'line')} 行的编码相同，内容不同，不知道哪一行对。`,
    remedy: always('两行都没有采用；请留下对的那一行。'),
  },
  'full-width': {
    what: (p) => `${field(p)}“${said(p, 'value')}”里有全角的字母或数字。`,
    remedy: always('改成半角再导入；服务器上确实是全角的，请在资料库里手工添加。'),
  },
  'look-alike': {
    what: (p) =>
      `${field(p)}里的“${said(p, 'found')}”（${said(p, 'point')}）看起来像“${said(p, 'like')}”，其实是别的文字。`,
    remedy: always('删掉这一格，用键盘重新输入。'),
  },
  'format-unclear': {
    what: (p) => `日期格式“${said(p, 'value')}”看不准。`,
    remedy: always('用 YYYY 年、MM 月、DD 日、HH 时、mm 分、ss 秒来写，如 YYYY-MM-DD HH:mm。'),
  },
  'date-unclear': {
    what: (p) => `可选值“${said(p, 'value')}”不是这一列格式的日期。`,
    remedy: always('按日期格式来写；没有格式的，写成 2026-01-31。'),
  },
  'type-unknown': {
    what: (p) => `不认识类型“${said(p, 'value')}”。`,
    remedy: always('可以写：文本、数字、是/否、日期、JSON，或数据库的类型名。'),
  },
  'yes-no-unknown': {
    what: (p) => `${field(p)}是“${said(p, 'value')}”，看不出是还是否。`,
    remedy: always('请写“是”或“否”，不知道就留空。'),
  },
  'control-character': {
    what: (p) => `${field(p)}里有看不见的字符。`,
    remedy: always('删掉这一格，重新输入。'),
  },
  'lone-surrogate': {
    what: (p) => `${field(p)}里有半个字符。`,
    remedy: always('删掉这一格，重新输入。'),
  },
  'digits-lost': { what: (p) => `${field(p)}超过 15 位，Excel 已经改掉了末尾。`, remedy: AS_TEXT },
  'zeros-lost': { what: (p) => `${field(p)}可能丢了开头的 0。`, remedy: AS_TEXT },
  scientific: { what: (p) => `${field(p)}被 Excel 变成了科学计数。`, remedy: AS_TEXT },
  'date-cell': { what: (p) => `${field(p)}被 Excel 变成了日期。`, remedy: AS_TEXT },
  'error-cell': {
    what: (p) => `${field(p)}是错误值，或公式没有结果。`,
    remedy: always('在 Excel 里改好公式，保存后再导入。'),
  },
  'merged-cell': {
    what: (p) => `${field(p)}在合并的单元格里，这一行是空的。`,
    remedy: always('取消合并，每一行都填上。'),
  },
};
