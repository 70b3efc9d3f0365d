import type { Dictionary } from '../../shared/library/entry';
import { bilingual } from './bilingual';

type Examples = Readonly<Record<Dictionary, readonly (readonly string[])[]>>;

/** What can be pasted into an empty dictionary, its header first. */
export const EXAMPLES = bilingual<Examples>(
  {
    columns: [
      ['表', '字段', '名称', '类型'],
      ['objective', 'stringfield1', '设备型号', '文本'],
      ['task', 'numfield1', '预计工时', '数字'],
    ],
    steps: [
      ['地图', '步骤编码', '步骤名称'],
      ['S6LZUU', 'A1B2C3', '派单'],
      ['S6LZUU', 'D4E5F6', '上门'],
    ],
    groups: [
      ['组编码', '组名称'],
      ['SYSTEM', '系统组'],
      ['SH01', '上海一组'],
    ],
    persons: [
      ['工号', '姓名'],
      ['SELITE', '张三'],
      ['A00001', '李四'],
    ],
    roles: [
      ['角色编码', '角色名称'],
      ['R01', '调度员'],
      ['R02', '审核员'],
    ],
    maps: [
      ['地图编码', '地图名称'],
      ['S6LZUU', '报修'],
      ['K2PQ31', '投诉'],
    ],
    organisations: [
      ['机构编码', '机构名称'],
      ['E01', '华东分公司'],
      ['E02', '华北分公司'],
    ],
    substatuses: [
      ['子状态', '名称'],
      ['WAIT', '等待配件'],
      ['VISIT', '已预约上门'],
    ],
    customers: [
      ['客户 GUID', '客户名称'],
      ['5F0C2E7A-91D4-4B6E-8A37-2C1D9E40B6F3', '东方电子'],
      ['9D3A6B10-7C58-4F2E-B1A9-64E0D8C7F521', '南海物流'],
    ],
  },
  {
    columns: [
      ['Table', 'Column', 'Label', 'Type'],
      ['objective', 'stringfield1', 'Device model', 'text'],
      ['task', 'numfield1', 'Planned hours', 'number'],
    ],
    steps: [
      ['Map ID', 'Step ID', 'Step name'],
      ['S6LZUU', 'A1B2C3', 'Dispatch'],
      ['S6LZUU', 'D4E5F6', 'On site'],
    ],
    groups: [
      ['Group ID', 'Group name'],
      ['SYSTEM', 'System'],
      ['SH01', 'Shanghai 1'],
    ],
    persons: [
      ['Staff ID', 'Name'],
      ['SELITE', 'Zhang San'],
      ['A00001', 'Li Si'],
    ],
    roles: [
      ['Role ID', 'Role name'],
      ['R01', 'Dispatcher'],
      ['R02', 'Reviewer'],
    ],
    maps: [
      ['Map ID', 'Map name'],
      ['S6LZUU', 'Repair'],
      ['K2PQ31', 'Complaint'],
    ],
    organisations: [
      ['Organisation ID', 'Organisation name'],
      ['E01', 'East'],
      ['E02', 'North'],
    ],
    substatuses: [
      ['Substatus', 'Name'],
      ['WAIT', 'Waiting for parts'],
      ['VISIT', 'Visit agreed'],
    ],
    customers: [
      ['Customer GUID', 'Customer name'],
      ['5F0C2E7A-91D4-4B6E-8A37-2C1D9E40B6F3', 'Eastern Electronics'],
      ['9D3A6B10-7C58-4F2E-B1A9-64E0D8C7F521', 'Southern Logistics'],
    ],
  },
);
