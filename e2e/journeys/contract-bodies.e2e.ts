import { expect } from '@playwright/test';
import { type Call, ENDPOINTS } from '../../shared/contract/endpoints';
import { EXAMPLE_BODIES } from '../../shared/contract/examples.fixture';
import { test } from '../app/desk-test';
import { ask } from '../app/given';
import type { Desk } from '../pages/desk';
import type { RawServer } from '../servers/raw-server';
import { startRecordingServer } from '../servers/recording-server';
import type { SeenRequest } from '../servers/seen-requests';

/** The example body of save and send shows both pairs of ids; a request has one. */
const PAIRS = { create: ['mapId', 'customerGuid'], load: ['oId', 'taskId'] } as const;
type Mode = keyof typeof PAIRS;

const EXAMPLE = JSON.parse(EXAMPLE_BODIES.failedClose) as Record<
  'oId' | 'taskId' | 'objectiveStatus',
  string
>;
const ORDER = JSON.parse(EXAMPLE_BODIES.save) as Record<string, unknown>;
const TOKEN = '4f7c1a52-0b1e-4a57-9d0f-6f2f0c9f3f10$DBTest';
const WHITELIST = { ds: 'gl2019', epid: 'E00008', staffId: 'SELITE', groupId: 'SYSTEM' } as const;
const EMPTY_FIELDS = ['toStep', 'toGrp', 'toBy', 'toRole', 'substatus', 'rolegroupId'] as const;

test('the whole order body of the contract, typed, arrives as it is: created and loaded, saved and sent', async ({
  start,
  running,
}) => {
  expect(EXAMPLE_BODIES.send).toBe(EXAMPLE_BODIES.save);
  const desk = await start();
  const server = await running(startRecordingServer());
  await makeConnections(desk, server);
  const { order } = desk;

  await test.step('typed key by key', async () => {
    await desk.open('order');
    await typeIds(desk, 'create');
    await typeOrder(desk, String(ORDER.operateTaskGuid));
  });

  for (const mode of ['create', 'load'] as const) {
    await test.step(`to ${mode}`, async () => {
      if (mode === 'load') await typeIds(desk, 'load');
      const wanted = without(ORDER, mode === 'create' ? PAIRS.load : PAIRS.create);
      for (const call of ['save', 'send'] as const) await arrives(desk, server, call, wanted);
    });
  }

  await test.step('the practice server takes the body that creates, and knows no such order to load', async () => {
    await chooseFor(desk, await practiceName(desk));
    await order.answerTo(() => order.press('save'));
    await order.showsOutcome('refused', 'code-0');
    await expect(order.serverMessage).toContainText(EXAMPLE.oId);
    await order.chooseMode('create');
    for (const call of ['save', 'send'] as const) {
      await order.answerTo(async () => {
        await order.press(call);
        // The draft made an order: another one is asked about.
        if (call === 'send') await desk.dialog.confirm();
      });
      await order.showsOutcome('accepted', 'code-1');
    }
    const practice = await desk.open('practice');
    await practice.openOrder(0);
    await practice.showsSteps(['send']);
    expect(await practice.columns('objective')).toEqual([
      ['substatus', '""'],
      ['rolegroupId', '""'],
      ['stringfield1', '"aaa"'],
    ]);
    expect(await practice.columns('elitetask')).toEqual([['event_guid', '"bbb"']]);
    expect(await practice.columns('tabcxxx')).toEqual([['a', '1']]);
    expect(await practice.columns('workorderstep3')).toEqual([['ooo', '"abc"']]);
  });
});

test('the closing bodies of the contract, typed, arrive as they are', async ({ start, running }) => {
  const desk = await start();
  const server = await running(startRecordingServer());
  await makeConnections(desk, server);
  const { order } = desk;
  await desk.open('order');
  await typeIds(desk, 'load');
  await order.typeInto('objectiveStatus', EXAMPLE.objectiveStatus);
  for (const call of ['close', 'failedClose'] as const) {
    await arrives(desk, server, call, JSON.parse(EXAMPLE_BODIES[call]));
  }
  await chooseFor(desk, await practiceName(desk));
  for (const call of ['close', 'failedClose'] as const) {
    await order.press(call);
    await order.answerTo(() => desk.dialog.confirm());
    await order.showsOutcome('refused', 'code-0');
    await expect(order.serverMessage).toContainText(EXAMPLE.oId);
  }
});

for (const mode of ['token', 'whitelist'] as const) {
  test(`the bodies of the contract do their work on the practice server, in ${mode} mode`, async ({
    start,
  }) => {
    const desk = await start();
    const { order, dialog } = desk;
    const { address } = await ask(desk, 'practice', 'status', null);
    const practiceItself = await practiceName(desk);
    if (mode === 'whitelist') {
      const connections = await desk.open('connections');
      await connections.make({ name: '练习白名单', kind: 'practice', root: address, whitelist: WHITELIST });
    }
    await desk.frame.shows(mode === 'token' ? practiceItself : '练习白名单');
    await desk.open('order');
    const sent: [Call, unknown][] = [];
    const accepted = async (call: Call, wanted: unknown): Promise<void> => {
      await order.answerTo(async () => {
        await order.press(call);
        if (ENDPOINTS[call].ends) await dialog.confirm();
      });
      await order.showsOutcome('accepted', 'code-1');
      sent.unshift([call, wanted]);
    };
    const loadNext = async (): Promise<Ids> => {
      const old =
        (await order.field('taskId').count()) === 0 ? null : await order.field('taskId').inputValue();
      await order.loadItButton.click();
      if (old !== null) await expect(order.field('taskId')).not.toHaveValue(old);
      return order.loadedIds();
    };

    const first = await test.step('created and saved', async () => {
      await typeIds(desk, 'create');
      await typeOrder(desk, String(ORDER.operateTaskGuid));
      await accepted('save', without(ORDER, PAIRS.load));
      return loadNext();
    });
    const next = await test.step('loaded: saved, then sent on', async () => {
      await typeOrder(desk, first.taskId);
      const wanted = { ...without(ORDER, PAIRS.create), ...first, operateTaskGuid: first.taskId };
      await accepted('save', wanted);
      await accepted('send', wanted);
      return loadNext();
    });
    await test.step('closed', async () => {
      expect(next.oId).toBe(first.oId);
      await accepted('close', { ...JSON.parse(EXAMPLE_BODIES.close), ...next });
    });
    const other = await test.step('another, created and sent', async () => {
      await order.clear();
      await typeIds(desk, 'create');
      await typeOrder(desk, String(ORDER.operateTaskGuid));
      await accepted('send', without(ORDER, PAIRS.load));
      return loadNext();
    });
    const routed = await test.step('sent on with a route; without the task it makes no other', async () => {
      for (const [name, value] of Object.entries(ROUTE))
        await order.typeInto(name as keyof typeof ROUTE, value);
      await accepted('send', { ...other, ...ROUTE });
      expect(await taskOf(desk, other.oId)).toBe(other.taskId);
      await order.typeInto('operateTaskGuid', other.taskId);
      await accepted('send', { ...other, operateTaskGuid: other.taskId, ...ROUTE });
      const ids = await loadNext();
      expect(await taskOf(desk, other.oId)).toBe(ids.taskId);
      return ids;
    });
    await test.step('closed as failed', async () => {
      await order.typeInto('objectiveStatus', EXAMPLE.objectiveStatus);
      await accepted('failedClose', { ...EXAMPLE, ...routed });
    });

    await test.step('each left as the body of the contract', async () => {
      const history = await desk.open('history');
      await history.shows(sent.map(([call]) => [call, 'accepted']));
      for (const [place, [, wanted]] of sent.entries()) {
        await history.openCall(place);
        expect(JSON.parse(await history.body())).toEqual(wanted);
        expect(identityIn(await history.headers()).map(([name]) => name)).toEqual(HEADER_NAMES[mode]);
      }
    });
    await test.step('the practice server has the steps, who acted, where to, and the columns', async () => {
      const practice = await desk.open('practice');
      const by = mode === 'token' ? null : `${WHITELIST.staffId}·${WHITELIST.groupId}`;
      await practice.showsStatus(0, 'failed');
      await practice.openOrder(0);
      await practice.showsSteps(['send', 'send', 'send', 'failedClose']);
      await practice.showsActors(by);
      for (const [step, routing] of [NO_WORDS, Object.values(ROUTE), Object.values(ROUTE), []].entries())
        await practice.showsRouting(step, routing);
      await expect(practice.order).toContainText(EXAMPLE.objectiveStatus);
      await practice.showsStatus(1, 'closed');
      await practice.openOrder(1);
      await practice.showsSteps(['save', 'save', 'send', 'close']);
      await practice.showsActors(by);
      for (const [step, routing] of [[], [], NO_WORDS, []].entries())
        await practice.showsRouting(step, routing);
      expect(await practice.columns('tabcxxx')).toEqual([['a', '1']]);
    });
  });
}

interface Ids {
  readonly oId: string;
  readonly taskId: string;
}
const ROUTE = { toStep: 'S6LZUU', toGrp: 'SYSTEM', toBy: 'SELITE', toRole: 'AGENT' } as const;
/** The contract's own example sends each of the four as an empty text. */
const NO_WORDS = ['', '', '', ''];
const HEADER_NAMES = { token: ['token'], whitelist: ['ds', 'epid', 'staffId', 'groupId'] } as const;

/** The task that an order is at, as the practice server has it. */
async function taskOf(desk: Desk, oId: string): Promise<string> {
  const found = await ask(desk, 'practice', 'order', { oId });
  return found.kind === 'found' ? found.order.taskId : '';
}

/** The contract's order body but for the ids that it is about, key by key. */
async function typeOrder({ order }: Desk, operateTaskGuid: string): Promise<void> {
  await order.typeInto('operateTaskGuid', operateTaskGuid);
  for (const name of EMPTY_FIELDS) await order.chooseWay(name, 'empty');
  await order.addColumn('objective', { name: 'stringfield1', value: 'aaa' });
  await order.addColumn('task', { name: 'event_guid', value: 'bbb' });
  await order.typeFirstColumn(await order.addTable('xxx'), { name: 'a', type: 'number', value: '1' });
  await order.addColumn('step', { name: 'ooo', value: 'abc' });
}

/** Both modes of the contract, made on the connections screen as a person makes them. */
async function makeConnections(desk: Desk, server: RawServer): Promise<void> {
  const connections = await desk.open('connections');
  await connections.make({ name: '令牌', root: `${server.origin}/ngs`, token: TOKEN, dbPool: 'DBTest' });
  await connections.make({ name: '白名单', root: `${server.origin}/ngs`, whitelist: WHITELIST });
}

async function practiceName(desk: Desk): Promise<string> {
  const connections = await desk.open('connections');
  const name = await connections.names.first().textContent();
  await desk.open('order');
  return name ?? '';
}

async function typeIds(desk: Desk, mode: Mode): Promise<void> {
  await desk.order.chooseMode(mode);
  for (const name of PAIRS[mode]) await desk.order.typeInto(name, String(ORDER[name]));
}

/** Chooses a connection, and makes the draft one of it. */
async function chooseFor({ frame, order }: Desk, connection: string): Promise<void> {
  await frame.choose(connection);
  if (await order.tabs.elsewhere.isVisible()) await order.tabs.moveTo(connection);
}

/** Sends the form through both connections, and holds what arrived against the contract and the preview. */
async function arrives(desk: Desk, server: RawServer, call: Call, wanted: unknown): Promise<void> {
  for (const [index, [connection, identity]] of Object.entries(IDENTITY_HEADERS).entries()) {
    // The same content for the same address once more: another order, or another step.
    const repeats = index > 0 && (call === 'send' || Object.hasOwn(Object(wanted), 'mapId'));
    await chooseFor(desk, connection);
    await desk.order.showRequestOf(call);
    // The preview follows the form and the connection when there is time.
    await expect.poll(async () => JSON.parse(await desk.order.previewBody())).toEqual(wanted);
    await expect.poll(async () => namesOf(await desk.order.previewHeaders())).toEqual(namesOf(identity));
    const preview = { body: await desk.order.previewBody(), headers: await desk.order.previewHeaders() };
    const before = server.requests.length;
    await desk.order.answerTo(async () => {
      await desk.order.press(call);
      if (ENDPOINTS[call].ends || repeats) await desk.dialog.confirm();
    });
    await desk.order.showsOutcome('accepted', 'code-1');
    const [seen, ...more] = server.requests.slice(before);
    expect(more).toEqual([]);
    expect(JSON.parse(bodyOf(seen))).toEqual(wanted);
    expect(bodyOf(seen)).toBe(preview.body);
    expect(seen?.method).toBe('POST');
    expect(seen?.target).toBe(`/ngs${ENDPOINTS[call].path}`);
    expect(identityIn(seen?.headers ?? [])).toEqual(identity);
    expect(unmasked(preview.headers)).toEqual(seen?.headers);
  }
}

const IDENTITY_HEADERS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  令牌: [
    ['token', TOKEN],
    ['dbPool', 'DBTest'],
  ],
  白名单: [
    ['ds', 'gl2019'],
    ['epid', 'E00008'],
    ['staffId', 'SELITE'],
    ['groupId', 'SYSTEM'],
  ],
};
const CONTRACT_NAMES = new Set(['token', 'ds', 'epid', 'staffid', 'groupid', 'dbpool']);

/** The contract's own headers, in the case and order of the wire. */
function identityIn(headers: SeenRequest['headers']): SeenRequest['headers'] {
  return headers.filter(([name]) => CONTRACT_NAMES.has(name.toLowerCase()));
}

function namesOf(headers: SeenRequest['headers']): readonly string[] {
  return identityIn(headers).map(([name]) => name);
}

/** The preview's headers with the token in place of its mask. */
function unmasked(headers: SeenRequest['headers']): SeenRequest['headers'] {
  return headers.map(([name, value]) => [name, name === 'token' ? value.replace(/^•+.{4}$/, TOKEN) : value]);
}

function bodyOf(seen: SeenRequest | undefined): string {
  return seen?.body.toString('utf8') ?? '';
}

function without(body: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([key]) => !keys.includes(key)));
}
