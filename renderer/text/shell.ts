import type { ConnectionSettings } from '../../shared/contract/connection';
import type { Screen } from '../app/navigation';
import type { NotReady } from '../app/readiness';
import { bilingual } from './bilingual';

interface ShellText {
  readonly product: string;
  readonly cancel: string;
  /** What Enter comes to now, by the button's own words. */
  readonly enterMeans: (button: string) => string;
  readonly typeToConfirm: string;
  readonly kinds: Readonly<Record<ConnectionSettings['kind'], string>>;
  readonly screens: Readonly<Record<Screen, string>>;
  readonly screenNames: Readonly<Record<Screen, string>>;
  /** Beside the name of 'Bulk': runs that are under way, or that wait for a person. */
  readonly runs: Readonly<Record<'running' | 'paused', (runs: string) => string>>;
  readonly navigation: string;
  readonly chooseConnection: string;
  readonly connection: string;
  readonly connections: string;
  readonly filterConnections: string;
  readonly noConnectionFound: string;
  readonly noConnectionYet: string;
  readonly manageConnections: string;
  readonly connectionsUnreadable: string;
  readonly plainHttp: string;
  readonly plainHttpMeaning: string;
  readonly actingAs: string;
  readonly token: (last4: string) => string;
  readonly tokenWord: string;
  readonly noToken: string;
  readonly noIdentity: string;
  readonly ready: string;
  readonly readyMeaning: string;
  readonly notReady: Readonly<Record<NotReady, { readonly short: string; readonly what: string }>>;
  readonly screenFailed: (screen: string) => string;
  readonly screenFailedMeaning: string;
  readonly openAgain: string;
  readonly programFailed: string;
  readonly programFailedMeaning: string;
  readonly notStarted: string;
  readonly notStartedMeaning: string;
  readonly loading: string;
}

/** The frame's words: title bar, rail, and what stands there when a part of the page fails. */
export const shellText = bilingual<ShellText>(
  {
    product: '工单台',
    cancel: '取消',
    enterMeans: (button) => `按 Enter：${button}`,
    typeToConfirm: '请输入以确认：',
    kinds: { practice: '练习', test: '测试', production: '生产' },
    screens: {
      order: '工单',
      bulk: '批量',
      history: '历史',
      practice: '练习',
      library: '资料',
      connections: '连接',
      settings: '设置',
    },
    screenNames: {
      order: '工单',
      bulk: '批量',
      history: '历史',
      practice: '练习服务器',
      library: '资料库',
      connections: '连接',
      settings: '设置',
    },
    runs: { running: (runs) => `${runs} 个批量在运行`, paused: (runs) => `${runs} 个批量暂停着` },
    navigation: '页面',
    chooseConnection: '选择连接',
    connection: '当前连接',
    connections: '连接',
    filterConnections: '按名称或地址筛选',
    noConnectionFound: '没有符合的连接',
    noConnectionYet: '还没有连接',
    manageConnections: '管理连接',
    connectionsUnreadable: '连接读取失败',
    plainHttp: 'http 明文',
    plainHttpMeaning: '这个连接不加密：请求、令牌和回答在途中都可以被读到。',
    actingAs: '身份',
    token: (last4) => (last4 === '' ? '令牌已设置' : `令牌 ••${last4}`),
    tokenWord: '令牌',
    noToken: '没有令牌',
    noIdentity: '身份未填',
    ready: '就绪',
    readyMeaning: '连接的设置完整，可以发送。能否连通，在“连接”页用“检查”得知。',
    notReady: {
      'no-connection': { short: '未选连接', what: '还没有选择连接，不能发送。点这里去选择或新建。' },
      'settings-invalid': { short: '设置有误', what: '连接的设置不完整或有误，不能发送。点这里去修改。' },
      'token-none': { short: '缺少令牌', what: '这个连接还没有令牌，不能发送。点这里去填写。' },
      'token-other-address': {
        short: '令牌属于别的地址',
        what: '令牌是为另一个地址给的，不会发到现在的地址。点这里重新填写。',
      },
      'token-unreadable': {
        short: '令牌无法读取',
        what: '保存的令牌已经不能解开，需要重新填写。点这里去填写。',
      },
      'practice-stopped': {
        short: '练习服务器未运行',
        what: '练习服务器没有运行，暂时不能发送。点这里查看。',
      },
      'practice-token-expired': {
        short: '练习令牌已失效',
        what: '练习服务器的令牌已失效，发送会得到“未授权”。点这里更新令牌。',
      },
    },
    screenFailed: (screen) => `“${screen}”页面出错了`,
    screenFailedMeaning:
      '其他页面不受影响，已发出的调用都记在“历史”里。这个页面上没有保存的输入可能要重新填写。',
    openAgain: '重新打开',
    programFailed: '界面出错了',
    programFailedMeaning: '已发出的调用都有记录。重新打开界面后可以继续。',
    notStarted: '界面没能打开',
    notStartedMeaning:
      '没有读到设置，或界面自己的文件。请重新载入；如果仍然如此，请把诊断信息或数据文件夹里的日志交给支持人员。',
    loading: '正在打开',
  },
  {
    product: 'WorkOrder Desk',
    cancel: 'Cancel',
    enterMeans: (button) => `Enter: ${button}`,
    typeToConfirm: 'To confirm, type',
    kinds: { practice: 'practice', test: 'test', production: 'production' },
    screens: {
      order: 'Order',
      bulk: 'Bulk',
      history: 'History',
      practice: 'Practice',
      library: 'Library',
      connections: 'Connections',
      settings: 'Settings',
    },
    screenNames: {
      order: 'Work order',
      bulk: 'Bulk',
      history: 'History',
      practice: 'Practice server',
      library: 'Library',
      connections: 'Connections',
      settings: 'Settings',
    },
    runs: {
      running: (runs) => (runs === '1' ? '1 run is under way' : `${runs} runs are under way`),
      paused: (runs) => (runs === '1' ? '1 run is paused' : `${runs} runs are paused`),
    },
    navigation: 'Screens',
    chooseConnection: 'Choose a connection',
    connection: 'Current connection',
    connections: 'Connections',
    filterConnections: 'Filter by name or address',
    noConnectionFound: 'No connection matches',
    noConnectionYet: 'No connection yet',
    manageConnections: 'Manage connections',
    connectionsUnreadable: 'Connections could not be read',
    plainHttp: 'plain http',
    plainHttpMeaning: 'This connection is not encrypted: requests, token and answers can be read on the way.',
    actingAs: 'as',
    token: (last4) => (last4 === '' ? 'token set' : `token ••${last4}`),
    tokenWord: 'token',
    noToken: 'no token',
    noIdentity: 'no identity',
    ready: 'Ready',
    readyMeaning:
      "The connection's settings are complete, so calls can be sent. 'Check' on the Connections screen tells whether the server can be reached.",
    notReady: {
      'no-connection': {
        short: 'No connection',
        what: 'No connection is chosen, so nothing can be sent. Click to choose or add one.',
      },
      'settings-invalid': {
        short: 'Settings need a fix',
        what: "The connection's settings are incomplete or wrong, so nothing can be sent. Click to mend them.",
      },
      'token-none': {
        short: 'Token missing',
        what: 'This connection has no token, so nothing can be sent. Click to give one.',
      },
      'token-other-address': {
        short: 'Token is for another address',
        what: 'The token was given for another address and will not be sent to this one. Click to give it again.',
      },
      'token-unreadable': {
        short: 'Token unreadable',
        what: 'The kept token can no longer be unlocked. Click to give it again.',
      },
      'practice-stopped': {
        short: 'Practice server stopped',
        what: 'The practice server is not running, so nothing can be sent to it. Click to see why.',
      },
      'practice-token-expired': {
        short: 'Practice token expired',
        what: "The practice server's token has expired, so a call would be 'unauthorized'. Click to renew it.",
      },
    },
    screenFailed: (screen) => `The screen '${screen}' failed`,
    screenFailedMeaning:
      'The other screens go on, and every call that left is in the history. Unsaved input on this screen may have to be typed again.',
    openAgain: 'Open again',
    programFailed: 'The window failed',
    programFailedMeaning: 'Every call that left is on record. Open the window again to go on.',
    notStarted: 'The window could not open',
    notStartedMeaning:
      'The settings or a file of the window could not be read. Reload it; if it stays like this, give the diagnostics or the log in the data folder to support.',
    loading: 'Opening',
  },
);
