import { DICTIONARIES, type Dictionary } from './entry';
import type { EntryField } from './exchange';

/** What a header can mean. `either`: the code where nothing else names it, else the name (步骤, Role). */
export type Meaning = EntryField | 'either';

const CODES = 'id code no num number key guid uuid 编码 编号 代码 代号 号 号码 标识 id号'.split(' ');
const NAMES = 'name title label text description desc 名 名称 名字 中文名 描述 说明'.split(' ');

/** What people call the things of a dictionary; `号` and `名` and their like are added. */
const NOUNS: Readonly<Record<Exclude<Dictionary, 'columns'>, string>> = {
  steps: 'step node nodemap workorderstep 步骤 环节 节点 工序',
  groups: 'group grp workgroup 组 群组 小组 工作组 班组 处理组 用户组',
  persons: 'person staff user employee handler operator 人员 员工 用户 处理人 职员 操作员',
  roles: 'role 角色 岗位',
  maps: 'map workflow process 地图 工单地图 流程 流程图 工作流 工单流程',
  organisations: 'organisation organization org rolegroup department dept 组织 机构 组织机构 部门 单位',
  substatuses: 'substatus substate 子状态 细分状态',
  customers: 'customer client 客户',
};

const FIELD_WORDS: Readonly<Record<Dictionary, Readonly<Partial<Record<Meaning, string>>>>> = {
  columns: {
    scope: 'table tablename tabname 表 表名 表名称 数据表 所属表 所在表',
    code: 'column columnname columncode columnid colname field fieldname fieldcode fieldid 列 列名 字段 字段名 字段代码 字段编码 字段标识 英文名 英文名称 字段英文名',
    either: '字段名称 列名称',
    name: 'columnlabel fieldlabel columntitle caption displayname comment comments columncomment remark 标签 字段标签 中文名称 字段中文名 显示名 显示名称 备注 注释 字段描述 字段说明',
    type: 'type datatype columntype fieldtype 类型 数据类型 字段类型 列类型',
    values:
      'values allowedvalues options enum enumvalues valuelist 可选值 允许值 取值 取值范围 枚举 枚举值 选项 值列表 字典值 下拉选项',
    format: 'format dateformat datetimeformat 格式 日期格式 时间格式',
  },
  steps: {
    code: 'tostep',
    canClose:
      'canclose closable closeable allowclose 可结案 可否结案 能否结案 是否可结案 允许结案 是否允许结案 可关闭 是否可关闭',
    canSendBack:
      'cansendback sendback allowsendback 可回退 可否回退 能否回退 是否可回退 允许回退 是否允许回退 可退回 是否可退回 允许退回 是否允许退回',
    next: 'next nextstep nextsteps nextnode nextnodes 下一步 下一步骤 下一环节 下一节点 后续步骤 后续环节 后续节点 可到达步骤',
  },
  groups: { code: 'togrp', name: '组名' },
  persons: {
    code: 'toby loginname login account staffno jobnumber 工号 员工工号 登录名 登录账号 账号 帐号 登录帐号',
    name: 'realname fullname 姓名 员工姓名 人员姓名 用户姓名 真实姓名',
  },
  roles: { code: 'torole' },
  maps: {},
  organisations: {},
  substatuses: {},
  customers: {},
};

type Words = ReadonlyMap<string, Meaning>;

/** Words that fit every dictionary and tell none from another. */
export const COMMON_WORDS: Words = new Map<string, Meaning>([
  ...[...CODES, 'value', '值'].map((word) => [word, 'code'] as const),
  ...[...NAMES, '中文名称', '显示名', '显示名称'].map((word) => [word, 'name'] as const),
]);

/** Words that a dictionary's headers are made of, as `headerWord` writes them. */
export const DICTIONARY_WORDS: ReadonlyMap<Dictionary, Words> = new Map(
  DICTIONARIES.map((dictionary) => [dictionary, wordsOf(dictionary)]),
);

/** A header as the words are written here: letters and digits alone, without width and case. */
export function headerWord(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A header whole, without what stands in brackets, and what stands there: 步骤编码（NODEMAP_ID）. */
export function spellings(header: string): readonly string[] {
  const inside = /[([{【（［｛]([^)\]}】）］｝]*)[)\]}】）］｝]/.exec(header);
  return inside ? [header, header.replace(inside[0], ''), inside[1] ?? ''] : [header];
}

function wordsOf(dictionary: Dictionary): Words {
  const words = new Map<string, Meaning>();
  const add = (meaning: Meaning, named: readonly string[]): void => {
    for (const word of named) words.set(word, meaning);
  };
  if (dictionary === 'steps') add('scope', compounds('maps', ['', ...CODES]));
  if (dictionary !== 'columns') {
    add('either', compounds(dictionary, ['']));
    add('code', compounds(dictionary, CODES));
    add('name', compounds(dictionary, NAMES));
  }
  for (const [meaning, named] of Object.entries(FIELD_WORDS[dictionary]) as [Meaning, string][])
    add(meaning, named.split(' '));
  return words;
}

/** 步骤编码, stepid, nodecode: every noun of a dictionary with every ending. */
function compounds(dictionary: keyof typeof NOUNS, endings: readonly string[]): readonly string[] {
  return NOUNS[dictionary].split(' ').flatMap((noun) => endings.map((ending) => noun + ending));
}
