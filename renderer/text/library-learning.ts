import { bilingual } from './bilingual';

interface LearningText {
  readonly title: string;
  readonly what: string;
  readonly columns: Readonly<Record<'dictionary' | 'code' | 'count' | 'last' | 'name', string>>;
  readonly nameOf: (code: string) => string;
  readonly mapOf: (code: string) => string;
  readonly mapPlaceholder: string;
  readonly all: string;
  readonly shown: (count: string) => string;
  readonly more: (count: number) => string;
  readonly save: (count: string) => string;
  readonly nothingNamed: string;
  readonly mapMissing: (count: number) => string;
  readonly tooLong: (limit: string) => string;
  readonly hidden: string;
  readonly saved: (count: string) => string;
  readonly failed: string;
  readonly full: string;
  readonly empty: string;
  readonly emptyMore: string;
}

/** Codes that were used and have no name yet. */
export const learningText = bilingual<LearningText>(
  {
    title: '从历史中学习',
    what: '这些编码在发出的调用里用过，词典里还没有。给常用的起个名字，以后就能按名字找到。',
    columns: {
      dictionary: '词典',

      code: '编码',
      count: '用过',
      last: '最近一次',
      name: '名称',
    },
    nameOf: (code) => `${code} 的名称`,
    mapOf: (code) => `步骤 ${code} 所属的地图`,
    mapPlaceholder: '地图编码',
    all: '所有词典',
    shown: (count) => `${count} 个编码`,
    more: (count) => `再显示 ${count} 个`,
    save: (count) => `保存 ${count} 条`,
    nothingNamed: '还没有填名称',
    mapMissing: (count) => `${count} 个步骤还没有说明属于哪张地图`,
    tooLong: (limit) => `最长 ${limit} 个字符`,
    hidden: '里面有看不见的字符，请重新输入',
    saved: (count) => `已保存 ${count} 条`,
    failed: '没有保存，请再试一次。填的名称都还在。',
    full: '资料库已满，没有保存。请先删除不用的词条。',
    empty: '没有不认识的编码',
    emptyMore: '发出的调用里用到的编码，词典里都有。以后用到新的编码，会出现在这里。',
  },
  {
    title: 'Learn from history',
    what: 'These codes stand in calls that were sent, and in no dictionary yet. Name the ones that are used often, and they are found by name from then on.',
    columns: {
      dictionary: 'Dictionary',

      code: 'Code',
      count: 'Used',
      last: 'Last',
      name: 'Name',
    },
    nameOf: (code) => `Name of ${code}`,
    mapOf: (code) => `Map of the step ${code}`,
    mapPlaceholder: 'Code of the map',
    all: 'All dictionaries',
    shown: (count) => (count === '1' ? '1 code' : `${count} codes`),
    more: (count) => `Show ${count} more`,
    save: (count) => (count === '1' ? 'Save 1 entry' : `Save ${count} entries`),
    nothingNamed: 'Nothing is named yet',
    mapMissing: (count) =>
      count === 1 ? '1 step does not say its map yet' : `${count} steps do not say their map yet`,
    tooLong: (limit) => `At most ${limit} characters`,
    hidden: 'It holds an invisible character. Type it again',
    saved: (count) => (count === '1' ? '1 entry saved' : `${count} entries saved`),
    failed: 'Not saved. Try again; the names are still there.',
    full: 'The library is full, so nothing was saved. Delete entries that are not used.',
    empty: 'No unknown codes',
    emptyMore:
      'Every code in the calls that were sent stands in a dictionary. New ones appear here once they are used.',
  },
);
