import { FAILURES, REFUSALS_HERE, type Reason } from '../../shared/contract/outcome';
import { bilingual } from './bilingual';
import type { OutcomeFacts } from './outcome-facts';

/** The rules by which an outcome is read (`verdict.ts`, `status-reading.ts`), and where each is laid down. */
export const RULES = [
  'code', // the contract's own answer
  'status', // a status that decides by itself
  'unreadable', // an answer that is none of the contract's
  'before-sending', // it failed before a byte could leave
  'after-sending', // it failed after a byte may have left
  'found-here', // a check of the program, before anything was tried
  'interrupted',
] as const;
export type Rule = (typeof RULES)[number];

const OF_FAILURE: ReadonlySet<Reason> = new Set<Reason>(FAILURES);
const OF_CHECK: ReadonlySet<Reason> = new Set<Reason>(REFUSALS_HERE);

/** The rule that made the outcome of these facts. */
export function ruleOf({ reason, outcome }: Pick<OutcomeFacts, 'reason' | 'outcome'>): Rule {
  if (reason === 'interrupted') return 'interrupted';
  if (reason === 'code-0' || reason === 'code-1') return 'code';
  if (reason.startsWith('http-')) return 'status';
  // A journal that failed after the call left is no check that kept it here.
  if (OF_CHECK.has(reason)) return outcome === 'not-sent' ? 'found-here' : 'interrupted';
  if (OF_FAILURE.has(reason)) return outcome === 'not-sent' ? 'before-sending' : 'after-sending';
  return 'unreadable';
}

interface RuleWords {
  /** What stands before the rule. */
  readonly label: string;
  readonly rules: Readonly<
    Record<Rule, (facts: { readonly code: string; readonly status: string }) => string>
  >;
  /** Where it is laid down. */
  readonly places: Readonly<Record<Rule, string>>;
}

const CODE = { zh: '接口文档“出参”', en: "API document, 'answer'" } as const;

/** The rule behind an outcome, in words. */
export const outcomeRulesText = bilingual<RuleWords>(
  {
    label: '判定规则',
    rules: {
      code: ({ code }) =>
        `状态是 2xx，答复是一个完整的 JSON 对象，它自己的 code 是 ${code}：1 成功，0 失败。`,
      status: ({ status }) => `状态码 ${status} 自己就定了结果，不再看正文。`,
      unreadable: () =>
        '状态是 2xx，但答复不是带 code（1 或 0）的 JSON 对象：既不算成功，也不算失败，算未知。',
      'before-sending': () => '在第一个字节可能离开之前就失败了：算未发出。错误代码不参与判定。',
      'after-sending': () => '第一个字节可能已经离开，又没有读到完整的答复：算未知。错误代码不参与判定。',
      'found-here': () => '发送前的检查没有通过：什么都没有发出。',
      interrupted: () => '结果没能写进历史（程序中断或磁盘出错）：写下的只有“已开始”，算未知。',
    },
    places: {
      code: CODE.zh,
      status: '结果表“状态码”；接口文档没有写状态码',
      unreadable: '对接口文档“出参”的解读：除了 code 1 都不是成功',
      'before-sending': '结果表“未发出”',
      'after-sending': '结果表“未知”；接口没有查询，也没有防重复',
      'found-here': '结果表“未发出”',
      interrupted: '结果表“未知”',
    },
  },
  {
    label: 'Rule',
    rules: {
      code: ({ code }) =>
        `The status is 2xx and the answer a whole JSON object whose own code is ${code}: 1 is success, 0 failure.`,
      status: ({ status }) => `Status ${status} decides by itself; the body is not asked.`,
      unreadable: () =>
        'The status is 2xx, but the answer is no JSON object with a code of 1 or 0: neither success nor failure, so unknown.',
      'before-sending': () =>
        'It failed before the first byte could leave: not sent. Error codes decide nothing.',
      'after-sending': () =>
        'The first byte may have left and no whole answer was read: unknown. Error codes decide nothing.',
      'found-here': () => 'A check before sending did not pass: nothing left.',
      interrupted: () =>
        "The outcome could not be written down (the program or the disk stopped): only 'begun' is on record, so unknown.",
    },
    places: {
      code: CODE.en,
      status: "Table of outcomes, 'status'; the API document names no status",
      unreadable: "Reading of the API document, 'answer': nothing but code 1 is success",
      'before-sending': "Table of outcomes, 'not sent'",
      'after-sending': "Table of outcomes, 'unknown'; the API has no query and no protection against repeats",
      'found-here': "Table of outcomes, 'not sent'",
      interrupted: "Table of outcomes, 'unknown'",
    },
  },
);
