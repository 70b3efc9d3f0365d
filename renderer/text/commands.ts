import type { ChordRefusal } from '../app/commands/chord';
import type { PaletteGroup } from '../app/commands/command-store';
import type { CommandId, Where } from '../app/commands/commands';
import { bilingual } from './bilingual';

interface CommandsText {
  readonly titles: Readonly<Record<CommandId, string>>;
  readonly palette: string;
  readonly paletteHint: string;
  readonly nothingFound: (typed: string) => string;
  readonly groups: Readonly<Record<PaletteGroup, string>>;
  readonly notNow: string;
  readonly cheatSheet: string;
  readonly wheres: Readonly<Partial<Record<Where, string>>>;
  readonly fixed: string;
  readonly fixedKeys: readonly (readonly [keys: string, what: string])[];
  readonly close: string;
  readonly keyOf: (command: string) => string;
  readonly noKey: string;
  readonly press: string;
  readonly removeKey: string;
  readonly reset: string;
  readonly resetAll: string;
  readonly taken: (keys: string, command: string) => string;
  readonly refused: Readonly<Record<ChordRefusal, (keys: string) => string>>;
  readonly rebindHint: string;
  readonly results: (count: number) => string;
}

/** Commands, their palette and their keys. */
export const commandsText = bilingual<CommandsText>(
  {
    titles: {
      palette: '查找或执行命令',
      'cheat-sheet': '快捷键一览',
      connection: '选择连接',
      'go.order': '打开“工单”',
      'go.history': '打开“历史”',
      'go.practice': '打开“练习服务器”',
      'go.connections': '打开“连接”',
      'go.settings': '打开“设置”',
      'theme.next': '切换主题：浅色、深色、跟随系统',
      'language.next': '切换语言：中文、English',
      'tab.new': '新草稿',
      'tab.duplicate': '复制草稿',
      'tab.close': '关闭草稿',
      'tab.reopen': '重新打开刚关闭的草稿',
      'tab.next': '下一个草稿',
      'tab.previous': '上一个草稿',
      'order.recent': '最近的工单',
      'order.save': '保存工单',
      'order.send': '下送工单',
      'order.close': '结案',
      'order.fail': '失败结案',
      'order.undo': '撤销',
      'order.redo': '重做',
      'order.json': '表单与 JSON 互换',
      'order.paste': '从剪贴板新建',
      'order.template': '存为模板',
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
      'history.search': '在历史中查找',
      'connection.save': '保存连接',
    },
    palette: '查找或执行命令',
    paletteHint: '草稿、最近的工单、模板、页面、连接、命令',
    nothingFound: (typed) => `没有找到“${typed}”`,
    groups: {
      tabs: '打开的草稿',
      recent: '最近的工单',
      closed: '关闭的草稿',
      templates: '模板',
      commands: '命令',
      screens: '页面',
      connections: '连接',
    },
    notNow: '现在不可用',
    cheatSheet: '快捷键一览',
    wheres: { everywhere: '任何页面', order: '工单', history: '历史', connections: '连接' },
    fixed: '列表和表格的行',
    fixedKeys: [
      ['↑ ↓', '上一项、下一项'],
      ['Enter', '打开；在表格里到下一格'],
      ['Esc', '返回、关闭'],
      ['Alt+↑ Alt+↓', '上移、下移一行'],
    ],
    close: '关闭',
    keyOf: (command) => `${command} 的快捷键`,
    noKey: '无',
    press: '请按新的快捷键，Esc 放弃',
    removeKey: '不用快捷键',
    reset: '恢复默认',
    resetAll: '全部恢复默认',
    taken: (keys, command) => `${keys} 已用于“${command}”，请换一个，或先改那一个。`,
    refused: {
      'needs-modifier': (keys) => `${keys} 要留给输入文字，请与 Ctrl、Alt 或 ⌘ 一起按。`,
      reserved: (keys) => `${keys} 由系统、文字编辑或表格使用，不能指定。`,
    },
    rebindHint: '点一个快捷键，再按新的组合。',
    results: (count) => `${count} 项`,
  },
  {
    titles: {
      palette: 'Search or run a command',
      'cheat-sheet': 'All shortcuts',
      connection: 'Choose a connection',
      'go.order': 'Open Work order',
      'go.history': 'Open History',
      'go.practice': 'Open Practice server',
      'go.connections': 'Open Connections',
      'go.settings': 'Open Settings',
      'theme.next': 'Change the theme: light, dark, as the system',
      'language.next': 'Change the language: 中文, English',
      'tab.new': 'New draft',
      'tab.duplicate': 'Duplicate the draft',
      'tab.close': 'Close the draft',
      'tab.reopen': 'Open the draft closed last again',
      'tab.next': 'Next draft',
      'tab.previous': 'Previous draft',
      'order.recent': 'Recent orders',
      'order.save': 'Save the order',
      'order.send': 'Send the order on',
      'order.close': 'Close the order',
      'order.fail': 'Fail the order',
      'order.undo': 'Undo',
      'order.redo': 'Redo',
      'order.json': 'Form or JSON',
      'order.paste': 'New from the clipboard',
      'order.template': 'Save as template',
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
      'history.search': 'Search the history',
      'connection.save': 'Save the connection',
    },
    palette: 'Search or run a command',
    paletteHint: 'Drafts, recent orders, templates, screens, connections, commands',
    nothingFound: (typed) => `Nothing is called '${typed}'`,
    groups: {
      tabs: 'Open drafts',
      recent: 'Recent orders',
      closed: 'Closed drafts',
      templates: 'Templates',
      commands: 'Commands',
      screens: 'Screens',
      connections: 'Connections',
    },
    notNow: 'not available now',
    cheatSheet: 'All shortcuts',
    wheres: {
      everywhere: 'Every screen',
      order: 'Work order',
      history: 'History',
      connections: 'Connections',
    },
    fixed: 'Lists and rows',
    fixedKeys: [
      ['↑ ↓', 'Previous, next'],
      ['Enter', 'Open; in a table to the next cell'],
      ['Esc', 'Back, close'],
      ['Alt+↑ Alt+↓', 'Move a row up, down'],
    ],
    close: 'Close',
    keyOf: (command) => `Keys of '${command}'`,
    noKey: 'none',
    press: 'Press the new keys; Esc leaves it',
    removeKey: 'No keys',
    reset: 'Reset',
    resetAll: 'Reset all keys',
    taken: (keys, command) =>
      `${keys} already belongs to '${command}': choose others, or change that one first.`,
    refused: {
      'needs-modifier': (keys) => `${keys} is for writing: press it together with Ctrl, Alt or ⌘.`,
      reserved: (keys) => `${keys} belongs to the system, to text or to rows, and cannot be given away.`,
    },
    rebindHint: 'Press one of the keys below, then the new combination.',
    results: (count) => `${count} found`,
  },
);

/** The first letters and the sounds of the Chinese titles: what a person types while the input method is off. */
export const COMMAND_SOUNDS: Readonly<Partial<Record<CommandId, string>>> = {
  'cheat-sheet': 'kjj kuaijiejian',
  connection: 'xzlj xuanzelianjie',
  'go.order': 'dkgd gongdan',
  'go.history': 'dkls lishi',
  'go.practice': 'dklx lianxi fuwuqi',
  'go.connections': 'dklj lianjie',
  'go.settings': 'dksz shezhi',
  'theme.next': 'qhzt zhuti qianse shense',
  'language.next': 'qhyy yuyan zhongwen',
  'tab.new': 'xcg xincaogao',
  'tab.duplicate': 'fzcg fuzhicaogao',
  'tab.close': 'gbcg guanbicaogao',
  'tab.reopen': 'cxdk chongxindakai',
  'tab.next': 'xyg xiayige',
  'tab.previous': 'syg shangyige',
  'order.recent': 'zjgd zuijingongdan',
  'order.save': 'bcgd baocungongdan',
  'order.send': 'xsgd xiasonggongdan',
  'order.close': 'ja jiean',
  'order.fail': 'sbja shibaijiean',
  'order.undo': 'cx chexiao',
  'order.redo': 'cz chongzuo',
  'order.json': 'bd biaodan',
  'order.paste': 'cjtb jiantieban xinjian',
  'order.template': 'cwmb cunweimoban',
  'order.clear': 'qkbd qingkongbiaodan',
  'order.preview': 'yl yulan',
  'section.target': 'dmb mubiao',
  'section.routing': 'dlz liuzhuan',
  'section.order': 'dgdsx gongdanshuxing',
  'section.fail': 'dsbja shibaijiean',
  'history.search': 'cz chazhao lishi',
  'connection.save': 'bclj baocunlianjie',
};
