import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verbs } from '../../shared/desk';
import { openDatabaseFile } from '../files/database-file';
import { runAndKill } from '../files/testing/run-and-kill';
import { type Practice, startPractice } from './practice';
import { practiceMigrations } from './practice-migrations';

let folder = '';
let practice: Practice;
let changes = 0;

const clock = (): number => 1_795_000_000_000;
const newId = (): string => randomUUID();
const newToken = (): string => `${randomUUID()}$DBPractice`;
async function start(preferredPort?: number, file = join(folder, 'practice.db')): Promise<void> {
  const wish = preferredPort === undefined ? {} : { preferredPort };
  const changed = (): void => {
    changes += 1;
  };
  practice = await startPractice({ file, clock, newId, newToken, changed, ...wish });
}
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-practice-'));
  changes = 0;
  await start();
});
afterEach(async () => {
  await practice.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Reply {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  text: string;
}
type Headers = Readonly<Record<string, string>>;
const whitelist = { ds: 'gl2019', staffId: 'SELITE', groupId: 'SYSTEM' };

/** One request as our client makes it; `change` replaces or, with '', leaves out a header. */
function send(path: string, body: string | Buffer, change: Headers = {}, method = 'POST'): Promise<Reply> {
  const headers = { 'Content-Type': 'application/json', token: practice.token(), ...change };
  const url = new URL(practice.address);
  return new Promise((resolve, reject) => {
    const out = request(
      {
        host: url.hostname,
        port: url.port,
        path,
        method,
        agent: false,
        headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== '')),
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
        answer.on('error', reject);
      },
    );
    out.on('error', reject);
    out.end(body);
  });
}
async function call(
  name: string,
  body: unknown,
  change: Headers = {},
): Promise<{ code: number; message: string; value: { oId: string; taskId: string } | null }> {
  const { status, text } = await send(
    `/ngs/wo/${name}`,
    typeof body === 'string' ? body : JSON.stringify(body),
    change,
  );
  expect(status).toBe(200);
  return JSON.parse(text);
}
async function created(extra: object = {}): Promise<{ oId: string; taskId: string }> {
  const { code, value } = await call('save', { mapId: 'S6LZUU', customerGuid: '1', ...extra });
  if (code !== 1 || !value) throw new Error('not created');
  return value;
}
const orderOf = (oId: string) => {
  const order = practice.order(oId);
  if (!order) throw new Error('no such order');
  return order;
};
const columnsOf = (oId: string): string[] =>
  orderOf(oId).columns.map(({ table, name, value }) => `${table}.${name}=${value}`);

/** The contract's example body for save and send, the comments taken out; the two pairs stand apart. */
const EXAMPLE_CREATE = '"mapId": "xxxxxx", "customerGuid": "xxxx",';
const exampleOrder = (pair: string): string => `{ ${pair}
  "operateTaskGuid": "BCDBBD33-BD6A-6168-63CE-4E55620D3CB4",
  "toStep": "", "toGrp": "", "toBy": "", "toRole": "", "substatus": "", "rolegroupId": "",
  "objective": { "stringfield1": "aaa" },
  "task": { "event_guid": "bbb" },
  "tabc": { "xxx": { "a": 1 } },
  "step": { "ooo": "abc" } }`;
const EXAMPLE_COLUMNS = [
  'objective.substatus=""',
  'objective.rolegroupId=""',
  'objective.stringfield1="aaa"',
  'elitetask.event_guid="bbb"',
  'tabcxxx.a=1',
  'workorderstep3.ooo="abc"',
];

describe('the examples of the contract', () => {
  it('save creates, and loads what it created', async () => {
    const { code, message, value } = await call('save', exampleOrder(EXAMPLE_CREATE));
    expect([code, message]).toEqual([1, '']);
    expect(value).toEqual({
      oId: expect.stringMatching(/^[0-9A-F-]{36}$/),
      taskId: expect.stringMatching(/^[0-9A-F-]{36}$/),
    });
    expect(columnsOf(value?.oId ?? '')).toEqual(EXAMPLE_COLUMNS);
    const again = await call('save', exampleOrder(`"oId": "${value?.oId}", "taskId": "${value?.taskId}",`));
    expect(again).toEqual({ code: 1, message: '', value });
    expect(orderOf(value?.oId ?? '')).toMatchObject({
      mapId: 'xxxxxx',
      customerGuid: 'xxxx',
      status: 'open',
      stepCount: 2,
    });
  });

  it('send creates, generates the next task and records where it went', async () => {
    const { value } = await call(
      'send',
      exampleOrder(EXAMPLE_CREATE)
        .replace('"toStep": ""', '"toStep": "S2"')
        .replace('"toBy": ""', '"toBy": null'),
    );
    const { steps, taskId } = orderOf(value?.oId ?? '');
    expect(taskId).toBe(value?.taskId);
    expect(steps).toEqual([
      { at: 1_795_000_000_000, call: 'send', by: null, toStep: 'S2', toGrp: '', toBy: null, toRole: '' },
    ]);
  });

  it('close and failedClose end an order', async () => {
    const one = await created();
    expect(await call('close', one)).toEqual({ code: 1, message: '', value: null });
    expect(orderOf(one.oId)).toMatchObject({ status: 'closed', objectiveStatus: null });
    const two = await created();
    expect(await call('failedClose', { ...two, objectiveStatus: 'xxx' })).toEqual({
      code: 1,
      message: '',
      value: null,
    });
    expect(orderOf(two.oId)).toMatchObject({ status: 'failed', objectiveStatus: 'xxx' });
    const three = await created();
    await call('failedClose', three);
    expect(orderOf(three.oId)).toMatchObject({ status: 'failed', objectiveStatus: 'FAILED' });
  });

  it('are refused with both pairs, as the example prints them', async () => {
    const both = exampleOrder(
      `${EXAMPLE_CREATE} "oId": "C37F1819-8963-1CD4-E9C2-9DA64826DDD4", "taskId": "BCDBBD33-BD6A-6168-63CE-4E55620D3CB4",`,
    );
    expect(await call('save', both)).toMatchObject({
      code: 0,
      message: expect.stringContaining('不能同时传递'),
      value: null,
    });
    expect(practice.status().orders).toBe(0);
  });
});

describe('an order', () => {
  it('keeps the digits of numbers, null, the empty text, and keys such as __proto__', async () => {
    const { oId, taskId } = await created();
    const body = `{"oId":"${oId}","taskId":"${taskId}","unknown":{"x":1},
      "objective":{"big":12345678901234567890,"price":1.10,"e":1e21,"none":null,"empty":"","yes":true,"__proto__":"p","constructor":"c"},
      "tabc":{"__proto__":{"a":"一"},"xxx":{"a":{"b":[1.0]}}}}`;
    expect(await call('save', body)).toMatchObject({ code: 1 });
    expect(columnsOf(oId)).toEqual([
      ...[
        'objective.big=12345678901234567890',
        'objective.price=1.10',
        'objective.e=1e21',
        'objective.none=null',
        'objective.empty=""',
      ],
      ...[
        'objective.yes=true',
        'objective.__proto__="p"',
        'objective.constructor="c"',
        'tabc__proto__.a="一"',
        'tabcxxx.a={"b":[1.0]}',
      ],
    ]);
    await call('save', `{"oId":"${oId}","taskId":"${taskId}","objective":{"price":2.50}}`);
    expect(columnsOf(oId)).toContain('objective.price=2.50');
    expect(columnsOf(oId)).toHaveLength(10);
  });

  it('is found by its ids in any case, with braces and white space', async () => {
    const { oId, taskId } = await created();
    expect(await call('save', { oId: ` {${oId.toLowerCase()}} `, taskId: taskId.toLowerCase() })).toEqual({
      code: 1,
      message: '',
      value: { oId, taskId },
    });
    expect(practice.order(`{${oId.toLowerCase()}}`)).not.toBeNull();
  });

  it('gets a new task only by a send that names the task it handled', async () => {
    const { oId, taskId } = await created({ operateTaskGuid: 'x' });
    expect((await call('send', { oId, taskId, toStep: 'S1' })).value).toEqual({ oId, taskId });
    expect((await call('save', { oId, taskId, operateTaskGuid: taskId, toStep: 'S9' })).value).toEqual({
      oId,
      taskId,
    });
    const next = (await call('send', { oId, taskId, operateTaskGuid: taskId, toStep: 'S2' })).value;
    expect(next?.taskId).not.toBe(taskId);
    expect(await call('save', { oId, taskId })).toMatchObject({
      code: 0,
      message: `任务不属于该工单：${taskId}`,
    });
    expect(orderOf(oId).steps.map(({ call: name, toStep }) => [name, toStep])).toEqual([
      ['save', null],
      ['send', 'S1'],
      ['save', null],
      ['send', 'S2'],
    ]);
  });

  it('takes nothing more once it is closed', async () => {
    for (const end of ['close', 'failedClose']) {
      const ids = await created();
      await call(end, ids);
      const before = orderOf(ids.oId);
      for (const name of ['save', 'send', 'close', 'failedClose']) {
        expect(await call(name, ids)).toEqual({ code: 0, message: '工单已结案，不能再操作', value: null });
      }
      expect(orderOf(ids.oId)).toEqual(before);
    }
  });

  it('is shown newest first in the shapes of the desk', async () => {
    const one = await created({ objective: { a: 1 } });
    const two = await created();
    expect(practice.orders().map(({ oId }) => oId)).toEqual([two.oId, one.oId]);
    expect(verbs.practice.orders.output.parse(practice.orders())).toEqual(practice.orders());
    expect(verbs.practice.order.output.parse({ kind: 'found', order: orderOf(one.oId) })).toBeTruthy();
    expect(practice.order('gone')).toBeNull();
    expect(verbs.practice.status.output.parse(practice.status())).toEqual({
      running: true,
      address: practice.address,
      tokenExpired: false,
      orders: 2,
    });
    practice.reset();
    expect([practice.orders(), practice.status().orders, changes]).toEqual([[], 0, 3]);
  });
});

describe('a refusal', () => {
  const oId = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4';
  it.each([
    ['save', {}, '缺少参数：新建时须传 mapId 和 customerGuid，加载时须传 oId 和 taskId'],
    [
      'save',
      { mapId: '', customerGuid: ' ', oId: null },
      '缺少参数：新建时须传 mapId 和 customerGuid，加载时须传 oId 和 taskId',
    ],
    ['save', { mapId: 'S6LZUU' }, '新建工单缺少参数：customerGuid'],
    ['send', { customerGuid: '1' }, '新建工单缺少参数：mapId'],
    ['send', { oId }, '加载工单缺少参数：taskId'],
    ['save', { taskId: 'x' }, '加载工单缺少参数：oId'],
    [
      'save',
      { oId, taskId: 'x', mapId: 'S6LZUU' },
      '参数错误：mapId、customerGuid（新建）与 oId、taskId（加载）不能同时传递',
    ],
    ['save', { oId, taskId: 'x' }, `工单不存在：${oId}`],
    ['close', { oId, taskId: 'x' }, `工单不存在：${oId}`],
    ['close', { oId }, '缺少参数：taskId'],
    ['failedClose', { taskId: 'x' }, '缺少参数：oId'],
    ['save', { mapId: 7, customerGuid: '1' }, '参数错误：mapId 应为字符串'],
    ['save', { mapId: 'a', customerGuid: '1', objective: [] }, '参数错误：objective 应为对象'],
    ['save', { mapId: 'a', customerGuid: '1', tabc: { xxx: 1 } }, '参数错误：tabc.xxx 应为对象'],
    ['save', { mapId: 'a', customerGuid: '1', objective: { '': 1 } }, '参数错误：字段名 不能为空'],
    ['save', { mapId: 'a', customerGuid: '1', task: { 'a\0': 1 } }, '参数错误：字段名 含有非法字符'],
    ['save', { mapId: 'a', customerGuid: '1', substatus: 1 }, '参数错误：substatus 应为字符串'],
    ['send', [], '参数错误：应为 JSON 对象'],
    ['send', '{"a":1', '参数错误：不是合法的 JSON（第 1 行第 7 列）'],
  ] as const)('of %s %j says why and changes nothing', async (name, body, message) => {
    expect(await call(name, body)).toEqual({ code: 0, message, value: null });
    expect([practice.status().orders, changes]).toEqual([0, 0]);
  });

  it('of a load leaves the order as it was, also where a part was good', async () => {
    const ids = await created();
    const before = orderOf(ids.oId);
    expect(await call('save', { ...ids, objective: { good: 1 }, step: 7 })).toMatchObject({ code: 0 });
    expect(await call('save', { oId: ids.oId, taskId: 'OTHER', objective: { good: 1 } })).toMatchObject({
      code: 0,
      message: '任务不属于该工单：OTHER',
    });
    expect(orderOf(ids.oId)).toEqual(before);
  });

  it('of bytes that are no UTF-8, or JSON too deep', async () => {
    expect((await send('/ngs/wo/save', Buffer.from([0x7b, 0xff, 0x7d]))).text).toContain('UTF-8');
    expect(await call('save', `{"objective":{"a":${'['.repeat(100)}${']'.repeat(100)}}}`)).toMatchObject({
      code: 0,
    });
  });
});

describe('who may call', () => {
  const body = { mapId: 'S6LZUU', customerGuid: '1' };
  const status = async (headers: Headers): Promise<number> =>
    (await send('/ngs/wo/save', JSON.stringify(body), headers)).status;

  it('takes its own token, and no other', async () => {
    expect(practice.token()).toMatch(/^[0-9a-f-]{36}\$DBPractice$/);
    expect(await status({ dbPool: 'DBPractice' })).toBe(200);
    for (const token of ['x', '', `${practice.token()}x`, practice.token().slice(0, -1)])
      expect(await status({ token })).toBe(401);
    const { text } = await send('/ngs/wo/save', JSON.stringify(body), { token: 'x' });
    expect(JSON.parse(text)).toEqual({ code: 0, message: expect.stringContaining('token'), value: null });
  });

  it('takes the names of the whitelist mode and records who acted', async () => {
    const { value } = await call('save', body, { token: '', ...whitelist });
    expect(orderOf(value?.oId ?? '').steps).toMatchObject([{ by: 'SELITE·SYSTEM' }]);
    expect(await status({ token: '', ...whitelist, epid: 'E00008' })).toBe(200);
    for (const missing of Object.keys(whitelist))
      expect(await status({ token: '', ...whitelist, [missing]: '' })).toBe(401);
  });

  it('refuses both modes at once, whichever header is too many', async () => {
    for (const change of [whitelist, { epid: 'E00008' }, { staffId: 'SELITE' }]) {
      expect(await call('save', body, change)).toEqual({
        code: 0,
        message: 'token 方式与白名单方式不能同时使用',
        value: null,
      });
    }
    expect(practice.status().orders).toBe(0);
  });

  it('takes its token no more once it has expired, and takes the new one', async () => {
    const old = practice.token();
    practice.expireToken();
    expect(practice.status().tokenExpired).toBe(true);
    expect(await status({ token: old })).toBe(401);
    expect(await status({ token: '', ...whitelist })).toBe(200);
    const renewed = practice.renewToken();
    expect([renewed === old, practice.token(), practice.status().tokenExpired]).toEqual([
      false,
      renewed,
      false,
    ]);
    expect([await status({ token: old }), await status({ token: renewed })]).toEqual([401, 200]);
  });
});

describe('the door', () => {
  const good = '{"mapId":"S6LZUU","customerGuid":"1"}';
  it.each([
    [404, '/ngs/wo/query', {}, 'POST'],
    [404, '/', {}, 'POST'],
    [404, '/ngs/wo/save/', {}, 'POST'],
    [404, '/NGS/wo/save', {}, 'POST'],
    [404, '/ngs/wo/constructor', {}, 'POST'],
    [405, '/ngs/wo/save', {}, 'GET'],
    [405, '/ngs/wo/save', {}, 'PUT'],
    [405, '/ngs/wo/save', {}, 'OPTIONS'],
    [415, '/ngs/wo/save', { 'Content-Type': 'text/plain' }, 'POST'],
    [415, '/ngs/wo/save', { 'Content-Type': 'application/json;charset=GBK' }, 'POST'],
    [415, '/ngs/wo/save', { 'Content-Type': '' }, 'POST'],
    [403, '/ngs/wo/save', { Origin: 'http://evil.example' }, 'POST'],
    [403, '/ngs/wo/save', { Origin: 'null' }, 'POST'],
    [403, '/ngs/wo/save', { 'Sec-Fetch-Site': 'cross-site' }, 'POST'],
    [403, '/ngs/wo/save', { Host: 'evil.example' }, 'POST'],
    [403, '/ngs/wo/save', { Host: '127.0.0.1' }, 'POST'],
    [200, '/ngs/wo/save?x=1', { 'Content-Type': 'application/json; charset=utf-8' }, 'POST'],
  ] as const)('answers %i to %s %j %s', async (status, path, headers, method) => {
    const reply = await send(path, method === 'POST' || method === 'PUT' ? good : '', headers, method);
    expect(reply.status).toBe(status);
    expect(practice.status().orders).toBe(status === 200 ? 1 : 0);
    expect(reply.headers['content-type']).toBe('application/json;charset=UTF-8');
    const names = Object.keys(reply.headers).filter((name) => name !== 'allow');
    expect(names.toSorted()).toEqual([
      'cache-control',
      'connection',
      'content-length',
      'content-type',
      'date',
      'x-content-type-options',
    ]);
  });

  it('answers 413 to a body over 1 MiB, and takes one of 1 MiB', async () => {
    const padded = (length: number): string => good + ' '.repeat(length - good.length);
    expect((await send('/ngs/wo/save', padded(1_048_577))).status).toBe(413);
    expect((await send('/ngs/wo/save', padded(9_000_000))).status).toBe(413);
    expect((await send('/ngs/wo/save', padded(1_048_576))).status).toBe(200);
    expect(practice.status().orders).toBe(1);
  });

  it('hangs up on a body without end, and goes on', async () => {
    const { port } = new URL(practice.address);
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      `POST /ngs/wo/save HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    const chunk = `100000\r\n${'x'.repeat(0x10_0000)}\r\n`;
    const pump = (): void => {
      while (!socket.destroyed && socket.write(chunk));
    };
    socket.on('drain', pump);
    const closed = new Promise((resolve) => socket.on('close', resolve));
    pump();
    await closed;
    expect((await send('/ngs/wo/save', good)).status).toBe(200);
  }, 20_000);

  it('is open on this computer only', async () => {
    const { port, hostname } = new URL(practice.address);
    expect(hostname).toBe('127.0.0.1');
    const others = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    const addresses = [
      ...others.filter(({ internal }) => !internal).map(({ address }) => address),
      '127.0.0.2',
      '::1',
    ];
    for (const host of addresses) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect({ host, port: Number(port), timeout: 1000 });
        const end = (answer: boolean): void => {
          socket.destroy();
          resolve(answer);
        };
        socket
          .on('connect', () => end(true))
          .on('error', () => end(false))
          .on('timeout', () => end(false));
      });
      expect(reached, host).toBe(false);
    }
  });
});

describe('a restart', () => {
  it('keeps orders and the port', async () => {
    const ids = await created({ objective: { price: '1.10' } });
    const before = [practice.order(ids.oId), practice.address, practice.status()];
    await practice.stop();
    await start();
    expect([practice.order(ids.oId), practice.address, practice.status()]).toEqual(before);
    expect((await call('save', ids)).code).toBe(1);
  });

  it('makes a new token, and none of them was ever in a file', async () => {
    await created({ objective: { price: '1.10' } });
    const tokens = [practice.token(), practice.renewToken()];
    await practice.stop();
    await start();
    expect(tokens).not.toContain(practice.token());
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    for (const token of [...tokens, practice.token()])
      expect(bytes.some((text) => text.includes(token))).toBe(false);
  });

  it('takes another port where its own is taken, and a wished one before its own', async () => {
    const first = practice;
    const own = new URL(practice.address).port;
    await start();
    expect(new URL(practice.address).port).not.toBe(own);
    await practice.stop();
    await first.stop();
    await start(Number(own));
    expect(new URL(practice.address).port).toBe(own);
  });

  it('needs the server to let go of its port', async () => {
    const { address } = practice;
    await practice.stop();
    const { port } = new URL(address);
    const socket = connect(Number(port), '127.0.0.1');
    expect(
      await new Promise((resolve) =>
        socket.on('error', () => resolve('refused')).on('connect', () => resolve('open')),
      ),
    ).toBe('refused');
    await start();
  });

  it('keeps what it answered, even when it is killed', async () => {
    await practice.stop();
    const file = join(folder, 'killed.db');
    const token = 'f3a1c9d2-1111-2222-3333-444455556666$DBPractice';
    await runAndKill(`
      const { startPractice } = await load(${JSON.stringify(fileURLToPath(new URL('./practice.ts', import.meta.url)))});
      const newId = () => crypto.randomUUID();
      const file = ${JSON.stringify(file)};
      const practice = await startPractice({ file, clock: Date.now, newId, newToken: () => ${JSON.stringify(token)} });
      const headers = { token: practice.token(), 'Content-Type': 'application/json' };
      const body = '{"mapId":"KILLED","customerGuid":"1","objective":{"a":1.10}}';
      const { code } = await (await fetch(practice.address + '/wo/save', { method: 'POST', headers, body })).json();
      if (code === 1) await ready();
    `);
    await start(undefined, file);
    const [order] = practice.orders();
    expect(order).toMatchObject({ mapId: 'KILLED', status: 'open', stepCount: 1 });
    expect(columnsOf(order?.oId ?? '')).toEqual(['objective.a=1.10']);
  }, 20_000);

  it('reads the steps of its first version: a word of one language becomes whoever held the token', async () => {
    const file = join(folder, 'first.db');
    const database = await openDatabaseFile(file, practiceMigrations.slice(0, 1));
    database.exec("INSERT INTO orders VALUES (1, 'O1', 'T1', 'M', 'C', 'open', NULL, 1, 1)");
    const step = 'INSERT INTO steps (order_id, at, call, by) VALUES';
    database.exec(`${step} (1, 1, 'save', '令牌'), (1, 2, 'send', 'SELITE·SYSTEM')`);
    database.close();
    await practice.stop();
    await start(undefined, file);
    expect(orderOf('O1').steps).toMatchObject([{ by: null }, { by: 'SELITE·SYSTEM' }]);
  });

  it('sets a damaged database aside and goes on with an empty one', async () => {
    expect(practice.found).toEqual({ kind: 'read' });
    await practice.stop();
    writeFileSync(join(folder, 'practice.db'), 'damaged '.repeat(1000));
    await start();
    const { found } = practice;
    expect(found).toMatchObject({ kind: 'set-aside', why: 'damaged' });
    expect(found.kind === 'set-aside' ? readFileSync(found.as, 'utf8') : '').toContain('damaged');
    expect((await call('save', { mapId: 'S6LZUU', customerGuid: '1' })).code).toBe(1);
  });
});
