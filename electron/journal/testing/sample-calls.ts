import type { Call } from '../../../shared/contract/endpoints';
import type { Outcome, Reason } from '../../../shared/contract/outcome';
import type { Database } from '../../files/sqlite';
import { createCallJournal } from '../call-journal';
import type { CallEnd, CallIntent } from '../call-record';
import { sealAgain } from './seal-again';

const DAY_MS = 86_400_000;
const AT_ONCE = 2000;
const RUN_ROWS = 2000;

interface Ending {
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly status: number | null;
  readonly share: number;
  readonly messages: readonly string[];
}

const ENDINGS: readonly Ending[] = [
  { outcome: 'accepted', reason: 'code-1', status: 200, share: 0.925, messages: ['', '操作成功', 'ok'] },
  {
    ...{ outcome: 'refused', reason: 'code-0', status: 200, share: 0.05 },
    messages: [
      '工单已结案，不能重复操作',
      '没有权限处理该工单',
      '流程环节不存在：派单审核',
      '客户资料未同步，请联系管理员张伟',
    ],
  },
  { outcome: 'unknown', reason: 'headers-timeout', status: null, share: 0.006, messages: [] },
  { outcome: 'unknown', reason: 'http-gateway', status: 502, share: 0.006, messages: [] },
  { outcome: 'unauthorized', reason: 'http-unauthorized', status: 401, share: 0.006, messages: [] },
  { outcome: 'not-sent', reason: 'connection-refused', status: null, share: 0.007, messages: [] },
];
const ENDINGS_BY_SHARE = ENDINGS.flatMap((ending) =>
  Array.from({ length: ending.share * 1000 }, () => ending),
);
const CONNECTIONS = ['华东生产', '华南生产', '集团测试', '培训环境', '练习服务器'].map((name, at) => ({
  id: `5f0c1d2e-0000-4000-8000-00000000000${at}`,
  name,
}));
const PEOPLE = ['SELITE · SYSTEM', 'A00001 · 客服一组', 'A00002 · 客服二组', '••••••••Main'];
const STREETS = [
  '人民路',
  '解放大道',
  '中山北路',
  '建设西路',
  '和平街',
  '朝阳门外大街',
  '天府大道',
  '深南中路',
];
const FAULTS = ['光猫不亮', '网速慢', '电视花屏', '无法拨号', '固话无声', '新装宽带', '移机', '资费咨询'];

/** Fills a journal with a year of calls as desks make them: mostly closings by runs, some orders written by hand. */
export function addSampleCalls(database: Database, calls: number, until: number): void {
  const random = seeded(calls);
  const journal = createCallJournal(database);
  const run = database.prepare(
    "INSERT INTO runs (id, name, created_at, changed_at, state, source, setup, plan) VALUES (?, ?, 0, 0, 'finished', '{}', '{}', '{}')",
  );
  const ofRun = database.prepare('UPDATE calls SET run_id = ?, row_no = ? WHERE id = ?');
  for (let done = 0; done < calls; done += AT_ONCE)
    database.atomically(() => {
      const before = Number(database.prepare('SELECT max(id) AS id FROM calls').get()?.id ?? 0);
      for (let at = done; at < Math.min(calls, done + AT_ONCE); at += 1) {
        const startedAt = Math.floor(until - (1 - at / calls) * 365 * DAY_MS);
        const id = journal.begin(intentOf(at, startedAt, random));
        journal.end(id, endOf(random));
        // Three of five blocks of calls were made by a run each.
        const [no, row] = [Math.floor(at / RUN_ROWS) + 1, (at % RUN_ROWS) + 1];
        if (no % 5 > 2) continue;
        if (row === 1) run.run(no, `${new Date(startedAt).toISOString().slice(0, 10)} 批量结案 ${no}`);
        ofRun.run(no, row, id);
      }
      sealAgain(database, before);
    });
}

function intentOf(at: number, startedAt: number, random: () => number): CallIntent {
  const connection = pick(CONNECTIONS, random() ** 2);
  const call: Call = pick(['close', 'close', 'close', 'close', 'save', 'send', 'failedClose'], random());
  const creates = call === 'save' && random() < 0.3;
  const [oId, taskId] = creates ? ['', ''] : [guid(random), guid(random)];
  const [mapId, customerGuid] = creates ? ['S6LZUU', guid(random)] : ['', ''];
  return {
    ...{ startedAt, call, oId, taskId, mapId, customerGuid, run: null },
    ticket: `ticket-${at}`,
    connectionId: connection.id,
    connectionName: connection.name,
    connectionKind: 'production',
    identity: pick(PEOPLE, random()),
    method: 'POST',
    address: `http://ngs.example.cn:8080/ngs/wo/${call}`,
    requestHeaders: [
      ['Content-Type', 'application/json'],
      ['token', '••••••••Main'],
    ],
    requestBody: JSON.stringify({
      ...(creates ? { mapId, customerGuid } : { oId, taskId }),
      ...(call === 'save' || call === 'send' ? { substatus: '处理中', objective: objectiveOf(random) } : {}),
    }),
  };
}

function objectiveOf(random: () => number): Record<string, string> {
  return {
    phone: `13${String(Math.floor(random() * 1e9)).padStart(9, '0')}`,
    address: `${pick(STREETS, random())}${Math.floor(random() * 900) + 1}号${Math.floor(random() * 30) + 1}栋`,
    title: pick(FAULTS, random()),
    remark: `用户反映${pick(FAULTS, random())}，已联系用户约定上门时间，工号 A${String(Math.floor(random() * 1e5)).padStart(5, '0')}`,
    stringfield12: `BATCH-${Math.floor(random() * 1e6)}`,
  };
}

function endOf(random: () => number): CallEnd {
  const ending = pick(ENDINGS_BY_SHARE, random());
  const { outcome, reason, status, messages } = ending;
  const message = messages.length === 0 ? null : pick(messages, random());
  const durationMs = Math.round(20 + 400 * random() ** 4 + (outcome === 'unknown' ? 30_000 : 0));
  return {
    ...{ outcome, reason, status, message, durationMs, phase: 'done', notes: [], details: {} },
    mayHaveSent: outcome !== 'not-sent',
    answerHeaders: status === null ? [] : [['Content-Type', 'application/json;charset=UTF-8']],
    answerText:
      message === null
        ? null
        : JSON.stringify({ code: outcome === 'accepted' ? 1 : 0, message, value: null }),
    retryAfterSeconds: null,
    timings: [
      { phase: 'connect', ms: 1 },
      { phase: 'send', ms: 4 },
      { phase: 'wait', ms: 5 },
      { phase: 'done', ms: durationMs },
    ],
  };
}

function guid(random: () => number): string {
  const part = (length: number) =>
    Array.from({ length }, () => '0123456789ABCDEF'.charAt(Math.floor(random() * 16))).join('');
  return [8, 4, 4, 4, 12].map(part).join('-');
}

function pick<T>(of: readonly T[], at: number): T {
  return of[Math.floor(at * of.length)] as T;
}

/** Numbers from 0 to 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
