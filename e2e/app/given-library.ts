import { type Entry, NO_COLUMN_FACTS, NO_STEP_FACTS } from '../../shared/library/entry';
import type { Desk } from '../pages/desk';
import { ask } from './given';

const column = (
  scope: string,
  code: string,
  name: string,
  facts: Partial<typeof NO_COLUMN_FACTS> = {},
): Entry => ({
  dictionary: 'columns',
  scope,
  code,
  name,
  facts: { ...NO_COLUMN_FACTS, ...facts },
});
const step = (map: string, code: string, name: string, canClose: boolean | null = null): Entry => ({
  dictionary: 'steps',
  scope: map,
  code,
  name,
  facts: { ...NO_STEP_FACTS, canClose },
});
const codes = (
  dictionary: Exclude<Entry['dictionary'], 'columns' | 'steps'>,
  names: Readonly<Record<string, string>>,
): readonly Entry[] =>
  Object.entries(names).map(([code, name]) => ({ dictionary, scope: '', code, name, facts: null }));

/** What a service desk would have in its library. */
const ENTRIES: readonly Entry[] = [
  column('objective', 'stringfield1', '主题'),
  column('objective', 'stringfield2', '装机地址'),
  column('objective', 'numberfield1', '金额', { type: 'number' }),
  column('objective', 'level_id', '紧急程度', {
    type: 'text',
    values: [
      { value: '1', label: '特急' },
      { value: '2', label: '加急' },
      { value: '3', label: '普通' },
    ],
  }),
  column('objective', 'visit_at', '上门时间', { type: 'date', format: 'YYYY-MM-DD HH:mm:ss' }),
  column('objective', 'urgent', '是否催办', { type: 'boolean' }),
  column('task', 'priority_id', '优先级'),
  column('tabcrepair', 'fault_type', '故障类型'),
  column('tabcrepair', 'fixed_on', '修复日期', { type: 'date', format: 'YYYY-MM-DD' }),
  column('tabcvisit', 'visit_fee', '上门费', { type: 'number' }),
  step('S6LZUU', 'S00001', '受理'),
  step('S6LZUU', 'S00002', '派单', false),
  step('S6LZUU', 'S00003', '回访', true),
  step('K2QMAB', 'K00001', '投诉受理'),
  ...codes('maps', { S6LZUU: '宽带报修', K2QMAB: '投诉' }),
  ...codes('groups', { SYSTEM: '系统组', FIELD: '现场维修组' }),
  ...codes('persons', { SELITE: '系统管理员', A00001: '张三', A00002: '张珊珊', A00003: '李四' }),
  ...codes('roles', { AGENT: '坐席', ENGINEER: '外线工程师' }),
  ...codes('substatuses', { ACCEPTED: '已受理', WAITING: '等待备件' }),
  ...codes('organisations', { O00001: '浦东分公司' }),
  ...codes('customers', { '8E0C5A5E-44D3-4B0C-9C1B-2D0E6C1F7A31': '海桥物流' }),
];

/** A library that is there when the test begins, put in through the page's own door. */
export async function givenLibrary(desk: Desk): Promise<void> {
  for (const entry of ENTRIES) await ask(desk, 'library', 'put', { entry, replaces: null });
}
