import type { ColumnType } from '../../shared/library/entry';
import { bilingual } from './bilingual';

interface SuggestWords {
  /** The button that opens what is suggested for a control. */
  readonly open: (label: string) => string;
  readonly list: (label: string) => string;
  readonly types: Readonly<Record<ColumnType, string>>;
  readonly uses: (count: number) => string;
  readonly unknown: string;
  /** Of a value that is none of the allowed ones, or of a table that no dictionary has. */
  readonly unlisted: string;
  /** Before the text as it stands in the box. */
  readonly asTyped: string;
  readonly noMatch: (text: string) => string;
  readonly nothing: string;
  readonly failed: string;
  readonly more: string;
  readonly keys: string;
  /** While the text is one that no row has. */
  readonly typingKeys: string;
  readonly count: (count: number) => string;
  readonly pick: (label: string) => string;
  readonly earlierMonth: string;
  readonly laterMonth: string;
  readonly now: string;
  readonly today: string;
  readonly dateKeys: string;
}

/** What is suggested for a control, and the page of a month. */
export const suggestText = bilingual<SuggestWords>(
  {
    open: (label) => `${label}：打开候选`,
    list: (label) => `${label}的候选`,
    types: { text: '文本', number: '数字', boolean: '是/否', json: 'JSON', date: '日期' },
    uses: (count) => `用过 ${count} 次`,
    unknown: '不在资料库中',
    unlisted: '不在候选中',
    asTyped: '照原样用',
    noMatch: (text) => `没有与“${text}”相符的，可直接输入`,
    nothing: '资料库里还没有，可直接输入',
    failed: '资料库没有答复，可直接输入',
    more: '继续输入可缩小范围',
    keys: '↑↓ 选择 · Enter 采用 · Esc 关闭',
    typingKeys: '↑↓ 选择 · Enter 采用 · Esc 照原样',
    count: (count) => `${count} 条候选`,
    pick: (label) => `${label}：选日期`,
    earlierMonth: '上个月',
    laterMonth: '下个月',
    now: '现在',
    today: '今天',
    dateKeys: '方向键选日 · PgUp/PgDn 换月 · Enter 采用',
  },
  {
    open: (label) => `${label}: open suggestions`,
    list: (label) => `Suggestions for ${label}`,
    types: { text: 'text', number: 'number', boolean: 'yes/no', json: 'JSON', date: 'date' },
    uses: (count) => (count === 1 ? 'used once' : `used ${count} times`),
    unknown: 'not in the library',
    unlisted: 'none of these',
    asTyped: 'Use as typed:',
    noMatch: (text) => `Nothing matches “${text}”; it can be typed freely`,
    nothing: 'Nothing in the library yet; type freely',
    failed: 'The library did not answer; type freely',
    more: 'Type on to narrow it down',
    keys: '↑↓ choose · Enter takes · Esc shuts',
    typingKeys: '↑↓ choose · Enter takes · Esc keeps what is typed',
    count: (count) => (count === 1 ? '1 suggestion' : `${count} suggestions`),
    pick: (label) => `${label}: pick a date`,
    earlierMonth: 'Previous month',
    laterMonth: 'Next month',
    now: 'Now',
    today: 'Today',
    dateKeys: 'Arrows: day · PgUp/PgDn: month · Enter takes',
  },
);
