import type { ImportPlan } from '../../shared/library/exchange';
import { bilingual } from './bilingual';

export type Difference = 'added' | 'changed' | 'gone' | 'refused' | 'mended';

interface ComparisonText {
  readonly library: (entries: string, templates: string) => string;
  readonly map: (name: string, code: string, steps: string, links: string) => string;
  readonly strayLinks: (count: string) => string;
  readonly mode: string;
  readonly modes: Readonly<Record<ImportPlan['mode'], string>>;
  readonly merge: string;
  readonly replaceLibrary: string;
  readonly replaceScope: (dictionary: string, scope: string) => string;
  readonly replaceDictionary: (dictionary: string) => string;
  readonly differences: Readonly<Record<Difference | 'same', string>>;
  readonly templatesChange: (added: string, changed: string, gone: string) => string;
  readonly onlyFirst: (shown: string, all: string) => string;
  readonly noneOf: Readonly<Record<Difference, string>>;
  readonly before: string;
  readonly after: string;
  readonly line: (line: string) => string;
  readonly comparing: string;
  readonly apply: (count: string) => string;
  readonly applyRemoving: (count: string, gone: string) => string;
  readonly nothingToDo: string;
  readonly leavesOut: (count: string) => string;
  readonly leftOut: (count: string) => string;
  readonly gone: string;
  readonly full: (entries: string, templates: string) => string;
  readonly readAgain: string;
  readonly doneTitle: (name: string) => string;
  readonly done: (added: string, changed: string, gone: string) => string;
  readonly undoHint: string;
  readonly show: (dictionary: string) => string;
  readonly another: string;
  readonly nothing: string;
}

/** What an import would do, and what it did. */
export const comparisonText = bilingual<ComparisonText>(
  {
    library: (entries, templates) => `一份资料库：${entries} 条，${templates} 个模板`,
    map: (name, code, steps, links) =>
      `地图 ${name === '' ? code : `${name}（${code}）`}：${steps} 个步骤，${links} 条连线`,
    strayLinks: (count) => `有 ${count} 条连线的一端不是这张地图的步骤，没有采用。`,
    mode: '怎样导入',
    modes: { merge: '合并', replace: '替换' },
    merge: '新的加进来，编码相同的以它为准，其余的都留着。',
    replaceLibrary: '以它为准：它没有的词条和模板都会删除。',
    replaceScope: (dictionary, scope) => `以它为准：${scope} 的“${dictionary}”里，它没有的都会删除。`,
    replaceDictionary: (dictionary) => `以它为准：“${dictionary}”里，它没有的都会删除。`,
    differences: {
      added: '新增',
      changed: '改动',
      gone: '删除',
      same: '相同',
      refused: '不采用的行',
      mended: '改写的编码',
    },
    templatesChange: (added, changed, gone) => `模板：新增 ${added}，改动 ${changed}，删除 ${gone}`,
    onlyFirst: (shown, all) => `只列出前 ${shown} 条，共 ${all} 条`,
    noneOf: {
      added: '没有新增的词条',
      changed: '没有改动的词条',
      gone: '没有要删除的词条',
      refused: '每一行都可以采用',
      mended: '编码都照原样采用',
    },
    before: '原来',
    after: '改为',
    line: (line) => `第 ${line} 行`,
    comparing: '正在比较',
    apply: (count) => `导入 ${count} 条`,
    applyRemoving: (count, gone) => `导入 ${count} 条，删除 ${gone} 条`,
    nothingToDo: '没有要改动的',
    leavesOut: (count) => `${count} 行不采用`,
    leftOut: (count) => `${count} 行没有采用`,
    gone: '读过的内容已经放下了：期间又读了别的。请重新来一次。',
    full: (entries, templates) =>
      `资料库装不下这么多：最多 ${entries} 条词条、${templates} 个模板。没有任何改动。`,
    readAgain: '重新选择来源',
    doneTitle: (name) => `已导入“${name}”`,
    done: (added, changed, gone) => `新增 ${added}，改动 ${changed}，删除 ${gone}`,
    undoHint: '在资料库再有改动之前，都可以撤销。',
    show: (dictionary) => `查看${dictionary}`,
    another: '再导入一个',
    nothing: '（空）',
  },
  {
    library: (entries, templates) =>
      `A library: ${entries === '1' ? '1 entry' : `${entries} entries`}, ${templates === '1' ? '1 template' : `${templates} templates`}`,
    map: (name, code, steps, links) =>
      `Map ${name === '' ? code : `${name} (${code})`}: ${steps === '1' ? '1 step' : `${steps} steps`}, ${links === '1' ? '1 link' : `${links} links`}`,
    strayLinks: (count) =>
      count === '1'
        ? '1 link has an end that is no step of this map; it was left out.'
        : `${count} links have an end that is no step of this map; they were left out.`,
    mode: 'How to import',
    modes: { merge: 'Merge', replace: 'Replace' },
    merge: 'New entries come in, those with the same code are replaced, all others stay.',
    replaceLibrary: 'It takes the place of the library: entries and templates that it lacks are deleted.',
    replaceScope: (dictionary, scope) => `Of ${dictionary} in ${scope}, what it lacks is deleted.`,
    replaceDictionary: (dictionary) => `Of ${dictionary}, what it lacks is deleted.`,
    differences: {
      added: 'New',
      changed: 'Changed',
      gone: 'Deleted',
      same: 'Same',
      refused: 'Rows left out',
      mended: 'Codes mended',
    },
    templatesChange: (added, changed, gone) => `Templates: ${added} new, ${changed} changed, ${gone} deleted`,
    onlyFirst: (shown, all) => `The first ${shown} of ${all}`,
    noneOf: {
      added: 'No entry is new',
      changed: 'No entry changes',
      gone: 'No entry is deleted',
      refused: 'Every row can be taken',
      mended: 'Every code is taken as it stands',
    },
    before: 'Before',
    after: 'After',
    line: (line) => `Line ${line}`,
    comparing: 'Comparing',
    apply: (count) => (count === '1' ? 'Import 1 entry' : `Import ${count} entries`),
    applyRemoving: (count, gone) => `Import ${count}, delete ${gone}`,
    nothingToDo: 'Nothing to change',
    leavesOut: (count) => (count === '1' ? '1 row is left out' : `${count} rows are left out`),
    leftOut: (count) => (count === '1' ? '1 row was left out' : `${count} rows were left out`),
    gone: 'What was read has been let go, since something else was read meanwhile. Bring it once more.',
    full: (entries, templates) =>
      `The library cannot hold that much: ${entries} entries and ${templates} templates at most. Nothing has changed.`,
    readAgain: 'Choose the source again',
    doneTitle: (name) => `Imported '${name}'`,
    done: (added, changed, gone) => `${added} new, ${changed} changed, ${gone} deleted`,
    undoHint: 'It can be undone until something else in the library changes.',
    show: (dictionary) => `Show ${dictionary}`,
    another: 'Import something else',
    nothing: '(empty)',
  },
);
