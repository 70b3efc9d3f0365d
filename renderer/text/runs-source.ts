import type { RunSource } from '../../shared/bulk/exchange';
import { bilingual } from './bilingual';

interface RunSourceText {
  readonly newRun: string;
  readonly file: string;
  readonly fileWhat: string;
  readonly paste: string;
  readonly pasteWhat: string;
  readonly drop: string;
  readonly dropWhat: string;
  readonly plan: string;
  readonly planWhat: string;
  readonly dropHere: string;
  readonly chooseFile: string;
  readonly openPlan: string;
  readonly limits: (rows: string, megabytes: string) => string;
  readonly emptyTitle: string;
  readonly emptyWhat: string;
  readonly exampleHead: readonly [string, string];
  readonly bringing: (name: string) => string;
  readonly notTaken: (name: string) => string;
  readonly nothingSent: string;
  readonly closeNote: string;
  readonly kinds: Readonly<Record<RunSource['kind'], string>>;
  readonly title: string;
  readonly facts: Readonly<Record<'from' | 'size' | 'rows' | 'hash', string>>;
  readonly hashMeans: string;
  readonly bytes: (kilobytes: string) => string;
  readonly columnsOf: (rows: string, columns: string) => string;
  readonly hiddenTitle: string;
  readonly hiddenRows: (rows: string) => string;
  /** How many of the hidden rows a filter hides. */
  readonly filteredRows: (rows: string) => string;
  readonly hiddenColumns: (columns: string) => string;
  /** The sheet that was read is hidden, all its rows with it. */
  readonly hiddenSheet: (rows: string) => string;
  /** Hidden sheets that were not read. */
  readonly hiddenSheets: (sheets: string) => string;
  readonly hidden: Readonly<Record<'in' | 'out', string>>;
  readonly hiddenAsk: string;
  readonly firstRows: (shown: string, rows: string) => string;
  readonly line: string;
  /** Of one row and one column of the preview. */
  readonly hiddenRow: string;
  readonly hiddenColumn: string;
  readonly asPlan: string;
}

/** Where the rows of a run come from, and how they were read. */
export const runSourceText = bilingual<RunSourceText>(
  {
    newRun: '新建批量',
    file: '选择文件',
    fileWhat: 'CSV、TSV 或 Excel 工作簿（.xlsx），第一行是表头',
    paste: '粘贴（Ctrl+V）',
    pasteWhat: '在 Excel 里选中要用的列，连表头一起复制，回到这里粘贴',
    drop: '拖到这里',
    dropWhat: '把文件拖到窗口里的任何地方',
    plan: '计划文件',
    planWhat: '别人准备好的计划，原样运行',
    dropHere: '松开即可读取',
    chooseFile: '选择文件…',
    openPlan: '打开计划文件…',
    limits: (rows, megabytes) => `最多 ${rows} 行，${megabytes} MB`,
    emptyTitle: '粘贴 Excel 中的两列即可开始',
    emptyWhat: '工单 ID 和任务 ID 各一列。发送之前会逐行检查，确认之后才会发出第一个请求。',
    exampleHead: ['工单ID', '任务ID'],
    bringing: (name) => `正在读取“${name}”`,
    notTaken: (name) => `“${name}”没有读入`,
    nothingSent: '什么都没有发送。',
    closeNote: '知道了',
    kinds: { file: '文件', paste: '粘贴', history: '历史', run: '另一个批量', plan: '计划文件' },
    title: '来源',
    facts: { from: '来自', size: '大小', rows: '内容', hash: 'SHA-256' },
    hashMeans: '读入时已经留下一份副本，之后改动原文件不影响这个批量。',
    bytes: (kilobytes) => `${kilobytes} KB`,
    columnsOf: (rows, columns) => `${rows} 行 × ${columns} 列`,
    hiddenTitle: '隐藏的内容',
    hiddenRows: (rows) => `隐藏的行：${rows}`,
    filteredRows: (rows) => `（其中被筛选掉 ${rows} 行）`,
    hiddenColumns: (columns) => `隐藏的列：${columns}`,
    hiddenSheet: (rows) => `读的是一张隐藏的工作表，${rows} 行都算隐藏`,
    hiddenSheets: (sheets) => `没有读的隐藏工作表：${sheets}（需要时在上面选它）`,
    hidden: { in: '包含', out: '排除' },
    hiddenAsk: '隐藏的行和列要不要一起处理？选了才能确认。',
    firstRows: (shown, rows) => `前 ${shown} 行，共 ${rows} 行`,
    line: '行号',
    hiddenRow: '隐藏的行',
    hiddenColumn: '隐藏的列',
    asPlan: '这是一个计划文件：内容在准备时已经确认，这里只能看。',
  },
  {
    newRun: 'New run',
    file: 'Choose a file',
    fileWhat: 'CSV, TSV or an Excel workbook (.xlsx), headers in the first row',
    paste: 'Paste (Ctrl+V)',
    pasteWhat: 'Select the columns in Excel with their headers, copy them, and paste them here',
    drop: 'Drop it here',
    dropWhat: 'A file can be dropped anywhere in the window',
    plan: 'Plan file',
    planWhat: 'A plan that somebody else prepared, run exactly as it is',
    dropHere: 'Let go to read it',
    chooseFile: 'Choose a file…',
    openPlan: 'Open a plan file…',
    limits: (rows, megabytes) => `At most ${rows} rows and ${megabytes} MB`,
    emptyTitle: 'Paste two columns from Excel to begin',
    emptyWhat:
      'One with order ids, one with task ids. Every row is checked before anything is sent, and the first request leaves only after you have confirmed.',
    exampleHead: ['order id', 'task id'],
    bringing: (name) => `Reading '${name}'`,
    notTaken: (name) => `'${name}' was not taken`,
    nothingSent: 'Nothing was sent.',
    closeNote: 'Dismiss',
    kinds: { file: 'file', paste: 'paste', history: 'history', run: 'another run', plan: 'plan file' },
    title: 'Source',
    facts: { from: 'From', size: 'Size', rows: 'Holds', hash: 'SHA-256' },
    hashMeans: 'A copy was kept when it was read: later changes to the file do not touch this run.',
    bytes: (kilobytes) => `${kilobytes} KB`,
    columnsOf: (rows, columns) => `${rows} rows × ${columns} columns`,
    hiddenTitle: 'Hidden content',
    hiddenRows: (rows) => `Hidden rows: ${rows}`,
    filteredRows: (rows) => `(${rows} of them by a filter)`,
    hiddenColumns: (columns) => `Hidden columns: ${columns}`,
    hiddenSheet: (rows) => `The sheet that was read is hidden: its ${rows} rows count as hidden`,
    hiddenSheets: (sheets) => `Hidden sheets that were not read: ${sheets} (chosen above if meant)`,
    hidden: { in: 'Included', out: 'Left out' },
    hiddenAsk: 'Are hidden rows and columns meant, too? The run can be confirmed once this is said.',
    firstRows: (shown, rows) => `First ${shown} of ${rows} rows`,
    line: 'line',
    hiddenRow: 'Hidden row',
    hiddenColumn: 'Hidden column',
    asPlan: 'This is a plan file: it was confirmed when it was prepared, and can only be looked at.',
  },
);
