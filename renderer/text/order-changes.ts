import type { Call } from '../../shared/contract/endpoints';
import { bilingual } from './bilingual';

interface ChangesWords {
  readonly count: (count: number) => string;
  readonly since: (when: string, call: Call) => string;
  readonly title: string;
  readonly absent: string;
  readonly empty: string;
  /** Null: of the tabc tables among themselves. */
  readonly order: (table: string | null) => string;
  readonly reset: string;
  readonly resetPlace: (place: string) => string;
  readonly resetAll: (count: number) => string;
}

const callZh: Readonly<Record<Call, string>> = {
  save: '保存',
  send: '下送',
  close: '结案',
  failedClose: '失败结案',
};
const callEn: Readonly<Record<Call, string>> = {
  save: 'saved',
  send: 'sent',
  close: 'closed',
  failedClose: 'failed',
};

/** What changed in a draft since a server accepted it. */
export const orderChangesText = bilingual<ChangesWords>(
  {
    count: (count) => `改动 ${count} 处`,
    since: (when, call) => `与 ${when} ${callZh[call]}成功时相比`,
    title: '发送成功之后的改动',
    absent: '不发送',
    empty: '空字符串',
    order: (table) => (table === null ? 'tabc 表的顺序' : `${table} 的列顺序`),
    reset: '还原',
    resetPlace: (place) => `还原 ${place}`,
    resetAll: (count) => `全部还原（${count} 处）`,
  },
  {
    count: (count) => `${count} ${count === 1 ? 'change' : 'changes'}`,
    since: (when, call) => `Since it was ${callEn[call]} at ${when}`,
    title: 'Changed since it was accepted',
    absent: 'not sent',
    empty: 'empty string',
    order: (table) => (table === null ? 'order of the tabc tables' : `order of the columns of ${table}`),
    reset: 'Reset',
    resetPlace: (place) => `Reset ${place}`,
    resetAll: (count) => `Reset all (${count})`,
  },
);
