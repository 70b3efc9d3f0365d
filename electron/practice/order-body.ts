import { type Json, membersNamed, printJson } from '../../shared/json';
import { Refusal } from './refusal';

/** The order that a call is about: a new one, or one that is loaded. */
export type Target =
  | { readonly kind: 'create'; readonly mapId: string; readonly customerGuid: string }
  | { readonly kind: 'load'; readonly oId: string; readonly taskId: string };

/** Where a send goes; null: not named. */
export interface Routing {
  readonly toStep: string | null;
  readonly toGrp: string | null;
  readonly toBy: string | null;
  readonly toRole: string | null;
}
/** One column as it is kept: the real name of its table, and its value as JSON source text. */
export interface Column {
  readonly table: string;
  readonly name: string;
  readonly value: string;
}

/** What a save or a send asks for. Members that the contract does not know are ignored, as a server does. */
export interface OrderBody {
  readonly target: Target;
  readonly operateTaskGuid: string | null;
  readonly routing: Routing;
  readonly columns: readonly Column[];
}

/** Reads the body of a save or a send; throws a `Refusal`. */
export function readOrderBody(body: Json): OrderBody {
  return {
    target: readTarget(body),
    operateTaskGuid: idIn(body, 'operateTaskGuid'),
    routing: {
      toStep: textIn(body, 'toStep'),
      toGrp: textIn(body, 'toGrp'),
      toBy: textIn(body, 'toBy'),
      toRole: textIn(body, 'toRole'),
    },
    columns: [
      ...ownColumns(body),
      ...columnsOf('objective', memberIn(body, 'objective'), 'objective'),
      ...columnsOf('task', memberIn(body, 'task'), 'elitetask'),
      ...tabcColumns(memberIn(body, 'tabc')),
      ...columnsOf('step', memberIn(body, 'step'), 'workorderstep3'),
    ],
  };
}

/** Reads the body of a close; throws a `Refusal`. */
export function readIdsBody(body: Json): {
  readonly oId: string;
  readonly taskId: string;
  readonly objectiveStatus: string | null;
} {
  const oId = idIn(body, 'oId');
  const taskId = idIn(body, 'taskId');
  if (oId === null || taskId === null) throw new Refusal(`缺少参数：${oId === null ? 'oId' : 'taskId'}`);
  return { oId, taskId, objectiveStatus: textIn(body, 'objectiveStatus') };
}

function readTarget(body: Json): Target {
  const [mapId, customerGuid] = [idIn(body, 'mapId'), idIn(body, 'customerGuid')];
  const [oId, taskId] = [idIn(body, 'oId'), idIn(body, 'taskId')];
  const creates = mapId !== null || customerGuid !== null;
  const loads = oId !== null || taskId !== null;
  if (creates && loads)
    throw new Refusal('参数错误：mapId、customerGuid（新建）与 oId、taskId（加载）不能同时传递');
  if (!creates && !loads)
    throw new Refusal('缺少参数：新建时须传 mapId 和 customerGuid，加载时须传 oId 和 taskId');
  if (mapId !== null && customerGuid !== null) return { kind: 'create', mapId, customerGuid };
  if (oId !== null && taskId !== null) return { kind: 'load', oId, taskId };
  if (creates) throw new Refusal(`新建工单缺少参数：${mapId === null ? 'mapId' : 'customerGuid'}`);
  throw new Refusal(`加载工单缺少参数：${oId === null ? 'oId' : 'taskId'}`);
}

/** Sub-status and organisation are columns of the order, whatever name they have in the body. */
function ownColumns(body: Json): Column[] {
  return ['substatus', 'rolegroupId'].flatMap((name) => {
    const value = membersNamed(body, name).at(-1);
    if (value === undefined) return [];
    textIn(body, name);
    return [{ table: 'objective', name, value: printJson(value, 0) }];
  });
}

function tabcColumns(tabc: Json): Column[] {
  if (tabc.kind === 'null') return [];
  if (tabc.kind !== 'object') throw new Refusal('参数错误：tabc 应为对象');
  return tabc.members.flatMap(({ key, value }) =>
    columnsOf(`tabc.${key}`, value, `tabc${readable('tabc 表名', key)}`),
  );
}

function columnsOf(where: string, table: Json, name: string): Column[] {
  if (table.kind === 'null') return [];
  if (table.kind !== 'object') throw new Refusal(`参数错误：${where} 应为对象`);
  return table.members.map(({ key, value }) => ({
    table: name,
    name: readable('字段名', key),
    value: printJson(value, 0),
  }));
}

/** The last member of that name, as common JSON readers take it; none is null. */
function memberIn(body: Json, key: string): Json {
  return membersNamed(body, key).at(-1) ?? { kind: 'null' };
}

function textIn(body: Json, key: string): string | null {
  const value = memberIn(body, key);
  if (value.kind === 'null') return null;
  if (value.kind !== 'string') throw new Refusal(`参数错误：${key} 应为字符串`);
  return value.value === '' ? '' : readable(key, value.value);
}

function idIn(body: Json, key: string): string | null {
  const text = textIn(body, key)?.trim() ?? '';
  return text === '' ? null : text;
}

/** No database takes a NUL or half a character in a name. */
function readable(what: string, text: string): string {
  if (text === '') throw new Refusal(`参数错误：${what} 不能为空`);
  if (text.includes('\0') || !text.isWellFormed()) throw new Refusal(`参数错误：${what} 含有非法字符`);
  return text;
}
