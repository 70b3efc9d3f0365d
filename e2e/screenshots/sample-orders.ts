import type { Call } from '../../shared/contract/endpoints';
import type { Language } from '../../shared/desk.app';
import type { PracticeStatus } from '../../shared/desk.practice';
import { ask } from '../app/given';
import { callPractice } from '../app/given-orders';
import type { Desk } from '../pages/desk';

interface SampleOrder {
  readonly body: Readonly<Record<string, unknown>>;
  /** What follows the first save, in order. */
  readonly next: readonly Call[];
}

const CUSTOMERS = [
  '8E0C5A5E-44D3-4B0C-9C1B-2D0E6C1F7A31',
  'D1B7F0A2-6C55-4E0B-8F5A-90A3B2C4D5E6',
  '3F9A1C74-0B8E-4D7A-B6E2-57C8D9E0F1A2',
] as const;

/** What a service desk of a telephone company would have in its orders. */
const WORDS = {
  'zh-CN': [
    ['S6LZUU', '宽带故障报修', '上海市浦东新区张江路 88 号', '光猫无信号', '已电话联系客户，约明天上午上门'],
    ['S6LZUU', '专线开通', '上海市黄浦区南京东路 200 号', '新装', '等待机房跳纤'],
    ['K2QMAB', '资费投诉', '杭州市西湖区文三路 90 号', '账单有误', '已转账务核对'],
    ['S6LZUU', '移机', '苏州市工业园区星湖街 328 号', '同城移机', '新地址资源已确认'],
    ['K2QMAB', '服务质量投诉', '南京市鼓楼区中山路 18 号', '响应超时', '回访未接通'],
    ['P0VTRE', '设备更换', '无锡市滨湖区蠡湖大道 5 号', '机顶盒花屏', '备件已出库'],
  ],
  'en-US': [
    [
      'S6LZUU',
      'Broadband fault',
      '88 Harbour Road',
      'No signal',
      'Called the customer, visit tomorrow morning',
    ],
    ['S6LZUU', 'Leased line', '200 Market Street', 'New line', 'Waiting for the patch in the exchange'],
    ['K2QMAB', 'Billing complaint', '90 Mill Lane', 'Wrong invoice', 'Handed to accounts'],
    ['S6LZUU', 'Move of line', '328 Lake Avenue', 'Same town', 'Ports at the new address are free'],
    ['K2QMAB', 'Service complaint', '18 Station Road', 'Answered late', 'Customer did not pick up'],
    ['P0VTRE', 'Change of device', '5 Garden Way', 'Set-top box fails', 'Spare part is on its way'],
  ],
} as const;

const NEXT: readonly (readonly Call[])[] = [
  ['send'],
  ['send', 'send', 'close'],
  ['send', 'failedClose'],
  [],
  ['send', 'send'],
  ['close'],
];

/** Orders as a practice server would have them after a morning. */
export function sampleOrders(language: Language): readonly SampleOrder[] {
  return WORDS[language].map(([mapId, subject, address, kind, remark], index) => ({
    body: {
      mapId,
      customerGuid: CUSTOMERS[index % CUSTOMERS.length],
      substatus: 'ACCEPTED',
      objective: { stringfield1: subject, stringfield2: address, numberfield1: index + 1 },
      task: { priority_id: 'NORMAL' },
      tabc: { repair: { fault_type: kind, visit_fee: 80.5, urgent: index % 2 === 0 } },
      step: { remark },
    },
    next: NEXT[index] ?? [],
  }));
}

/** Puts the sample orders on the practice server, past the program: only their own screen shows them. */
export async function fillPractice(desk: Desk, language: Language): Promise<void> {
  const { address } = (await ask(desk, 'practice', 'status', null)) as PracticeStatus;
  for (const { body, next } of [...sampleOrders(language)].reverse()) {
    const ids = await callPractice(address, 'save', body);
    for (const call of next) {
      const isSend = call === 'send';
      await callPractice(address, call, {
        ...ids,
        ...(isSend ? { toStep: 'STEP-2', toGrp: 'FIELD', toBy: 'SELITE' } : {}),
        ...(call === 'failedClose' ? { objectiveStatus: 'NO_ANSWER' } : {}),
      });
    }
  }
}
