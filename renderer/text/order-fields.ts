import type { ChoiceField, IdField } from '../screens/order/state/edit-draft';
import type { Section } from '../screens/order/state/order-action';
import { bilingual } from './bilingual';

interface FieldWords {
  /** What the field is, in the person's words; the contract's name stands beside it. */
  readonly labels: Readonly<Record<IdField | ChoiceField, string>>;
  readonly examples: Readonly<Partial<Record<IdField | ChoiceField, string>>>;
  readonly sections: Readonly<Record<Section, string>>;
  /** The database table that the server writes, where its name is not the key of the body. */
  readonly tables: Readonly<Record<'objective' | 'task' | 'step', string>>;
}

/** Fields and sections of the order form. */
export const orderFieldsText = bilingual<FieldWords>(
  {
    labels: {
      mapId: '工单地图',
      customerGuid: '客户',
      oId: '工单',
      taskId: '任务',
      operateTaskGuid: '处理的任务',
      toStep: '到步骤',
      toGrp: '到组',
      toBy: '到人',
      toRole: '到角色',
      substatus: '子状态',
      rolegroupId: '机构',
      objectiveStatus: '失败状态',
    },
    examples: {
      mapId: '例如 S6LZUU',
      customerGuid: '客户 GUID',
      oId: 'objective_guid；可粘贴 oId ⇥ taskId',
      taskId: 'elitetask_guid',
      operateTaskGuid: '要处理的 elitetask 的 GUID',
      objectiveStatus: '不填时服务器用 FAILED',
    },
    sections: {
      target: '目标',
      routing: '流转',
      order: '工单属性',
      objective: 'objective',
      task: 'task',
      tabc: 'tabc 表',
      step: 'step',
      fail: '失败结案',
    },
    tables: { objective: '工单表', task: '任务表 elitetask', step: '步骤表 workorderstep3' },
  },
  {
    labels: {
      mapId: 'Order map',
      customerGuid: 'Customer',
      oId: 'Order',
      taskId: 'Task',
      operateTaskGuid: 'Task to handle',
      toStep: 'To step',
      toGrp: 'To group',
      toBy: 'To person',
      toRole: 'To role',
      substatus: 'Sub-status',
      rolegroupId: 'Organisation',
      objectiveStatus: 'Failed status',
    },
    examples: {
      mapId: 'e.g. S6LZUU',
      customerGuid: 'GUID of the customer',
      oId: 'objective_guid; paste oId ⇥ taskId',
      taskId: 'elitetask_guid',
      operateTaskGuid: 'GUID of the elitetask to handle',
      objectiveStatus: 'Left out, the server uses FAILED',
    },
    sections: {
      target: 'Target',
      routing: 'Routing',
      order: 'Order',
      objective: 'objective',
      task: 'task',
      tabc: 'tabc tables',
      step: 'step',
      fail: 'Fail',
    },
    tables: { objective: 'order table', task: 'task table elitetask', step: 'step table workorderstep3' },
  },
);
