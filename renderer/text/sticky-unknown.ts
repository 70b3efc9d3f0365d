import type { Call } from '../../shared/contract/endpoints';
import { bilingual } from './bilingual';

interface StickyUnknownWords {
  readonly title: string;
  /** `call` is the earlier call's word, `when` its time. */
  readonly why: (call: Call, when: string) => string;
  readonly thisCall: string;
}

const ZH: Readonly<Record<Call, string>> = {
  save: '保存',
  send: '下送',
  close: '结案',
  failedClose: '失败结案',
};
const EN: Readonly<Record<Call, string>> = {
  save: 'save',
  send: 'send',
  close: 'close',
  failedClose: 'fail',
};

/** An order whose earlier call ended unknown stays unknown, whatever a later one was told (`design/product.md`). */
export const stickyUnknownText = bilingual<StickyUnknownWords>(
  {
    title: '这个工单仍是“未知”',
    why: (call, when) =>
      `${when} 的${ZH[call]}没有得到能读的答复，可能已经生效；这一次的答复也许正是因为它。请先到 CRM 核对，再决定做什么。`,
    thisCall: '这一次',
  },
  {
    title: 'This order is still unknown',
    why: (call, when) =>
      `The ${EN[call]} of ${when} had no readable answer and may have gone through; what this call was told may be because of it. Check in the CRM before deciding anything.`,
    thisCall: 'This call',
  },
);
