import type { PauseReason } from '../../shared/bulk/run-machine';
import { bilingual } from './bilingual';

/** Why a run pauses, what that means for its rows, and what to do before it goes on. */
interface PauseWords {
  readonly title: string;
  readonly what: string;
  readonly remedy: string;
}
interface PausesText {
  readonly reasons: Readonly<Record<PauseReason, PauseWords>>;
  /** Paused for unknown rows, of which none is left. */
  readonly decided: PauseWords;
  /** Buttons that lead to the remedy. */
  readonly toConnection: string;
  readonly toUnknown: string;
  readonly toRefused: string;
  readonly toOutcomes: string;
}

/** The reasons of a pause with their remedies. */
export const runPausesText = bilingual<PausesText>(
  {
    decided: {
      title: '未知的行都已决定',
      what: '运行曾因为结果未知而暂停，现在没有未知的行了。',
      remedy: '点“继续”接着发。',
    },
    reasons: {
      user: { title: '已暂停', what: '按你的要求停在这里。', remedy: '准备好了就继续。' },
      reopened: {
        title: '有行等着再发',
        what: '这些行是你改回待发的；改回之后还没有发过。',
        remedy: '点“继续”就发；不想发，在“结果”里跳过它们。',
      },
      'first-rows': {
        title: '先发的几行已有结果',
        what: '按设置先发几行，现在停下来给你看。',
        remedy: '看看下面的结果对不对，对就继续。',
      },
      unauthorized: {
        title: '服务器不认令牌或身份（401/403）',
        what: '这一行没有被处理，仍是待发，后面的都没有发。',
        remedy: '换上新的令牌，再继续。',
      },
      credentials: {
        title: '没有可用的令牌',
        what: '令牌缺失、读不出来，或属于别的地址；没有发出。',
        remedy: '在连接里重新填写令牌，再继续。',
      },
      redirect: {
        title: '服务器把请求转到别处',
        what: '地址不对，或登录已经失效；程序从不跟着跳转。',
        remedy: '核对连接的地址，必要时重新登录取令牌。',
      },
      address: {
        title: '这个地址没有这个接口（404/405）',
        what: '请求没有被处理。',
        remedy: '核对连接的服务地址，它应以 /ngs 之类的路径结尾。',
      },
      'foreign-answer': {
        title: '答复不是 NGS 接口的',
        what: '可能是登录页、网关或代理答的；这一行的结果未知。',
        remedy: '先到连接里检查，再看未知的那一行。',
      },
      'unknown-twice': {
        title: '连续两行结果未知',
        what: '请求已经发出，但没有可信的答复，工单可能已经处理。',
        remedy: '先到 CRM 查清这两行再决定，然后继续。',
      },
      offline: {
        title: '连不上服务器',
        what: '请求没有发出，重试的次数已经用完。这些行仍是待发，再发是安全的。',
        remedy: '检查网络、VPN 和代理，通了再继续。',
      },
      throttled: {
        title: '服务器要求等待',
        what: '等待时间超过 5 分钟，或限流太多次。这些行没有被处理。',
        remedy: '过一会儿再继续，或把速度调慢。',
      },
      sleep: {
        title: '电脑休眠过',
        what: '休眠前发出的请求都已写下结果，没有答复的是未知。',
        remedy: '确认网络已经恢复，再继续。',
      },
      disk: {
        title: '磁盘写不进去',
        what: '记不下来的请求一个都不会发。',
        remedy: '清出空间或检查数据文件夹的权限，再继续。',
      },
      'same-refusal': {
        title: '连续 10 行被拒绝，理由相同',
        what: '很可能是名单或设置的问题，不是个别工单的。',
        remedy: '看看服务器说了什么；不影响后面的话可以继续。',
      },
      'connection-changed': {
        title: '连接已不是确认时的那个',
        what: '地址或身份变了，计划不会发到别处。',
        remedy: '把连接改回去再继续，或另做一个批量。',
      },
      quit: { title: '程序关闭过', what: '关闭时停在这里，没有漏记。', remedy: '准备好了就继续。' },
      interrupted: {
        title: '程序上次意外结束',
        what: '当时在路上的请求都标为未知，其他的一行不差。',
        remedy: '先看未知的行，再继续。程序不会自己接着发。',
      },
    },
    toConnection: '打开连接',
    toUnknown: '查看未知的行',
    toRefused: '查看拒绝的行',
    toOutcomes: '查看结果',
  },
  {
    decided: {
      title: 'No row is unknown any more',
      what: 'The run paused for unknown outcomes; all of them are decided.',
      remedy: "'Resume' goes on with the rows that wait.",
    },
    reasons: {
      user: { title: 'Paused', what: 'It stands here because you paused it.', remedy: 'Resume when ready.' },
      reopened: {
        title: 'Rows wait to be sent again',
        what: 'You made them ready again; nothing was sent for them since.',
        remedy: "'Resume' sends them; to leave them, skip them in the result.",
      },
      'first-rows': {
        title: 'The first rows have their outcome',
        what: 'It was set to pause after so many rows and show them.',
        remedy: 'See below whether they went as intended; if so, resume.',
      },
      unauthorized: {
        title: 'The server did not accept the token or the identity (401/403)',
        what: 'Nothing was applied: the row waits, and so do all behind it.',
        remedy: 'Give a new token, then resume.',
      },
      credentials: {
        title: 'There is no token to use',
        what: 'It is missing, unreadable, or for another address; nothing was sent.',
        remedy: 'Give the token again, then resume.',
      },
      redirect: {
        title: 'The server sends elsewhere',
        what: 'The address is wrong, or the login has ended; redirects are never followed.',
        remedy: 'Check the address of the connection; if the login has ended, get a new token.',
      },
      address: {
        title: 'There is no such call at this address (404/405)',
        what: 'The request was not applied.',
        remedy: 'Check the service root of the connection; it ends in a path such as /ngs.',
      },
      'foreign-answer': {
        title: 'The answer is not one of the NGS API',
        what: 'A login page, a gateway or a proxy may have answered; the outcome of the row is unknown.',
        remedy: 'Check the connection, then look at the unknown row.',
      },
      'unknown-twice': {
        title: 'Two unknown outcomes in a row',
        what: 'The requests left, and no answer can be relied on: the orders may have been done.',
        remedy: 'Look both up in the CRM and decide, then resume.',
      },
      offline: {
        title: 'The server cannot be reached',
        what: 'Nothing was sent, and the repeats are used up. These rows wait; sending them is safe.',
        remedy: 'Check network, VPN and proxy, then resume.',
      },
      throttled: {
        title: 'The server asks to wait',
        what: 'For more than 5 minutes, or too many times. These rows were not applied.',
        remedy: 'Resume later, or choose a slower pace.',
      },
      sleep: {
        title: 'The computer slept',
        what: 'What had left has its outcome on record; without an answer it is unknown.',
        remedy: 'See that the network is back, then resume.',
      },
      disk: {
        title: 'The disk cannot be written',
        what: 'A call that cannot be recorded is not made.',
        remedy: 'Free some space, or check the rights of the data folder, then resume.',
      },
      'same-refusal': {
        title: '10 refusals in a row with the same words',
        what: 'That is likely to be the list or the settings, not single orders.',
        remedy: 'See what the server says; if the rest is not concerned, resume.',
      },
      'connection-changed': {
        title: 'The connection is not the one that was confirmed',
        what: 'It leads elsewhere, or somebody else acts: the plan goes nowhere else.',
        remedy: 'Change the connection back and resume, or make a new run.',
      },
      quit: {
        title: 'The program was closed',
        what: 'It stopped here, with everything on record.',
        remedy: 'Resume when ready.',
      },
      interrupted: {
        title: 'The program ended unexpectedly',
        what: 'What was on its way is marked unknown; every other row stands as it was.',
        remedy: 'Look at the unknown rows first, then resume. Nothing is sent by itself.',
      },
    },
    toConnection: 'Open the connection',
    toUnknown: 'Show unknown rows',
    toRefused: 'Show refused rows',
    toOutcomes: 'Show the outcomes',
  },
);
