import type { OutcomeFacts } from './outcome-facts';
import { REASONS_ZH } from './outcome-reasons-zh';
import { isFoundHere, type OutcomeWords } from './outcome-words';

function mayHave(f: OutcomeFacts): string {
  if (f.call === 'close') return '工单可能已经结案，也可能没有。';
  if (f.call === 'failedClose') return '工单可能已经失败结案，也可能没有。';
  if (f.call === 'send')
    return f.creates ? '可能已经新建了工单并下送，也可能没有。' : '工单可能已经下送到下一步，也可能没有。';
  return f.creates ? '可能已经新建了工单，也可能没有。' : '字段可能已经写入工单，也可能没有。';
}

function look(f: OutcomeFacts): string {
  if (f.call === 'close' || f.call === 'failedClose')
    return '先到 CRM 里看这个工单是否已结案，再决定要不要重发。';
  if (f.creates) return '先到 CRM 里按客户查有没有刚建的工单；直接重发可能会多建一个。';
  if (f.call === 'send') return '先到 CRM 里看工单走到了哪一步；直接重发可能会多送一步。';
  return '先到 CRM 里看字段是否已更新，再决定要不要重发。';
}

function done(f: OutcomeFacts): string {
  if (f.call === 'close') return '工单已结案。';
  if (f.call === 'failedClose') return '工单已失败结案。';
  if (f.call === 'send') return f.creates ? '已新建工单并下送。' : '工单已下送。';
  return f.creates ? '工单已新建并保存。' : '工单已保存。';
}

const nothing = () => '';

/** What did not happen: of a new order there is none that could be unchanged. */
const unchanged = ({ creates }: OutcomeFacts): string => (creates ? '没有新建工单' : '工单没有变化');

/** Everything about outcomes in Chinese. */
export const OUTCOME_ZH: OutcomeWords = {
  marks: {
    accepted: '成功',
    refused: '拒绝',
    unauthorized: '未授权',
    throttled: '限流',
    'not-sent': '未发出',
    unknown: '未知',
  },
  inFlight: '进行中',
  inFlightSentence: '请求正在路上，结果还没有定。',
  phases: {
    prepare: '准备',
    resolve: '查地址',
    connect: '建立连接',
    proxy: '经过代理',
    tls: '加密握手',
    send: '发送请求',
    wait: '等待答复',
    receive: '接收答复',
    done: '完成',
  },
  calls: { save: '保存', send: '下送', close: '结案', failedClose: '失败结案' },
  reasons: REASONS_ZH,
  meaning: {
    accepted: done,
    refused: (f) =>
      f.reason === 'code-0'
        ? `按服务器自己的说法，${unchanged(f)}。`
        : `这样的答复表示请求没有被处理，${unchanged(f)}。`,
    unauthorized: (f) => `请求没有被处理，${unchanged(f)}。`,
    throttled: (f) => `请求没有被处理，${unchanged(f)}。`,
    'not-sent': (f) =>
      isFoundHere(f.reason)
        ? `什么都没有发出，${unchanged(f)}。`
        : `什么都没有发出，${unchanged(f)}，再发是安全的。`,
    unknown: mayHave,
  },
  lookFirst: {
    accepted: nothing,
    refused: nothing,
    unauthorized: nothing,
    throttled: nothing,
    'not-sent': nothing,
    unknown: look,
  },
  byProxy: (f) => `答复是经代理 ${f.proxy} 来的，也可能是代理自己答的。`,
  gap: '',
  labels: { happened: '发生了什么', order: '对工单', next: '怎么办' },
};
