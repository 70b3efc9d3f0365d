import type { HistorySpan } from '../../shared/desk.filters';
import type { HistorySort } from '../../shared/desk.history';
import { bilingual } from './bilingual';

interface HistoryFiltersText {
  readonly search: string;
  /** Before the text that is looked for. */
  readonly words: string;
  readonly searchHint: string;
  /** Too short a text looks for nothing. */
  readonly searchShort: string;
  readonly filters: string;
  readonly time: string;
  readonly identities: string;
  readonly statuses: string;
  readonly runs: string;
  readonly duration: string;
  readonly slowerThan: (seconds: string) => string;
  readonly quickerThan: (seconds: string) => string;
  readonly noIdentity: string;
  readonly runNumber: (id: string) => string;
  readonly spans: Readonly<Record<HistorySpan, string>>;
  readonly ownSpan: string;
  readonly from: string;
  readonly until: string;
  readonly fromOn: (day: string) => string;
  readonly untilOn: (day: string) => string;
  readonly fromTo: (first: string, last: string) => string;
  readonly take: string;
  readonly spanWrong: string;
  readonly sort: string;
  readonly sorts: Readonly<Record<HistorySort, string>>;
  readonly join: string;
  readonly several: (first: string, others: string) => string;
  readonly atLeast: (total: string) => string;
  /** Older calls are not in the search yet. */
  readonly waiting: (calls: string) => string;
  readonly within: (calls: string) => string;
  readonly looking: string;
  readonly noneFor: string;
  readonly kept: string;
  readonly keptNone: string;
  readonly keep: string;
  readonly keepNothing: string;
  readonly keepTitle: string;
  readonly keepButton: string;
  readonly keepReplaces: (name: string) => string;
  readonly keepFull: (most: string) => string;
  readonly keepFailed: string;
  readonly name: string;
  readonly arrange: string;
  readonly arrangeTitle: string;
  readonly rename: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly cancel: string;
  readonly done: string;
}

/** Words of the history's search, filters and kept filters. */
export const historyFiltersText = bilingual<HistoryFiltersText>(
  {
    search: '搜索 id、消息、请求和答复',
    words: '搜索',
    searchHint:
      '工单号的开头或末四位、手机号末四位、一两个汉字、502 这样的出错状态码都行；几个词用空格隔开，要都出现',
    searchShort: '再输入一个字母或数字',
    filters: '筛选',
    time: '时间',
    identities: '身份',
    statuses: '状态码',
    runs: '批量',
    duration: '用时',
    slowerThan: (seconds) => `${seconds} 秒以上`,
    quickerThan: (seconds) => `不到 ${seconds} 秒`,
    noIdentity: '没有身份',
    runNumber: (id) => `批量 ${id}`,
    spans: { today: '今天', yesterday: '昨天', week: '最近 7 天', month: '本月' },
    ownSpan: '指定日期…',
    from: '从',
    until: '到',
    fromOn: (day) => `${day} 起`,
    untilOn: (day) => `到 ${day}`,
    fromTo: (first, last) => `${first} 到 ${last}`,
    take: '就看这几天',
    spanWrong: '日期写成 2026-11-24 这样，结束不能早于开始',
    sort: '排序',
    sorts: { newest: '最新在前', oldest: '最早在前', slowest: '最慢在前' },
    join: '、',
    several: (first, others) => `${first} 等 ${others} 项`,
    atLeast: (total) => `${total}+`,
    waiting: (calls) => `还有 ${calls} 条调用正在编入搜索，暂时搜不到`,
    within: (calls) => `符合的太多，只排了最新的 ${calls} 条`,
    looking: '还没找到，继续往前找',
    noneFor: '现在的筛选：',
    kept: '常用筛选',
    keptNone: '还没有存过',
    keep: '存下现在的筛选…',
    keepNothing: '先选筛选条件，再存下来',
    keepTitle: '给这组筛选起个名字',
    keepButton: '存下',
    keepReplaces: (name) => `替换“${name}”`,
    keepFull: (most) => `最多存 ${most} 个，请先删掉几个`,
    keepFailed: '没能存下，原来的没有变',
    name: '名字',
    arrange: '改名或删除…',
    arrangeTitle: '常用筛选',
    rename: (name) => `“${name}”的名字`,
    remove: (name) => `删除“${name}”`,
    cancel: '取消',
    done: '完成',
  },
  {
    search: 'Search ids, messages, requests, answers',
    words: 'Search',
    searchHint:
      'The head or the last four of an id, the last four of a phone number, one or two Chinese characters, a status like 502; words apart must all occur',
    searchShort: 'One more letter or digit',
    filters: 'Filters',
    time: 'Time',
    identities: 'Identity',
    statuses: 'Status',
    runs: 'Run',
    duration: 'Took',
    slowerThan: (seconds) => `${seconds} s or more`,
    quickerThan: (seconds) => `under ${seconds} s`,
    noIdentity: 'No identity',
    runNumber: (id) => `Run ${id}`,
    spans: { today: 'Today', yesterday: 'Yesterday', week: 'Last 7 days', month: 'This month' },
    ownSpan: 'Own dates…',
    from: 'From',
    until: 'To',
    fromOn: (day) => `from ${day}`,
    untilOn: (day) => `to ${day}`,
    fromTo: (first, last) => `${first} to ${last}`,
    take: 'Show these days',
    spanWrong: 'Write dates like 2026-11-24; the end is not before the start',
    sort: 'Sort',
    sorts: { newest: 'Newest first', oldest: 'Oldest first', slowest: 'Slowest first' },
    join: ', ',
    several: (first, others) => `${first} +${others}`,
    atLeast: (total) => `${total}+`,
    waiting: (calls) =>
      calls === '1'
        ? '1 call is being taken into the search and is not found yet'
        : `${calls} calls are being taken into the search and are not found yet`,
    within: (calls) => `Too many fit: only the newest ${calls} are sorted`,
    looking: 'None yet, looking further back',
    noneFor: 'Filters now:',
    kept: 'Kept filters',
    keptNone: 'None kept yet',
    keep: 'Keep these filters…',
    keepNothing: 'Set filters first, then keep them',
    keepTitle: 'Name these filters',
    keepButton: 'Keep',
    keepReplaces: (name) => `Replace '${name}'`,
    keepFull: (most) => `At most ${most} are kept: remove some first`,
    keepFailed: 'Not kept; nothing changed',
    name: 'Name',
    arrange: 'Rename or remove…',
    arrangeTitle: 'Kept filters',
    rename: (name) => `Name of '${name}'`,
    remove: (name) => `Remove '${name}'`,
    cancel: 'Cancel',
    done: 'Done',
  },
);
