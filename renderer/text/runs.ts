import type { RunRefusal } from '../../shared/bulk/exchange';
import type { RowState } from '../../shared/bulk/row-machine';
import type { RunState } from '../../shared/bulk/run-machine';
import { bilingual } from './bilingual';

/** The steps of a run, in the order of a person's work. */
export const RUN_STEPS = ['source', 'columns', 'check', 'confirm', 'run', 'result'] as const;
export type RunStep = (typeof RUN_STEPS)[number];

interface RunsText {
  readonly steps: Readonly<Record<RunStep, string>>;
  readonly stepsLabel: string;
  /** Of a step whose question is not answered yet. */
  readonly asks: string;
  readonly states: Readonly<Record<RunState | 'damaged', string>>;
  readonly rowStates: Readonly<Record<RowState, string>>;
  readonly refusals: Readonly<Record<RunRefusal, string>>;
  readonly failed: string;
  readonly list: string;
  readonly columns: Readonly<
    Record<'name' | 'call' | 'connection' | 'state' | 'rows' | 'changed' | 'actions', string>
  >;
  readonly count: (runs: string) => string;
  readonly rows: (count: string) => string;
  readonly pasted: string;
  /** Of a list that nobody named: when it was brought. */
  readonly unnamed: (when: string) => string;
  /** Of a run whose name is not known any more. */
  readonly numbered: (id: number) => string;
  readonly noConnection: string;
  readonly open: (name: string) => string;
  readonly back: string;
  readonly rename: (name: string) => string;
  readonly renameTitle: string;
  readonly renameButton: string;
  readonly newName: string;
  readonly remove: (name: string) => string;
  readonly removeTitle: (name: string) => string;
  readonly removeMore: string;
  readonly removeOpen: (ready: string) => string;
  readonly removeButton: (rows: string) => string;
  readonly removeDamaged: string;
  readonly gone: string;
  readonly busy: Readonly<Record<'reading' | 'checking' | 'confirming' | 'exporting', string>>;
  readonly cancelWork: string;
  readonly readOnly: string;
  readonly next: string;
  readonly previous: string;
}

/** Runs over many orders: the list, the steps, the states, and why something was not done. */
export const runsText = bilingual<RunsText>(
  {
    steps: { source: '来源', columns: '列', check: '检查', confirm: '确认', run: '运行', result: '结果' },
    stepsLabel: '步骤',
    asks: '有问题还没有回答',
    states: {
      draft: '准备中',
      confirmed: '已确认',
      running: '运行中',
      paused: '已暂停',
      finished: '已完成',
      stopped: '已停止',
      damaged: '记录已损坏',
    },
    rowStates: {
      invalid: '有问题',
      ready: '待发',
      'in-flight': '进行中',
      accepted: '成功',
      refused: '拒绝',
      unknown: '未知',
      skipped: '跳过',
      'confirmed-done': '确认已办',
    },
    refusals: {
      gone: '这个批量已经不在了。',
      damaged:
        '磁盘改动了这个批量的记录，内容已无法确认，所以不会再发送。已经发出的调用仍在“历史”里，请到那里逐个核对；核对完可以在批量列表里删除它。请告诉管理员：磁盘可能有问题。',
      busy: '还在读取或检查，完成后再试。',
      'not-a-draft': '计划已经确认，不能再改。',
      'not-confirmed': '计划还没有确认。',
      'nothing-ready': '没有一行可以发送。先修正有问题的行，或把排除的行加回来。',
      'hidden-not-decided': '文件里有隐藏的行或列，请先在“来源”里选择包含还是排除。',
      'name-differs': '输入的不是这个连接的名称。',
      'count-differs': '行数和刚才看到的不一样了。看过新的行数再确认。',
      'again-differs': '会再办一次的工单数和刚才看到的不一样了。看过新的数再确认。',
      'connection-gone': '连接已经删除。在“列”里另选一个。',
      'connection-changed':
        '连接已经改过，不再是确认时的那个：地址或身份不同。改回去再继续，或另做一个批量。',
      'another-runs': '这个连接上有另一个批量正在运行。等它结束或先暂停它。',
      'is-running': '正在运行，先暂停或停止。',
      'not-allowed': '现在的状态不能这样做。',
    },
    failed: '程序自己出了错，没有做成。再试一次；还是不行，请把数据文件夹里的日志交给管理员。',
    list: '批量列表',
    columns: {
      name: '名称',
      call: '操作',
      connection: '连接',
      state: '状态',
      rows: '结果',
      changed: '最近变化',
      actions: '',
    },
    count: (runs) => `${runs} 个批量`,
    rows: (count) => `${count} 行`,
    pasted: '粘贴的内容',
    unnamed: (when) => `${when} 的名单`,
    numbered: (id) => `批量 ${id}`,
    noConnection: '未选连接',
    open: (name) => `打开“${name}”`,
    back: '批量列表',
    rename: (name) => `重命名“${name}”`,
    renameTitle: '重命名',
    renameButton: '重命名',
    newName: '名称',
    remove: (name) => `删除“${name}”`,
    removeTitle: (name) => `删除“${name}”？`,
    removeMore: '名单和每一行的结果都会删除，找不回来。已经发出的调用仍在“历史”里。',
    removeOpen: (ready) => `还有 ${ready} 行没有发送，删除后不会再发。`,
    removeButton: (rows) => `删除这 ${rows} 行`,
    removeDamaged: '删除这个批量',
    gone: '这个批量已经不在了，可能刚被删除。',
    busy: {
      reading: '正在读取文件',
      checking: '正在逐行检查',
      confirming: '正在写下计划',
      exporting: '正在导出',
    },
    cancelWork: '取消',
    readOnly: '计划已经确认，这里只能看。',
    next: '下一步',
    previous: '上一步',
  },
  {
    steps: {
      source: 'Source',
      columns: 'Columns',
      check: 'Check',
      confirm: 'Confirm',
      run: 'Run',
      result: 'Result',
    },
    stepsLabel: 'Steps',
    asks: 'A question is still open',
    states: {
      draft: 'being prepared',
      confirmed: 'confirmed',
      running: 'running',
      paused: 'paused',
      finished: 'finished',
      stopped: 'stopped',
      damaged: 'record damaged',
    },
    rowStates: {
      invalid: 'problems',
      ready: 'waiting',
      'in-flight': 'in flight',
      accepted: 'accepted',
      refused: 'refused',
      unknown: 'unknown',
      skipped: 'skipped',
      'confirmed-done': 'confirmed done',
    },
    refusals: {
      gone: 'This run is not there any more.',
      damaged:
        'The disk changed the record of this run. What it holds cannot be told for certain, so nothing more of it is sent. The calls that were made stand in the history: look them up there, then delete the run in the list of runs. Tell the administrator: the disk may be at fault.',
      busy: 'It is still being read or checked; try again when that is over.',
      'not-a-draft': 'The plan is confirmed and can no longer be changed.',
      'not-confirmed': 'The plan is not confirmed yet.',
      'nothing-ready': 'No row could be sent. Mend the rows with problems, or take rows in again.',
      'hidden-not-decided':
        "The file has hidden rows or columns. Say under 'Source' whether they are in or out.",
      'name-differs': "What was typed is not the connection's name.",
      'count-differs':
        'The number of rows is not the one that was shown. Look at the new one and confirm again.',
      'again-differs':
        'The number of orders that are done again is not the one that was shown. Look at the new one and confirm again.',
      'connection-gone': "The connection was deleted. Choose another under 'Columns'.",
      'connection-changed':
        'The connection was changed: it leads elsewhere, or somebody else acts. Change it back, or make a new run.',
      'another-runs': 'Another run is under way through this connection. Wait for its end, or pause it.',
      'is-running': 'It is running. Pause or stop it first.',
      'not-allowed': 'That cannot be done in its present state.',
    },
    failed:
      'An error in the program itself kept it from being done. Try again; if that does not help, give the log in the data folder to the administrator.',
    list: 'Runs',
    columns: {
      name: 'Name',
      call: 'Call',
      connection: 'Connection',
      state: 'State',
      rows: 'Result',
      changed: 'Last change',
      actions: '',
    },
    count: (runs) => (runs === '1' ? '1 run' : `${runs} runs`),
    rows: (count) => (count === '1' ? '1 row' : `${count} rows`),
    pasted: 'pasted text',
    unnamed: (when) => `List of ${when}`,
    numbered: (id) => `Run ${id}`,
    noConnection: 'no connection',
    open: (name) => `Open '${name}'`,
    back: 'All runs',
    rename: (name) => `Rename '${name}'`,
    renameTitle: 'Rename',
    renameButton: 'Rename',
    newName: 'Name',
    remove: (name) => `Delete '${name}'`,
    removeTitle: (name) => `Delete '${name}'?`,
    removeMore:
      'The list and what happened to each of its rows are deleted for good. The calls that were made stay in the history.',
    removeOpen: (ready) =>
      ready === '1'
        ? '1 row was not sent yet, and will not be.'
        : `${ready} rows were not sent yet, and will not be.`,
    removeButton: (rows) => (rows === '1' ? 'Delete 1 row' : `Delete ${rows} rows`),
    removeDamaged: 'Delete this run',
    gone: 'This run is not there any more; it may just have been deleted.',
    busy: {
      reading: 'Reading the file',
      checking: 'Checking every row',
      confirming: 'Writing down the plan',
      exporting: 'Exporting',
    },
    cancelWork: 'Cancel',
    readOnly: 'The plan is confirmed: this can only be looked at.',
    next: 'Next',
    previous: 'Back',
  },
);
