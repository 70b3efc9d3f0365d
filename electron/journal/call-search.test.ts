import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HistoryFilter } from '../../shared/desk.history';
import { openDatabaseFile } from '../files/database-file';
import type { Database } from '../files/sqlite';
import { CALL_LIMITS } from './call-columns';
import { SEARCHED_CHARACTERS } from './call-index';
import { createCallJournal } from './call-journal';
import type { CallEnd, CallIntent, CallJournal } from './call-record';
import { openDatabase } from './database';
import { keepSearchable } from './keep-searchable';
import { journalMigrations } from './migrations/journal-migrations';
import { endOf, intentOf } from './testing/some-call';

const EVERYTHING: HistoryFilter = { outcomes: [], calls: [], connectionIds: [], text: '' };
const OID = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4';

let database: Database;
let journal: CallJournal;
beforeEach(async () => {
  database = await openDatabase(':memory:');
  journal = createCallJournal(database);
});
afterEach(() => database.close());

const PLAIN = { oId: '', taskId: '', requestBody: '' };
const made = (begun: Partial<CallIntent>, ended: Partial<CallEnd> | null = {}): number => {
  const id = journal.begin(intentOf({ ...PLAIN, ...begun }));
  if (ended) journal.end(id, endOf({ answerText: null, ...ended }));
  return id;
};
const found = (text: string): number[] =>
  journal.list({ ...EVERYTHING, text }, null, 500).calls.map(({ id }) => id);

describe('a search in the history', () => {
  it('finds an id whole, by its head, its tail and what stands between its dashes, in any case', () => {
    const id = made({ oId: OID });
    made({ oId: 'C37F1819-8963-1CD4-E9C2-9DA64826DDD5'.replace('C37F', 'A37F') });
    for (const text of [
      ...[OID, OID.toLowerCase(), `{${OID}}`, ` ${OID} `, 'C37F', 'c37f1819-89', 'DDD4', '6dDd4', '26DDD4'],
      ...['19-8963-1CD4-E9C2-9DA64826DDD4'.slice(3), 'C37F E9C2', 'C37F1819…DDD4', OID.replaceAll('-', ' ')],
    ])
      expect(found(text), text).toEqual([id]);
    for (const text of ['8963', '1819-8963-1cd4']) expect(found(text), text).toHaveLength(2);
    for (const text of ['37F181', 'DDD44', 'C37F1819-8964']) expect(found(text), text).toEqual([]);
  });

  it('finds what was sent and answered: phone numbers by their end, Chinese by one or two characters, words by their head', () => {
    const id = made(
      { template: '宽带移机', requestBody: '{"phone":"13912345678","remark":"用户反映光猫不亮"}' },
      { message: '工单已结案，请勿重复操作', answerText: '{"code":0,"value":"BATCH-77"}' },
    );
    made({ requestBody: '{"phone":"13912345679"}' });
    for (const text of [
      '13912345678',
      '5678',
      '345678',
      '光猫',
      '光',
      '不亮',
      '亮',
      '结案',
      '已结案，请勿',
      'batch',
      'BATCH-77',
      '宽带移',
    ])
      expect(found(text), text).toEqual([id]);
    expect(found('光猫 结案 batch')).toEqual([id]);
    for (const text of ['猫光', '结案请勿', 'atch', '光猫 没有']) expect(found(text), text).toEqual([]);
  });

  it('finds a status of what went wrong, alone and with other words, and any status that is named as one', () => {
    const gateway = made({}, { outcome: 'unknown', status: 502, message: '' });
    const told = made({}, { outcome: 'refused', status: 409, message: '工单已结案，请勿重复' });
    const sent = made({ requestBody: '{"amount":502}' }, { status: 200 });
    expect(found('502')).toEqual([sent, gateway]);
    expect(found('409')).toEqual([told]);
    expect(found('409 已结案，请勿')).toEqual([told]);
    expect(found('502 已结案，请勿')).toEqual([]);
    expect(found('HTTP 502')).toEqual([gateway]);
    expect(found('http 200')).toEqual([sent]);
    // Nearly every call has it: as a number it stands for itself.
    expect(found('200')).toEqual([]);
    expect(found('50')).toEqual([sent]);
  });

  it('takes what a person types as text', () => {
    const id = made({}, { message: 'NOT "quoted" AND (this) OR * NEAR col:umn ^ 50%_' });
    for (const text of [
      '"quoted"',
      'NOT "quoted" AND',
      '(this)',
      'OR *',
      'col:umn',
      '50%_',
      'near( this',
      '"',
      '-',
      'NEAR',
    ])
      expect(found(text), text).toEqual(text === 'near( this' ? [] : [id]);
    expect(found('50x_')).toEqual([]);
  });

  it('finds by the name that the run has now, and a call that is on its way', () => {
    database.exec(
      "INSERT INTO runs (id, name, created_at, changed_at, state, source, setup, plan) VALUES (7, '三月结案', 0, 0, 'finished', '', '', '')",
    );
    const id = made({ oId: 'A-1' });
    database.exec('UPDATE calls SET run_id = 7, row_no = 1');
    const flying = made({ oId: 'A-2', requestBody: '{"三月":1}' }, null);
    expect(found('三月结案')).toEqual([id]);
    expect(found('三月')).toEqual([flying, id]);
    database.exec("UPDATE runs SET name = '四月'");
    expect(found('三月')).toEqual([flying]);
    journal.end(flying, endOf());
    expect(found('三月')).toEqual([flying]);
  });

  it('misses nothing that a plain look at every call finds, and finds nothing that does not hold the words', () => {
    const piece = fc.constantFrom(
      ...['C37F1819', '9DA64826DDD4', 'a', 'ab', 'ABC', '7', '工', '工单', '已结案', '𠮷野', '😀', 'é', '\0'],
      ...['-', '，', ' ', '"', '%', '{', '_', '\\', '\u001b'],
    );
    const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
    const calls = fc.array(fc.record({ oId: text, requestBody: text, message: text, answerText: text }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(calls, fc.array(text, { minLength: 4, maxLength: 4 }), (texts, asked) => {
        database.exec('DELETE FROM calls');
        const every = texts.map(({ oId, requestBody, message, answerText }) => ({
          id: made({ oId, requestBody }, { message, answerText }),
          fields: [oId, requestBody, message, answerText].map(lower),
        }));
        for (const typed of [...asked, ...texts.map(({ message }) => message)]) {
          const words = lower(typed)
            .split(/\s+/u)
            .filter((word) => word !== '');
          if (!/[0-9a-z]{2}|[^\p{ASCII}\p{P}\p{Z}\p{C}]/u.test(words.join(' '))) continue;
          const ids = found(typed);
          for (const { id, fields } of every) {
            const holds = (how: (field: string, word: string) => boolean) =>
              words.every((word) => fields.some((field) => how(field, word)));
            if (holds(beginsIn)) expect(ids, JSON.stringify([typed, fields])).toContain(id);
            if (!holds((field, word) => field.includes(word)))
              expect(ids, JSON.stringify([typed, fields])).not.toContain(id);
          }
        }
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('goes on behind the calls that it looked at', () => {
    const last = made({}, { message: '甲乙 乙丙 甲乙丙' });
    for (let count = 0; count < 20; count += 1) made({}, { message: '甲乙 乙丙' });
    const small = createCallJournal(database, { ...CALL_LIMITS, carried: 6 });
    const asked = (before: number | null) => small.list({ ...EVERYTHING, text: '甲乙丙' }, before, 10);
    let page = asked(null);
    expect(page).toMatchObject({ calls: [], total: 0, atLeast: true, waiting: 0 });
    for (let pages = 1; page.next !== null && page.calls.length === 0; pages += 1) {
      expect(pages).toBeLessThan(5);
      page = asked(page.next);
    }
    expect(page.calls.map(({ id }) => id)).toEqual([last]);
  });

  it('looks through the beginning of a long body', () => {
    const id = made({ requestBody: `开头${'x '.repeat(SEARCHED_CHARACTERS)}结尾` });
    expect(found('开头')).toEqual([id]);
    expect(found('结尾')).toEqual([]);
  });
});

describe('taking calls into the search', () => {
  const waiting = (text: string) => journal.list({ ...EVERYTHING, text }, null, 10).waiting;

  it('begins with the newest of an older database, and says how many still wait', async () => {
    const old = await openDatabaseFile(':memory:', journalMigrations.slice(0, 3));
    const call = old.prepare(
      `INSERT INTO calls (ticket, started_at, connection_id, connection_name, connection_kind, identity, call, o_id, task_id, map_id, customer_guid, outcome, reason)
       VALUES (?, 1, 'c1', 'n', 'test', '', 'close', ?, '', '', '', 'accepted', 'code-1')`,
    );
    for (let id = 1; id <= 1200; id += 1) call.run(`t${id}`, `O-${id}`);
    for (const step of journalMigrations.slice(3)) {
      if (typeof step === 'string') old.exec(step);
      else step(old);
    }
    const older = createCallJournal(old);
    const first = older.list({ ...EVERYTHING, text: 'O-12' }, null, 500);
    expect(first.waiting).toBe(700);
    expect(first.calls.map(({ oId }) => oId)).toContain('O-1200');
    expect(first.calls.map(({ oId }) => oId)).not.toContain('O-12');
    const waits: (() => void)[] = [];
    keepSearchable({
      ...{ index: older.index, clock: () => 0, failed: () => expect.unreachable() },
      after: (_ms, run) => {
        waits.push(run);
        return () => undefined;
      },
    });
    for (let run = waits.shift(); run; run = waits.shift()) run();
    const all = older.list({ ...EVERYTHING, text: 'O-12' }, null, 500);
    expect(all.waiting).toBe(0);
    expect(all.calls.map(({ oId }) => oId)).toContain('O-12');
    old.close();
  });

  it('is no part of a call: one that cannot be taken in is made, ended, shown, and said to be waiting', () => {
    const id = made({ oId: 'A-1' });
    expect(found('A-1')).toEqual([id]);
    database.exec(
      "CREATE TRIGGER full BEFORE DELETE ON calls_unindexed BEGIN SELECT RAISE(ABORT, 'full'); END",
    );
    const second = made({ oId: 'A-1' });
    expect(journal.get(second)).toMatchObject({ outcome: 'accepted' });
    expect(found('A-1')).toEqual([id]);
    expect(waiting('A-1')).toBe(1);
    database.exec('DROP TRIGGER full');
    expect(found('A-1')).toEqual([second, id]);
  });

  it('forgets calls that leave the journal, taken in or not, and those that were interrupted are taken in', () => {
    const [first, second] = [made({ oId: 'A-1' }), made({ oId: 'A-1' }, null)];
    expect(journal.endInterrupted()).toBe(1);
    expect(found('A-1')).toEqual([second, first]);
    const third = made({ oId: 'A-1' });
    const fourth = made({ oId: 'A-1' }, null);
    database.exec(`DELETE FROM calls WHERE id IN (${first}, ${third}, ${fourth})`);
    expect(found('A-1')).toEqual([second]);
    expect(waiting('A-1')).toBe(0);
  });

  it('waits longer while calls end than while the desk rests', () => {
    let now = 0;
    const waits: { ms: number; run: () => void }[] = [];
    const keeper = keepSearchable({
      index: {
        take: () => {
          now += 10;
          return 100;
        },
        waiting: () => 0,
      },
      clock: () => now,
      after: (ms, run) => {
        waits.push({ ms, run });
        return () => undefined;
      },
      failed: () => expect.unreachable(),
    });
    waits.shift()?.run();
    expect(waits[0]?.ms).toBe(20);
    keeper.changed();
    waits.shift()?.run();
    expect(waits[0]?.ms).toBe(1000);
    expect(waits).toHaveLength(1);
  });
});

const lower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** What the search promises: a word's first letters or digits begin such a run, or close a long one that holds a digit. */
function beginsIn(field: string, word: string): boolean {
  const first = /^[0-9a-z]+/.exec(word)?.[0];
  for (let at = field.indexOf(word); at >= 0; at = field.indexOf(word, at + 1)) {
    if (first === undefined) return true;
    const before = /[0-9a-z]*$/.exec(field.slice(0, at))?.[0] ?? '';
    const after = /^[0-9a-z]*/.exec(field.slice(at + first.length))?.[0] ?? '';
    const run = before + first + after;
    if (before === '') return true;
    if (after === '' && first.length >= 4 && run.length >= 8 && /\d/.test(run)) return true;
  }
  return false;
}
