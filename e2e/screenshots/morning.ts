import type { Language } from '../../shared/desk.app';
import { givenConnection } from '../app/given';
import type { Desk } from '../pages/desk';
import { startHeldServer } from '../servers/held-server';
import { contractAnswer, startRecordingServer } from '../servers/recording-server';
import { sampleOrders } from './sample-orders';

/** Keeps a server for the length of a test. */
export type Running = <S extends { close(): void | Promise<void> }>(server: Promise<S>) => Promise<S>;

const IDENTITY = {
  mode: 'whitelist',
  ds: 'gl2019',
  epid: 'E00008',
  staffId: 'SELITE',
  groupId: 'SYSTEM',
} as const;
const NAMES = {
  'zh-CN': { test: '华东测试', slow: '华南测试', production: '华东生产' },
  'en-US': { test: 'East test', slow: 'South test', production: 'East production' },
} as const;
const PRACTICE = { 'zh-CN': '练习服务器', 'en-US': 'Practice server' } as const;
const REFUSAL = { 'zh-CN': '工单已结案，不能再操作', 'en-US': 'The order is closed' } as const;

/** Calls as a person makes them in a morning, with every outcome among them; the last stands on the order screen. */
export async function workAMorning(desk: Desk, language: Language, running: Running): Promise<void> {
  const { order, dialog } = desk;
  const names = NAMES[language];
  const answers = (server: { readonly origin: string }) => `${server.origin}/ngs`;
  const accepting = await running(
    startRecordingServer({ answer: (_, number) => answerOf(language, number) }),
  );
  const silent = await running(startHeldServer());
  const gone = await startRecordingServer();
  await gone.close();
  const [first, second, third, fourth] = sampleOrders(language).map(({ body }) => body);

  await desk.open('order');
  await givenConnection(desk, { name: names.test, serviceRoot: answers(accepting), auth: IDENTITY });
  for (const body of [first, second]) {
    await order.fillFrom(body);
    await order.answerTo(() => order.press('save'));
  }
  await order.fillFrom({ ...IDS, objective: { stringfield1: 'x' } });
  await order.answerTo(() => order.press('save'));
  await givenConnection(desk, {
    name: names.slow,
    serviceRoot: answers(silent),
    auth: IDENTITY,
    timeouts: { connectMs: 10_000, headersMs: 1_000, totalMs: 10_000 },
  });
  await order.tabs.openNew();
  await order.fillFrom({ ...IDS, toStep: 'STEP-2', toGrp: 'FIELD' });
  await order.answerTo(() => order.press('send'));
  await givenConnection(desk, {
    name: names.production,
    kind: 'production',
    serviceRoot: answers(gone),
    auth: IDENTITY,
  });
  await order.tabs.openNew();
  await order.fillFrom(IDS);
  await order.press('close');
  await dialog.typed.fill(names.production);
  await order.answerTo(() => dialog.confirm());

  await desk.frame.choose(PRACTICE[language]);
  await (await desk.open('practice')).expireToken();
  await desk.open('order');
  await order.tabs.openNew();
  await order.fillFrom(third);
  await order.answerTo(() => order.press('save'));
  await (await desk.open('practice')).renewToken();
  await desk.open('order');
  await order.fillFrom(fourth);
  await order.answerTo(() => order.press('save'));
}

const IDS = {
  oId: 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4',
  taskId: 'BCDBBD33-BD6A-6168-63CE-4E55620D3CB4',
} as const;

function answerOf(language: Language, number: number): Buffer {
  return number < 3 ? contractAnswer(1, '', JSON.stringify(IDS)) : contractAnswer(0, REFUSAL[language]);
}
