import type { TokenRefusal } from '../../shared/desk.copying';
import type { CopyFormat, CopyRefusal } from '../../shared/support/copy/copied-call';
import { bilingual } from './bilingual';

interface CopyCallText {
  /** The button. */
  readonly copyAs: string;
  readonly copyHint: string;
  /** Why there is nothing to copy. */
  readonly openFirst: string;
  readonly formats: Readonly<Record<CopyFormat, string>>;
  /** What stands in the place of a secret; below the formats. */
  readonly placeholders: string;
  readonly copied: (format: string) => string;
  readonly failed: string;
  readonly refusals: Readonly<Record<CopyRefusal, string>>;
  /** The box that leaves in what is somebody's, and what that means. */
  readonly withPersonal: string;
  readonly withPersonalMeans: string;
  /** The box that puts the real token into one copy, and what that means. */
  readonly withToken: string;
  readonly withTokenMeans: (connection: string, production: boolean) => string;
  /** In the place of `placeholders` while it is ticked. */
  readonly tokenOnce: string;
  /** Why a copy can hold no real token. */
  readonly noToken: Readonly<Record<TokenRefusal, string>>;
  readonly callGone: string;
  /** A copy with the token is on the clipboard. */
  readonly secretThere: string;
  readonly otherToken: string;
  readonly clearNow: string;
  /** Asked before a token of production is copied. */
  readonly askTitle: string;
  readonly askBody: string;
  readonly askConfirm: string;
}

/** Words of copying a call. */
export const copyCallText = bilingual<CopyCallText>(
  {
    copyAs: '复制为',
    copyHint: '把这次调用复制成 cURL、PowerShell、JSON 等',
    openFirst: '先打开一条调用，再复制',
    formats: {
      'curl-bash': 'cURL（bash）',
      'curl-cmd': 'cURL（cmd）',
      powershell: 'PowerShell',
      json: 'JSON',
      http: 'HTTP 原文',
      postman: 'Postman 集合项',
      har: 'HAR',
    },
    placeholders: '令牌写成 <token> 这样的占位，粘贴后自己填',
    copied: (format) => `已复制为 ${format}`,
    failed: '没有复制成：系统不让写剪贴板，请再试一次',
    refusals: {
      'no-address': '这次调用没有可用的地址，写不成命令',
      'bad-header': '有一行请求头放不进 HTTP，写不成命令',
      'cmd-character': 'cmd 的命令行放不下正文里的制表符、回车或 NUL，请换 bash 或 PowerShell',
      'cmd-length': 'cmd 的一行最多 8191 个字符，放不下，请换 bash 或 PowerShell',
    },
    withPersonal: '保留个人信息',
    withPersonalMeans: '电话、身份证号和邮箱照原样复制；不勾选时写成 <phone-1> 这样的占位',
    withToken: '写入真实令牌',
    withTokenMeans: (connection, production) =>
      `连接“${connection}”现在的令牌会进剪贴板，谁拿到都能用。${production ? '这是生产连接，还要输入它的名称。' : ''}`,
    tokenOnce: '只对这一次复制有效；60 秒后清掉剪贴板',
    noToken: {
      'call-without-token': '这次调用没有带令牌发出，没有可写的',
      'connection-gone': '这次调用的连接已经删除，令牌也随它没有了',
      'token-missing': '这个连接现在没有令牌',
      'token-other-address': '这个连接的地址已经变了，令牌不交给别的地址',
      'token-unreadable': '系统读不出这个连接的令牌，请到“连接”里重新填写',
      'confirmation-missing': '输入的不是这个连接的名称，没有复制',
    },
    callGone: '这次调用已不在历史里，没有复制',
    secretThere: '剪贴板里有真实令牌：60 秒后如果还在，会清掉。系统的剪贴板历史可能另存了一份，程序清不到。',
    otherToken: '这是连接现在的令牌，和当时发出的不是同一个。',
    clearNow: '现在清掉',
    askTitle: '把生产连接的令牌放进剪贴板？',
    askBody: '谁拿到这段文字，谁就能以你的身份改动正式工单。只在自己的电脑上用，不要发给别人。',
    askConfirm: '连同令牌复制',
  },
  {
    copyAs: 'Copy as',
    copyHint: 'Copies this call as cURL, PowerShell, JSON and others',
    openFirst: 'Open a call first, then copy it',
    formats: {
      'curl-bash': 'cURL (bash)',
      'curl-cmd': 'cURL (cmd)',
      powershell: 'PowerShell',
      json: 'JSON',
      http: 'HTTP text',
      postman: 'Postman item',
      har: 'HAR',
    },
    placeholders: 'Tokens are placeholders such as <token>; fill them in after pasting',
    copied: (format) => `Copied as ${format}`,
    failed: 'Not copied: the system refused the clipboard. Try again',
    refusals: {
      'no-address': 'This call has no address that a command could go to',
      'bad-header': 'A request header does not fit into HTTP, so no command can be made',
      'cmd-character':
        'A line of cmd cannot hold the tab, carriage return or NUL in the body: take bash or PowerShell',
      'cmd-length': 'A line of cmd holds 8191 characters at most: take bash or PowerShell',
    },
    withPersonal: 'Keep personal data',
    withPersonalMeans:
      'Phone and card numbers and e-mail addresses are copied as they are; otherwise they are placeholders such as <phone-1>',
    withToken: 'With the real token',
    withTokenMeans: (connection, production) =>
      `The token that '${connection}' has now goes to the clipboard; whoever gets it can use it.${production ? ' It is production: its name has to be typed.' : ''}`,
    tokenOnce: 'For this one copy; the clipboard is cleared after 60 s',
    noToken: {
      'call-without-token': 'This call left without a token: there is none to put in',
      'connection-gone': 'The connection of this call was removed, and its token with it',
      'token-missing': 'This connection has no token now',
      'token-other-address': 'This connection leads to another address now; a token stays with its own',
      'token-unreadable': "The system cannot read this connection's token: enter it again under Connections",
      'confirmation-missing': "What was typed is not this connection's name: nothing was copied",
    },
    callGone: 'This call is no longer in the history: nothing was copied',
    secretThere:
      "A real token is on the clipboard; it is cleared after 60 s if it is still there. The system's clipboard history may keep a copy of its own, which the program cannot clear.",
    otherToken: 'It is the token that the connection has now, not the one that left with the call.',
    clearNow: 'Clear now',
    askTitle: 'Put the token of production on the clipboard?',
    askBody:
      'Whoever gets this text can change real orders as you. Keep it on this computer, and send it to nobody.',
    askConfirm: 'Copy with the token',
  },
);
