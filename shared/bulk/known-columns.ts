import type { Dictionary } from '../library/entry';
import { DICTIONARY_WORDS } from '../library/header-words';
import type { Target } from './columns';

const oId: Target = { kind: 'id', name: 'oId' };
const taskId: Target = { kind: 'id', name: 'taskId' };
const mapId: Target = { kind: 'id', name: 'mapId' };
const customerGuid: Target = { kind: 'id', name: 'customerGuid' };
const operateTaskGuid: Target = { kind: 'field', name: 'operateTaskGuid' };
const toStep: Target = { kind: 'field', name: 'toStep' };
const toGrp: Target = { kind: 'field', name: 'toGrp' };
const toBy: Target = { kind: 'field', name: 'toBy' };
const toRole: Target = { kind: 'field', name: 'toRole' };
const substatus: Target = { kind: 'field', name: 'substatus' };
const rolegroupId: Target = { kind: 'field', name: 'rolegroupId' };
const objectiveStatus: Target = { kind: 'field', name: 'objectiveStatus' };

/** Names that mean one thing: the contract's, the vendor's, and the plain words for them. */
const KNOWN = wordsOf([
  [oId, 'oid objectiveguid objectiveid orderid orderguid workorderid workorderguid'],
  [oId, '工单id 工单guid 工单oid 工单标识'],
  [taskId, 'taskid taskguid elitetaskid elitetaskguid 任务id 任务guid 任务标识'],
  [mapId, 'mapid 工单mapid 地图id 工单地图id 流程id 工单流程id'],
  [customerGuid, 'customerguid customerid 客户guid 客户id 客户标识'],
  [operateTaskGuid, 'operatetaskguid operatetaskid 处理任务guid 处理任务id 处理的任务'],
  [operateTaskGuid, '操作任务guid 操作任务id 待处理任务guid 待处理任务id'],
  [toStep, 'tostep 下送步骤 下送环节 下送节点'],
  [toGrp, 'togrp 下送组 下送工作组'],
  [toBy, 'toby 到人 目标人 下送到人 下送到的人'],
  [toRole, 'torole 下送角色'],
  [substatus, 'substatus 子状态'],
  [rolegroupId, 'rolegroupid 机构id'],
  [objectiveStatus, 'objectivestatus failedstatus failurestatus 失败状态 失败结案状态'],
]);

/** Names that lists also use for something else: a number that people read, or what is so now and not what is to be. */
const DOUBTFUL = wordsOf([
  [oId, 'order orderno ordernumber ordercode workorder workorderno workordernumber objective'],
  [oId, '工单 工单号 工单编号 工单编码 工单单号 单号'],
  [taskId, 'task taskno tasknumber taskcode elitetask 任务 任务号 任务编号 任务编码'],
  [objectiveStatus, 'status 状态 工单状态 结案状态'],
]);

/** What a dictionary's codes fill. */
const OF_DICTIONARY: Readonly<Record<Exclude<Dictionary, 'columns'>, Target>> = {
  steps: toStep,
  groups: toGrp,
  persons: toBy,
  roles: toRole,
  maps: mapId,
  organisations: rolegroupId,
  substatuses: substatus,
  customers: customerGuid,
};
const ROUTING = ['steps', 'groups', 'persons', 'roles'] as const;
const DICTIONARIES = Object.keys(OF_DICTIONARY) as (keyof typeof OF_DICTIONARY)[];

/** Where to: with these before it, a word for a step is the step that an order is sent to. */
const TOWARDS = /^(?:to|target|目标|下送到的|下送到|下送至|到)(?=.)/;

/** The target that a header names beyond doubt, of a word as `headerWord` writes it. */
export function knownTarget(word: string): Target | null {
  const known = KNOWN.get(word);
  if (known !== undefined) return known;
  const rest = word.replace(TOWARDS, '');
  return rest === word ? null : dictionaryTarget(rest, ROUTING);
}

/** The target that a header may mean, of a word as `headerWord` writes it: a person decides. */
export function doubtfulTarget(word: string): Target | null {
  return DOUBTFUL.get(word) ?? dictionaryTarget(word, DICTIONARIES);
}

function dictionaryTarget(word: string, among: readonly (keyof typeof OF_DICTIONARY)[]): Target | null {
  const found = among.find((dictionary) => {
    const meaning = DICTIONARY_WORDS.get(dictionary)?.get(word);
    return meaning === 'code' || meaning === 'either';
  });
  return found === undefined ? null : OF_DICTIONARY[found];
}

function wordsOf(lists: readonly (readonly [Target, string])[]): ReadonlyMap<string, Target> {
  return new Map(lists.flatMap(([target, words]) => words.split(' ').map((word) => [word, target] as const)));
}
