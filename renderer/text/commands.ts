import type { PaletteGroup } from '../app/commands/command-store';
import type { CommandId, Part, Where } from '../app/commands/commands';
import type { Reserved } from '../app/commands/reserved';
import type { Screen } from '../app/navigation';
import { bilingual } from './bilingual';

type GoTo = `go.${Screen}`;

interface CommandsText {
  readonly goTo: (screen: string) => string;
  readonly titles: Readonly<Record<Exclude<CommandId, GoTo>, string>>;
  readonly palette: string;
  readonly paletteHint: string;
  readonly listHint: string;
  readonly nothingFound: (typed: string) => string;
  readonly nothingHere: string;
  /** Said of a kind that has nothing yet, where it is all that was asked for. */
  readonly noneOf: Readonly<Partial<Record<PaletteGroup, string>>>;
  readonly groups: Readonly<Record<PaletteGroup, string>>;
  readonly inUse: string;
  readonly results: (count: number) => string;
  readonly readFailed: string;
  readonly cheatSheet: string;
  readonly changeKeys: string;
  readonly close: string;
  readonly parts: Readonly<Record<Where | Part | 'rows', string>>;
  readonly off: {
    readonly nothingToUndo: string;
    readonly nothingToRedo: string;
    readonly onlyTab: string;
    readonly noneClosed: string;
    readonly blank: string;
    readonly firstTab: string;
    readonly lastTab: string;
    readonly busy: string;
    readonly nothingUnderWay: string;
    readonly nothingToLoad: string;
    readonly onlyLoaded: string;
    readonly noOrderYet: string;
  };
}

/** Commands, the palette that finds them, and the list of their keys. */
export const commandsText = bilingual<CommandsText>(
  {
    goTo: (screen) => `打开“${screen}”`,
    titles: {
      palette: '查找或执行命令',
      'cheat-sheet': '快捷键一览',
      connection: '选择连接',
      'order.recent': '最近的工单',
      'theme.next': '切换主题：浅色、深色、跟随系统',
      'language.next': '切换语言：中文、English',
      'tab.new': '新草稿',
      'tab.duplicate': '复制草稿',
      'tab.close': '关闭草稿',
      'tab.close-others': '关闭其他草稿',
      'tab.reopen': '重新打开刚关闭的草稿',
      'tab.list': '草稿列表：打开的、关闭的、最近的工单',
      'tab.next': '下一个草稿',
      'tab.previous': '上一个草稿',
      'tab.move-left': '草稿左移',
      'tab.move-right': '草稿右移',
      'order.save': '保存工单',
      'order.send': '下送工单',
      'order.close': '结案',
      'order.fail': '失败结案',
      'order.cancel': '取消正在进行的调用',
      'order.load': '加载答复里的工单',
      'order.undo': '撤销',
      'order.redo': '重做',
      'order.mode': '新建与加载互换',
      'order.json': '表单与 JSON 互换',
      'order.paste': '从剪贴板新建',
      'order.paste-here': '粘贴到当前草稿',
      'order.insert-template': '用模板填单',
      'order.template': '存为模板',
      'library.templates': '管理模板',
      'order.life': '这个工单的经过',
      'order.clear': '清空表单',
      'order.preview': '窗口较窄时，显示或收起预览',
      'section.target': '到“目标”',
      'section.routing': '到“流转”',
      'section.order': '到“工单属性”',
      'section.objective': '到 objective',
      'section.task': '到 task',
      'section.tabc': '到 tabc 表',
      'section.step': '到 step',
      'section.fail': '到“失败结案”',
      'bulk.file': '批量：选择文件',
      'bulk.plan': '批量：打开计划文件',
      'bulk.search': '在批量的行中查找',
      'bulk.list': '回到批量列表',
      'bulk.step-before': '批量：上一步',
      'bulk.step-after': '批量：下一步',
      'history.bundles': '历史：复现包',
      'history.search': '在历史中查找',
      'history.new-run': '历史：用这些调用新建批量',
      'history.keep-filter': '历史：存下现在的筛选',
      'history.life': '历史：工单经过',
      'history.charts': '历史：图表或列表',
      'history.export': '历史：导出列表',
      'history.copy': '历史：复制打开的调用',
      'history.compare': '历史：比较两条调用',
      'history.bundle': '历史：导出复现包',
      'library.search': '在资料库中查找',
      'library.import': '导入到资料库：选择文件',
      'library.add': '添加词条',
      'library.save': '保存词条',
      'connection.save': '保存连接',
      'rows.walk': '上一项、下一项',
      'rows.open': '打开；在表格里到下一格',
      'rows.back': '返回、关闭、取消选择',
      'rows.move': '上移、下移一行',
      'rows.choose': '选这一行',
      'rows.choose-stretch': '从上次选的行选到这里',
      'rows.choose-all': '全选列出的行',
      'column.after': '在下面插入一列',
      'column.remove': '删除这一列',
      'column.walk': '到上一列、下一列的同一格',
      'column.type': '换列的类型',
      'column.state': '空字符串、null、原值',
      'column.not-sent': '不发送',
      'column.copy': '复制表里的列（TSV）',
      'column.copy-json': '复制表里的列（JSON）',
    },
    palette: '查找或执行命令',
    paletteHint: '查找草稿、最近的工单、模板、页面、连接、命令',
    listHint: '按标题或编号查找',
    nothingFound: (typed) => `没有找到“${typed}”`,
    nothingHere: '这里还没有内容',
    noneOf: {
      recent: '通过当前连接保存、下送或结案过的工单会列在这里。',
      templates: '还没有模板。填好要反复使用的内容，再选“存为模板”。',
    },
    groups: {
      recent: '最近的工单',
      tabs: '打开的草稿',
      closed: '关闭的草稿',
      templates: '模板',
      filters: '历史的常用筛选',
      commands: '命令',
      screens: '页面',
      connections: '连接',
    },
    inUse: '正在使用',
    results: (count) => `${count} 项`,
    readFailed: '最近的工单没有读出来，请重新打开这里再试。',
    cheatSheet: '快捷键一览',
    changeKeys: '修改快捷键',
    close: '关闭',
    parts: {
      everywhere: '任何页面',
      tabs: '草稿',
      calls: '发送',
      form: '表单',
      order: '工单',
      bulk: '批量',
      history: '历史',
      practice: '练习服务器',
      library: '资料库',
      connections: '连接',
      settings: '设置',
      rows: '列表和表格',
    },
    off: {
      nothingToUndo: '没有可以撤销的改动',
      nothingToRedo: '没有可以重做的改动',
      onlyTab: '只有这一个草稿',
      noneClosed: '没有关闭过的草稿',
      blank: '草稿还是空的',
      firstTab: '已经在最左边',
      lastTab: '已经在最右边',
      busy: '正在调用，还没有结果',
      nothingUnderWay: '没有正在进行的调用',
      nothingToLoad: '答复里没有可以加载的工单',
      onlyLoaded: '加载工单后才能失败结案',
      noOrderYet: '这个草稿还没有 oId',
    },
  },
  {
    goTo: (screen) => `Open ${screen}`,
    titles: {
      palette: 'Search or run a command',
      'cheat-sheet': 'Keyboard shortcuts',
      connection: 'Choose a connection',
      'order.recent': 'Recent orders',
      'theme.next': 'Change the theme: light, dark, as the system',
      'language.next': 'Change the language: 中文, English',
      'tab.new': 'New draft',
      'tab.duplicate': 'Duplicate the draft',
      'tab.close': 'Close the draft',
      'tab.close-others': 'Close the other drafts',
      'tab.reopen': 'Reopen the draft closed last',
      'tab.list': 'List of drafts: open, closed, recent orders',
      'tab.next': 'Next draft',
      'tab.previous': 'Previous draft',
      'tab.move-left': 'Move the draft left',
      'tab.move-right': 'Move the draft right',
      'order.save': 'Save the order',
      'order.send': 'Send the order on',
      'order.close': 'Close the order',
      'order.fail': 'Fail the order',
      'order.cancel': 'Cancel the call under way',
      'order.load': 'Load the order in the answer',
      'order.undo': 'Undo',
      'order.redo': 'Redo',
      'order.mode': 'Switch between create and load',
      'order.json': 'Switch between form and JSON',
      'order.paste': 'New from the clipboard',
      'order.paste-here': 'Paste into this draft',
      'order.insert-template': 'Fill from a template',
      'order.template': 'Save as template',
      'library.templates': 'Manage templates',
      'order.life': 'Life of this order',
      'order.clear': 'Clear the form',
      'order.preview': 'Show or hide the preview in a narrow window',
      'section.target': 'Go to Target',
      'section.routing': 'Go to Routing',
      'section.order': 'Go to Order',
      'section.objective': 'Go to objective',
      'section.task': 'Go to task',
      'section.tabc': 'Go to tabc tables',
      'section.step': 'Go to step',
      'section.fail': 'Go to Fail',
      'bulk.file': 'Bulk: choose a file',
      'bulk.plan': 'Bulk: open a plan file',
      'bulk.search': 'Search the rows of the run',
      'bulk.list': 'Back to the list of runs',
      'bulk.step-before': 'Bulk: previous step',
      'bulk.step-after': 'Bulk: next step',
      'history.bundles': 'History: bundles',
      'history.search': 'Search the history',
      'history.new-run': 'History: new run from these calls',
      'history.keep-filter': 'History: keep these filters',
      'history.life': 'History: life of the order',
      'history.charts': 'History: charts or list',
      'history.export': 'History: export the list',
      'history.copy': 'History: copy the opened call',
      'history.compare': 'History: compare two calls',
      'history.bundle': 'History: export a bundle',
      'library.search': 'Search the library',
      'library.import': 'Import into the library: choose a file',
      'library.add': 'Add an entry',
      'library.save': 'Save the entry',
      'connection.save': 'Save the connection',
      'rows.walk': 'Previous, next',
      'rows.open': 'Open; in a table to the next cell',
      'rows.back': 'Back, close, choose none',
      'rows.move': 'Move a row up, down',
      'rows.choose': 'Choose the row',
      'rows.choose-stretch': 'Choose from the last chosen row to here',
      'rows.choose-all': 'Choose all rows that are listed',
      'column.after': 'Insert a column below',
      'column.remove': 'Remove the column',
      'column.walk': 'Same cell of the previous, next column',
      'column.type': 'Change the type of the column',
      'column.state': 'Empty string, null, the value',
      'column.not-sent': 'Not sent',
      'column.copy': 'Copy the columns of the table (TSV)',
      'column.copy-json': 'Copy the columns of the table (JSON)',
    },
    palette: 'Search or run a command',
    paletteHint: 'Find drafts, recent orders, templates, screens, connections, commands',
    listHint: 'Find by title or id',
    nothingFound: (typed) => `Nothing found for '${typed}'`,
    nothingHere: 'Nothing here yet',
    noneOf: {
      recent: 'Orders saved, sent on or closed through the current connection will be listed here.',
      templates: "No templates yet. Fill in what is used again and again, then choose 'Save as template'.",
    },
    groups: {
      recent: 'Recent orders',
      tabs: 'Open drafts',
      closed: 'Closed drafts',
      templates: 'Templates',
      filters: 'Kept filters of the history',
      commands: 'Commands',
      screens: 'Screens',
      connections: 'Connections',
    },
    inUse: 'in use',
    results: (count) => `${count} found`,
    readFailed: 'Recent orders could not be read. Open this again to retry.',
    cheatSheet: 'Keyboard shortcuts',
    changeKeys: 'Change keys',
    close: 'Close',
    parts: {
      everywhere: 'Every screen',
      tabs: 'Drafts',
      calls: 'Sending',
      form: 'Form',
      order: 'Work order',
      bulk: 'Bulk',
      history: 'History',
      practice: 'Practice server',
      library: 'Library',
      connections: 'Connections',
      settings: 'Settings',
      rows: 'Lists and tables',
    },
    off: {
      nothingToUndo: 'Nothing to undo',
      nothingToRedo: 'Nothing to redo',
      onlyTab: 'This is the only draft',
      noneClosed: 'No draft was closed',
      blank: 'The draft is empty',
      firstTab: 'It is the first one',
      lastTab: 'It is the last one',
      busy: 'The last call has no outcome yet',
      nothingUnderWay: 'No call is under way',
      nothingToLoad: 'The answer names no order to load',
      onlyLoaded: 'Only a loaded order can fail',
      noOrderYet: 'This draft has no oId yet',
    },
  },
);

/** What a command is called; screens are named by their own words. */
export function commandTitle(
  t: CommandsText,
  screenNames: Readonly<Record<Screen, string>>,
  id: CommandId,
): string {
  return isGoTo(id) ? t.goTo(screenNames[id.slice('go.'.length) as Screen]) : t.titles[id];
}

const isGoTo = (id: CommandId): id is GoTo => id.startsWith('go.');

interface KeyboardText {
  readonly title: string;
  readonly hint: string;
  readonly keyOf: (command: string) => string;
  readonly none: string;
  readonly press: string;
  readonly recording: (command: string) => string;
  readonly reset: (command: string) => string;
  readonly resetAll: (count: number) => string;
  readonly resetAllTitle: string;
  readonly resetAllMeans: string;
  readonly taken: (keys: string, command: string) => string;
  readonly reserved: Readonly<Record<Reserved, (keys: string) => string>>;
  readonly notKept: string;
  readonly changed: (command: string, keys: string) => string;
  readonly removed: (command: string) => string;
}

/** The keys in the settings, and choosing others. */
export const keyboardText = bilingual<KeyboardText>(
  {
    title: '键盘',
    hint: '点一个快捷键，再按新的组合。',
    keyOf: (command) => `${command} 的快捷键`,
    none: '无',
    press: '请按新的组合',
    recording: (command) => `${command}：请按新的组合。Esc 放弃，Backspace 不设快捷键。`,
    reset: (command) => `恢复“${command}”的默认快捷键`,
    resetAll: (count) => `恢复 ${count} 个默认快捷键`,
    resetAllTitle: '恢复默认快捷键',
    resetAllMeans: '你改过的快捷键都换回默认的。',
    taken: (keys, command) => `${keys} 已用于“${command}”。换一个组合，或先改那一个。`,
    reserved: {
      bare: (keys) => `${keys} 要留给输入文字，请与 Ctrl、Alt 或 ⌘ 一起按。`,
      types: (keys) => `${keys} 在不少键盘上会输入字符，请换一个组合。`,
      editing: (keys) => `${keys} 用于编辑文字，请换一个组合。`,
      system: (keys) => `${keys} 由系统使用，请换一个组合。`,
      'input-method': (keys) => `${keys} 由输入法使用，请换一个组合。`,
    },
    notKept: '这个快捷键没有保存成功，请再试一次。',
    changed: (command, keys) => `${command}：${keys}`,
    removed: (command) => `${command}：不设快捷键`,
  },
  {
    title: 'Keyboard',
    hint: 'Press a key below, then the new combination.',
    keyOf: (command) => `Keys of '${command}'`,
    none: 'none',
    press: 'Press the new keys',
    recording: (command) =>
      `${command}: press the new keys. Esc leaves them as they are, Backspace removes them.`,
    reset: (command) => `Reset the keys of '${command}'`,
    resetAll: (count) => (count === 1 ? 'Reset 1 key' : `Reset ${count} keys`),
    resetAllTitle: 'Reset the keys',
    resetAllMeans: 'Every key that you changed goes back to its default.',
    taken: (keys, command) =>
      `${keys} already belongs to '${command}'. Choose others, or change that one first.`,
    reserved: {
      bare: (keys) => `${keys} is for writing. Press it together with Ctrl, Alt or ⌘.`,
      types: (keys) => `${keys} writes a character on many keyboards. Choose others.`,
      editing: (keys) => `${keys} edits text. Choose others.`,
      system: (keys) => `${keys} belongs to the system. Choose others.`,
      'input-method': (keys) => `${keys} belongs to the input method. Choose others.`,
    },
    notKept: 'These keys were not kept. Try again.',
    changed: (command, keys) => `${command}: ${keys}`,
    removed: (command) => `${command}: no keys`,
  },
);
