import type { RowProblemKind } from '../../shared/bulk/row-problems';
import { before, filledIn, type RowProblemWords } from './bulk-problem-words';
import { always, jsonReasonIn, type Params, said } from './library-problem-words';

const AS_TEXT = always('在 Excel 里把这一列设为“文本”格式，重新填入原来的值；或在这里改这一格。');
const EDIT = always('在这里改这一格，或在原文件里改好再导入。');
const CHECK = always('请核对；不对就改这一格。');
const field = (params: Params): string => filledIn('zh-CN', params);

/** What is wrong with a row or with the columns of a run, in Chinese. */
export const BULK_PROBLEMS_ZH: Readonly<Record<RowProblemKind, RowProblemWords>> = {
  'target-twice': {
    reason: '重复对应',
    what: (p) => `${field(p)} 已由另一列或固定值填写。`,
    remedy: always('只留一个，其余设为不使用。'),
  },
  'both-pairs': {
    reason: '新建与加载并存',
    what: (p) => `有了 oId 或 taskId，就不能再用 ${field(p)}。`,
    remedy: always('加载工单只留 oId 和 taskId，新建工单只留 mapId 和 customerGuid。'),
  },
  'ids-unmapped': {
    reason: '没有 ID 列',
    what: always('没有一列说明是哪个工单。'),
    // What does not exist yet can be neither closed nor failed.
    remedy: (p) =>
      p.body === 'ids'
        ? '指定 oId 和 taskId 两列。'
        : '指定 oId 和 taskId 两列；要新建，就指定 mapId 和 customerGuid。',
  },
  'id-unmapped': {
    reason: '缺一列 ID',
    what: (p) => `没有一列是 ${field(p)}。`,
    // No two rows are of one order or task.
    remedy: (p) =>
      p.name === 'oId' || p.name === 'taskId' ? '指定这一列。' : '指定这一列，或为所有行填一个固定值。',
  },
  'not-taken': {
    reason: '不会发送',
    what: (p) => `这种操作不发送 ${field(p)}。`,
    remedy: always('不影响执行；如果需要它，请换一种操作。'),
  },
  'no-task-on-send': {
    reason: '没有处理的任务',
    what: (p) => `${field(p)} 没有填，下送后不会生成任务（elitetask）。`,
    remedy: always('如果要生成任务，请为它指定一列或填上它。'),
  },
  'name-missing': {
    reason: '缺字段名',
    what: always('没有写表名或字段名。'),
    remedy: always('填上名称，或把这一列设为不使用。'),
  },
  'name-has-prefix': {
    reason: '表名多了前缀',
    what: (p) => `服务器会自动加前缀，实际表名将是 ${said(p, 'table')}。`,
    remedy: always('去掉开头的 tabc。'),
  },
  ragged: {
    reason: '列数不对',
    what: (p) => `有 ${said(p, 'found')} 列，表头有 ${said(p, 'expected')} 列，对不上。`,
    remedy: always('检查这一行多出或缺少的分隔符和引号。'),
  },
  'record-damaged': {
    reason: '记录已损坏',
    what: always('磁盘改动了这一行的记录，原来的内容已无法确认。'),
    remedy: always('重新载入文件，并告诉支持人员：磁盘可能有问题。'),
  },
  'too-large': {
    reason: '内容过大',
    what: (p) => `请求体超过 ${said(p, 'limit')} KiB。`,
    remedy: always('缩短其中的长文本。'),
  },
  missing: {
    reason: '缺 ID',
    what: (p) => `${field(p)} 是空的。`,
    remedy: always('填上它，或排除这一行。'),
  },
  placeholder: {
    reason: '表示“没有”的词',
    what: (p) => `${field(p)} 写的是“${said(p, 'value')}”，像是表示“没有”。`,
    remedy: always('填上真正的值；可以不填的，可当作空白。'),
  },
  'only-spaces': {
    reason: '只有空格',
    what: (p) => `${field(p)} 里只有空格，看上去是空的。`,
    remedy: always('当作空白，或填上内容。'),
  },
  'control-character': {
    reason: '看不见的字符',
    what: (p) => `${field(p)} 的第 ${said(p, 'position')} 个字符看不见（${said(p, 'code')}）。`,
    remedy: always('删掉这个字符，或重新输入这一格。'),
  },
  'lone-surrogate': {
    reason: '半个字符',
    what: (p) => `${field(p)} 里有半个字符，无法发送。`,
    remedy: always('重新输入这一格。'),
  },
  garbled: {
    reason: '可能有乱码',
    what: (p) => `${field(p)} 里有“\ufffd”，原来的字在别的程序里丢了。`,
    remedy: CHECK,
  },
  'outer-space': {
    reason: '首尾有空格',
    what: (p) => `${field(p)} 的开头或结尾有空格，会照原样发送。`,
    remedy: always('如果是多余的，去掉首尾空格。'),
  },
  quoted: {
    reason: '带引号的 ID',
    what: (p) => `${field(p)} 的首尾有引号。`,
    remedy: always('去掉引号。'),
  },
  'full-width': {
    reason: '全角字符',
    what: (p) => `${field(p)} 里有全角的字母、数字或符号。`,
    remedy: always('改成半角；如果本来就是全角，照原样也可以。'),
  },
  'look-alike': {
    reason: '形似字母',
    what: (p) => `${field(p)} 里的“${said(p, 'character')}”（${said(p, 'code')}）只是看着像拉丁字母。`,
    remedy: always('换成对应的拉丁字母。'),
  },
  'not-ascii': {
    reason: '不该有的字符',
    what: (p) =>
      `${field(p)} 里有“${said(p, 'character')}”（${said(p, 'code')}），GUID 只有字母、数字和连字符。`,
    remedy: EDIT,
  },
  'not-guid-shaped': {
    reason: '不像 GUID',
    what: (p) => `${field(p)} 不像 GUID，仍可发送。`,
    remedy: CHECK,
  },
  'guid-without-hyphens': {
    reason: 'GUID 没有连字符',
    what: (p) => `${field(p)} 是 32 位、没有连字符的 GUID，会照原样发送。`,
    remedy: always('如果服务器要带连字符的，补上连字符。'),
  },
  'too-long': {
    reason: '过长',
    what: (p) => `${field(p)} 超过 ${said(p, 'limit')} 个字符。`,
    remedy: always('检查列是不是对错了。'),
  },
  'digits-lost': {
    reason: 'Excel 改了数字',
    what: (p) => `${field(p)} 超过 15 位，Excel 已经改掉了末尾。`,
    remedy: AS_TEXT,
  },
  'digits-doubtful': {
    reason: '数字可能被改过',
    what: (p) => `${field(p)} 超过 15 位，后面全是 0，可能被 Excel 改过。`,
    remedy: CHECK,
  },
  'zeros-lost': {
    reason: '开头的 0 没了',
    what: (p) => `${field(p)} 可能丢了开头的 0：同一列别的值有。`,
    remedy: AS_TEXT,
  },
  scientific: {
    reason: '科学计数',
    what: (p) => `${field(p)} 被 Excel 变成了科学计数，原来的值看不出来。`,
    remedy: AS_TEXT,
  },
  'date-cell': {
    reason: '日期单元格',
    what: (p) => `${field(p)} 在 Excel 里是日期，读作 ${said(p, 'value')}。`,
    remedy: always('核对写法；如果原来是编码，请改成文本再填。'),
  },
  'error-cell': {
    reason: '错误值',
    what: (p) => `${field(p)} 是 Excel 的错误值，如 #N/A。`,
    remedy: always('在 Excel 里改好公式再导入，或在这里改这一格。'),
  },
  formula: {
    reason: '公式',
    what: (p) => `${field(p)} 是公式，读到的是 Excel 存下的结果。`,
    remedy: always('在 Excel 里复制这一列，选择性粘贴为“值”，再导入。'),
  },
  'formula-without-value': {
    reason: '公式没有结果',
    what: (p) => `${field(p)} 是公式，文件里没有它的结果。`,
    remedy: always('用 Excel 打开并保存一次，再导入。'),
  },
  'merged-cell': {
    reason: '合并的单元格',
    what: (p) => `${field(p)} 在合并的单元格里，这一行是空的。`,
    remedy: always('取消合并，每一行都填上。'),
  },
  'number-invalid': {
    reason: '不是数字',
    what: (p) => `${field(p)} 不是 JSON 数字。`,
    remedy: always('改成 -12.5 这样的写法，或把这一列的类型改为文本。'),
  },
  'number-not-finite': {
    reason: '数字过大',
    what: (p) => `${field(p)} 的数字过大，服务器存不下。`,
    remedy: EDIT,
  },
  'boolean-invalid': {
    reason: '看不出是与否',
    what: (p) => `${field(p)} 看不出是还是否。`,
    remedy: always('写“是”或“否”，或把这一列的类型改为文本。'),
  },
  'json-invalid': {
    reason: '不是 JSON',
    what: (p) =>
      `${field(p)}：${jsonReasonIn('zh-CN', p)}（${said(p, 'line')} 行 ${said(p, 'column')} 列）。`,
    remedy: EDIT,
  },
  'json-duplicate-key': {
    reason: 'JSON 键重复',
    what: (p) => `${field(p)}：键 ${said(p, 'key')} 重复（${said(p, 'line')} 行 ${said(p, 'column')} 列）。`,
    remedy: EDIT,
  },
  'json-too-deep': {
    reason: 'JSON 过深',
    what: (p) =>
      `${field(p)} 嵌套超过 ${said(p, 'limit')} 层（${said(p, 'line')} 行 ${said(p, 'column')} 列）。`,
    remedy: EDIT,
  },
  'json-too-large': {
    reason: 'JSON 过大',
    what: (p) => `${field(p)} 的 JSON 超过 ${said(p, 'limit')} KiB。`,
    remedy: EDIT,
  },
  duplicate: {
    reason: '重复的行',
    what: (p) => `和文件第 ${said(p, 'line')} 行完全相同。`,
    remedy: always('只留一行，其余排除。'),
  },
  'duplicate-differs': {
    reason: '同一工单，内容不同',
    what: (p) => `和文件第 ${said(p, 'line')} 行是同一个工单、同一个任务，内容不同。`,
    remedy: always('看哪一行是对的，其余排除。'),
  },
  'order-twice': {
    reason: '同一工单，任务不同',
    what: (p) => `和文件第 ${said(p, 'line')} 行是同一个工单，任务不同；工单只能结案一次。`,
    remedy: CHECK,
  },
  'done-before': {
    reason: '以前已成功',
    what: (p) => `以前已经成功（${before(p)}）。`,
    remedy: always('默认不发送；要再发一次，由你决定。'),
  },
  'made-alike': {
    reason: '同一客户以前建过',
    what: (p) => `以前给同一个客户、同一个订单地图建过工单（${before(p)}），其他字段不同。`,
    remedy: always('确实要再建一个就不用管；不要，就排除这一行。'),
  },
  'done-in-file': {
    reason: '文件里的结果：成功',
    what: always('这个文件是一次批量的结果，里面说这一行已经成功。'),
    remedy: always('默认不发送；要再发一次，由你决定。'),
  },
  'unknown-in-file': {
    reason: '文件里的结果：未知',
    what: always('这个文件是一次批量的结果，里面说这一行结果未知，可能已经办成。'),
    remedy: always('先到 CRM 里核实；默认不发送。'),
  },
  'unknown-before': {
    reason: '以前结果未知',
    what: (p) => `以前发送过（${before(p)}），结果未知，可能已经办成。`,
    remedy: always('先到 CRM 里核实；默认不发送。'),
  },
};
