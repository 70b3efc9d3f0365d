import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verbs } from '../../shared/desk';
import { LANGUAGES } from '../../shared/desk.app';
import type { HistoryFilter } from '../../shared/desk.history';
import type { Figures, FiguresWish } from '../../shared/desk.insight';
import { SOURCE_LIMITS } from '../../shared/library/exchange';
import { type Leaving, NOTHING_PERSONAL } from '../../shared/support/leaving';
import { CARD, inFour, NGS_TOKEN, PHONE } from '../../shared/support/redact/planted.fixture';
import { csvOf } from '../bulk/export/csv';
import { REASON_TITLES } from '../bulk/export/reason-words';
import { timeText } from '../bulk/export/result-cells';
import { writeResult } from '../bulk/export/write-result';
import { xlsxOf } from '../bulk/export/xlsx';
import { createWork, type Work } from '../bulk/work';
import type { Database } from '../files/sqlite';
import { createCallJournal } from '../journal/call-journal';
import type { CallJournal } from '../journal/call-record';
import { createCallSlices } from '../journal/call-slices';
import { openDatabase } from '../journal/database';
import { orderLife } from '../journal/order-life';
import { givenCall } from '../journal/testing/given-calls';
import { sheetXmlOf, tableOf } from '../tables/testing/read';
import { openZip } from '../tables/workbook/zip-parts';
import { createInsight, type Insight, type InsightParts } from './insight';
import { INSIGHT_WORDS, LIST_COLUMNS, type ListColumn } from './words';

const EVERYTHING: HistoryFilter = { outcomes: [], calls: [], connectionIds: [], text: '' };
const DAY = 86_400_000;
const leaving = NOTHING_PERSONAL;
const WORK = '6f1b2c3d-0000-4000-8000-000000000001';
/** Noon: far from where days begin, wherever the test runs. */
const noon = (day: number) => new Date(2026, 10, day, 12).getTime();

let folder = '';
let database: Database;
let journal: CallJournal;
let language: (typeof LANGUAGES)[number];
let names: string[];
let insight: Insight;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-insight-'));
  database = await openDatabase(join(folder, 'desk.db'));
  journal = createCallJournal(database);
  language = 'zh-CN';
  names = [];
  insight = insightWith({});
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

function insightWith(change: Partial<InsightParts>): Insight {
  return createInsight({
    calls: createCallSlices(database, journal.pages),
    orderLife: (oId, wish) => orderLife(database, oId, wish),
    language: () => language,
    reasons: REASON_TITLES,
    timeText,
    clock: () => noon(24),
    chooseTarget: async (name) => {
      names.push(name);
      return join(folder, name);
    },
    write: writeResult,
    bytesOf: { csv: csvOf, xlsx: xlsxOf },
    picture: async () => null,
    work: createWork(() => undefined),
    breathe: async () => undefined,
    ...change,
  });
}

async function figuresOf(wish: FiguresWish, of = insight): Promise<Figures> {
  const counted = await of.verbs.figures({ ...wish, work: WORK });
  if (counted.kind !== 'counted') throw new Error(counted.kind);
  return counted.figures;
}

const ORDER = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4';

describe('the life of an order', () => {
  it('holds calls by its oId in any case, and the one whose answer named it, on every connection, oldest first', async () => {
    const maker = givenCall(
      journal,
      { oId: '', taskId: '', mapId: 'M', customerGuid: 'C' },
      { answerText: `{"code":1,"value":{"oId":"${ORDER}","taskId":"T"}}` },
    );
    givenCall(journal, { oId: 'ANOTHER' });
    const body = `{"oId":"${ORDER}","taskId":"T","objective":{"amount":1.10}}`;
    const saved = givenCall(journal, { oId: ORDER.toLowerCase(), requestBody: body });
    const elsewhere = givenCall(journal, { connectionId: 'c2' }, null);
    const { calls, total } = insight.orderLife(ORDER);
    expect(calls.map(({ call }) => call.id)).toEqual([maker, saved, elsewhere]);
    expect(total).toBe(3);
    expect(calls[1]).toMatchObject({
      places: [{ table: 'objective', name: 'amount', json: '1.10' }],
      writes: 1,
    });
    expect(verbs.history.orderLife.output.safeParse({ calls, total }).success).toBe(true);
  });

  it('finds its calls in indexes, never by going through all of them', () => {
    const asked: string[] = [];
    const prepare = (sql: string) => {
      asked.push(sql);
      return database.prepare(sql);
    };
    const watched = { ...database, prepare };
    orderLife(watched, ORDER, { limit: 10, most: 3 });
    for (const sql of asked) {
      const values = sql.includes('LIMIT') ? [ORDER, ORDER, 10] : [ORDER, ORDER];
      const plan = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
      const steps = plan.map(({ detail }) => String(detail));
      expect(steps.filter((step) => /^SCAN (?:calls|call_details)/.test(step))).toEqual([]);
      expect(steps.join('\n')).toContain('calls_by_order');
      expect(steps.join('\n')).toContain('calls_by_answered');
    }
  });
});

describe('figures', () => {
  const wish = { filter: EVERYTHING, from: noon(20) - DAY / 2, until: noon(24) + DAY / 2 };

  it('count each call once: by its day, call, connection, and what was refused by what the server said', async () => {
    givenCall(journal, { startedAt: noon(10) });
    for (const ms of [10, 20, 30, 40, 1000]) givenCall(journal, { startedAt: noon(21) }, { durationMs: ms });
    for (const order of ['111', '222'])
      givenCall(
        journal,
        {
          startedAt: noon(22),
          call: 'close',
          connectionId: 'c2',
          connectionName: '生产',
          connectionKind: 'production',
        },
        { outcome: 'refused', reason: 'code-0', message: `order ${order} not found` },
      );
    givenCall(
      journal,
      { startedAt: noon(22) },
      { outcome: 'not-sent', reason: 'connection-refused', durationMs: 9999 },
    );
    givenCall(journal, { startedAt: noon(24) }, null);
    const all = await figuresOf(wish);
    expect(all.total).toBe(9);
    expect(all.days.map(({ day }) => day)).toEqual(
      ['20', '21', '22', '23', '24'].map((day) => `2026-11-${day}`),
    );
    expect(all.days[0]).toMatchObject({ tally: { accepted: 0 }, durations: null });
    expect(all.days[1]).toMatchObject({
      tally: { accepted: 5 },
      durations: { count: 5, p50: 30, p90: 1000, p99: 1000 },
    });
    // What did not leave has no duration that says anything of the server.
    expect(all.days[2]).toMatchObject({ tally: { refused: 2, 'not-sent': 1 }, durations: { count: 2 } });
    expect(all.days[4]).toMatchObject({ tally: { 'in-flight': 1 }, durations: null });
    expect(all.refusals).toEqual([{ pattern: 'order … not found', reason: 'code-0', calls: 2 }]);
    expect(all.connections).toMatchObject([
      { id: 'c1', name: '测试环境', tally: { accepted: 5, 'not-sent': 1, 'in-flight': 1 } },
      { id: 'c2', name: '生产', kind: 'production', tally: { refused: 2 } },
    ]);
    expect(all.calls.find(({ call }) => call === 'close')).toMatchObject({ tally: { refused: 2 } });
    expect(verbs.insight.figures.output.safeParse({ kind: 'counted', figures: all }).success).toBe(true);
  });

  it('hold to the filter, and give way between slices', async () => {
    const insert = database.prepare(
      `INSERT INTO calls (ticket, started_at, connection_id, connection_name, connection_kind, identity, call, o_id, task_id, map_id, customer_guid, outcome, reason)
       VALUES (?, ?, ?, '', 'test', '', 'save', '', '', '', '', 'accepted', 'code-1')`,
    );
    database.atomically(() => {
      for (let at = 0; at < 4100; at += 1) insert.run(`t${at}`, noon(22), at % 2 ? 'c1' : 'c2');
    });
    let breaths = 0;
    const breathe = async () => {
      breaths += 1;
    };
    const filter = { ...EVERYTHING, connectionIds: ['c2'] };
    const all = await figuresOf({ ...wish, filter }, insightWith({ breathe }));
    // Five slices of 1000 ids, five days, four calls, one connection.
    expect([all.total, all.connections.length, breaths]).toEqual([2050, 1, 5 + 5 + 4 + 1]);
  });

  it('hold to every part of the filter: a text, a time within the range, a duration', async () => {
    const refused = { outcome: 'refused', reason: 'code-0', message: 'order 12 is closed' } as const;
    givenCall(journal, { startedAt: noon(21) }, refused);
    givenCall(journal, { startedAt: noon(22) }, { ...refused, durationMs: 9000 });
    givenCall(journal, { startedAt: noon(23) }, { message: 'taken' });
    const totalOf = async (filter: Partial<HistoryFilter>) => {
      const { total, refusals } = await figuresOf({ ...wish, filter: { ...EVERYTHING, ...filter } });
      return [total, refusals[0]?.calls ?? 0];
    };
    expect(await totalOf({})).toEqual([3, 2]);
    expect(await totalOf({ text: 'is closed' })).toEqual([2, 2]);
    expect(await totalOf({ text: 'is closed', from: noon(22) })).toEqual([1, 1]);
    expect(await totalOf({ from: noon(22), until: noon(23) })).toEqual([1, 1]);
    expect(await totalOf({ slowerThan: 5000 })).toEqual([1, 1]);
    expect(await totalOf({ text: 'nowhere' })).toEqual([0, 0]);
  });

  it('walk calls by their numbers within the time, whatever the filter', () => {
    givenCall(journal, { startedAt: noon(22) });
    const asked: string[] = [];
    const prepare = (sql: string) => {
      asked.push(sql);
      return database.prepare(sql);
    };
    const slices = createCallSlices({ ...database, prepare }, journal.pages);
    const filter = { ...EVERYTHING, outcomes: ['accepted', 'in-flight'] as const, connectionIds: ['c1'] };
    expect(
      [...slices.counted({ ...wish, filter: { ...filter, outcomes: [...filter.outcomes] } })].flatMap(
        ({ calls }) => calls,
      ),
    ).toHaveLength(1);
    const plans = asked
      .filter((sql) => sql.includes('FROM calls WHERE'))
      .map((sql) => {
        const values = Array.from({ length: sql.split('?').length - 1 }, () => 1);
        return database
          .prepare(`EXPLAIN QUERY PLAN ${sql}`)
          .all(...values)
          .map(({ detail }) => String(detail));
      });
    expect(plans).toEqual([
      [expect.stringContaining('USING COVERING INDEX calls_by_start')],
      [expect.stringContaining('USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)')],
    ]);
  });

  it('have as many days as the range, each of them once, where clocks change and where the range is too long', async () => {
    const year = await figuresOf({ filter: EVERYTHING, from: noon(1) - 365 * DAY, until: noon(1) });
    expect(new Set(year.days.map(({ day }) => day)).size).toBe(366);
    const ages = await figuresOf({ filter: EVERYTHING, from: 0, until: noon(1) });
    expect(ages.days).toHaveLength(400);
  });

  it.each(LANGUAGES)('are the same in a CSV, in %s', async (its) => {
    language = its;
    givenCall(journal, { startedAt: noon(22) }, { outcome: 'refused', reason: 'code-0', message: '=cmd()' });
    for (const [chart, expected] of [
      ['calls', ['2026-11-22', '0', '1', '0', '0', '0', '0', '0', '1']],
      ['durations', ['2026-11-22', '13', '13', '13', '1']],
      ['refusals', [REASON_TITLES[its]['code-0'], "'=cmd()", '1']],
      [
        'connections',
        [
          '测试环境',
          INSIGHT_WORDS[its].kinds.test,
          '0',
          '1',
          '0',
          '0',
          '0',
          '0',
          '0',
          '1',
          '13',
          '13',
          '13',
          '1',
        ],
      ],
    ] as const) {
      expect(await insight.verbs.saveFigures({ ...wish, chart, leaving, work: WORK })).toMatchObject({
        kind: 'saved',
      });
      const text = readFileSync(join(folder, names.at(-1) ?? ''), 'utf8');
      // Its last column is the last figure: none stands empty behind it.
      expect(text).toContain(`\r\n${expected.join(',')}\r\n`);
      expect(text).not.toContain(INSIGHT_WORDS[its].apostrophes);
      expect(
        new Set(
          text
            .trimEnd()
            .split('\r\n')
            .map((line) => line.split(',').length),
        ).size,
      ).toBe(1);
      expect(names.at(-1)).toBe(`${INSIGHT_WORDS[its].charts[chart]} 2026-11-24-12-00.csv`);
    }
  });
});

describe('a list of calls as a file', () => {
  it.each(LANGUAGES)(
    'comes back as it was, ids to the digit, and no cell is a formula, in %s',
    async (its) => {
      language = its;
      const words = INSIGHT_WORDS[its];
      givenCall(journal, { startedAt: noon(22), oId: '00123', taskId: '12345678901234567890' });
      givenCall(
        journal,
        { startedAt: noon(23), oId: '', taskId: '', mapId: '1E5', customerGuid: '3-4', run: null },
        {
          outcome: 'unknown',
          reason: 'headers-timeout',
          status: null,
          message: '=HYPERLINK("http://x")',
          durationMs: 60_000.4,
        },
      );
      for (const format of ['csv', 'xlsx'] as const) {
        expect(
          await insight.verbs.exportCalls({ choice: { filter: EVERYTHING }, format, leaving, work: WORK }),
        ).toMatchObject({
          kind: 'saved',
        });
        const bytes = readFileSync(join(folder, names.at(-1) ?? ''));
        const table = await tableOf(bytes, { headerRow: 1 });
        const plain = (cell: string | undefined) => (format === 'csv' ? cell?.replace(/^'/, '') : cell);
        const cell = (row: number, column: (typeof LIST_COLUMNS)[number]) =>
          plain(table.rows[row]?.cells[LIST_COLUMNS.indexOf(column)]);
        expect(table.headers.slice(0, LIST_COLUMNS.length)).toEqual(
          LIST_COLUMNS.map((name) => words.columns[name]),
        );
        expect(table.rows).toHaveLength(2);
        expect(cell(0, 'message')).toBe('=HYPERLINK("http://x")');
        expect([cell(0, 'mapId'), cell(0, 'customerGuid')]).toEqual(['1E5', '3-4']);
        expect([cell(0, 'outcome'), cell(0, 'reason')]).toEqual([
          words.outcomes.unknown,
          REASON_TITLES[its]['headers-timeout'],
        ]);
        expect([cell(0, 'durationMs'), cell(0, 'status')]).toEqual(['60000', '']);
        expect([cell(1, 'oId'), cell(1, 'taskId')]).toEqual(['00123', '12345678901234567890']);
        // The reader gives a date cell as ISO without a zone.
        const at = new Date(noon(22)).toISOString();
        expect(cell(1, 'at')).toBe(format === 'csv' ? at : at.replace(/(?:\.000)?Z$/, ''));
        const local = timeText(noon(22));
        expect(cell(1, 'localTime')).toBe(format === 'csv' ? local : local.slice(0, 19).replace(' ', 'T'));
        if (format === 'xlsx') {
          const styles = (await openZip(bytes, SOURCE_LIMITS)).read('xl/styles.xml').toString('utf8');
          expect(styles).toContain('formatCode="yyyy-mm-dd&quot;T&quot;hh:mm:ss.000&quot;Z&quot;"');
          expect(styles).toContain(`formatCode="yyyy-mm-dd hh:mm:ss&quot;${local.slice(19)}&quot;"`);
          expect(await sheetXmlOf(bytes)).toMatch(
            /<c r="B2" s="4"><v>[\d.]+<\/v><\/c><c r="C2" s="5"><v>[\d.]+<\/v>/,
          );
        }
        if (format === 'csv') {
          const text = bytes.toString('utf8');
          expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
          expect(text).not.toMatch(/[,\n]=/);
        }
      }
    },
  );

  it('names a new order by the ids that its answer gave, and any other by those that were sent', async () => {
    const answering = (oId: string, taskId: string) => ({
      answerText: JSON.stringify({ code: 1, value: { oId, taskId } }),
    });
    givenCall(journal, { oId: 'O-1', taskId: 'T-1' }, answering('O-1', 'T-2'));
    givenCall(
      journal,
      { oId: '', taskId: '', mapId: 'S6LZUU', customerGuid: 'C-1' },
      answering('O-9', 'T-9'),
    );
    givenCall(journal, { oId: '', taskId: '', mapId: 'S6LZUU', customerGuid: 'C-1' });
    await insight.verbs.exportCalls({ choice: { filter: EVERYTHING }, format: 'csv', leaving, work: WORK });
    const { rows } = await tableOf(readFileSync(join(folder, names.at(-1) ?? '')), { headerRow: 1 });
    const ids = (['oId', 'taskId', 'answeredOId', 'answeredTaskId'] as const).map((one) =>
      LIST_COLUMNS.indexOf(one),
    );
    expect(rows.map(({ cells }) => ids.map((at) => cells[at]))).toEqual([
      ['', '', '', ''],
      ['O-9', 'T-9', 'O-9', 'T-9'],
      ['O-1', 'T-1', 'O-1', 'T-2'],
    ]);
  });

  it('holds what is chosen, slice behind slice, newest first', async () => {
    const ids = database.atomically(() => Array.from({ length: 450 }, () => givenCall(journal)));
    await insight.verbs.exportCalls({ choice: { filter: EVERYTHING }, format: 'csv', leaving, work: WORK });
    const whole = await tableOf(readFileSync(join(folder, names.at(-1) ?? '')), { headerRow: 1 });
    expect(whole.rows.map(({ cells }) => Number(cells[0]))).toEqual([...ids].reverse());
    await insight.verbs.exportCalls({ choice: { ids: ids.slice(3, 5) }, format: 'csv', leaving, work: WORK });
    const some = await tableOf(readFileSync(join(folder, names.at(-1) ?? '')), { headerRow: 1 });
    expect(some.rows.map(({ cells }) => Number(cells[0]))).toEqual([ids[4], ids[3]]);
  });

  it('is not written where nobody said where', async () => {
    const none = insightWith({ chooseTarget: async () => null });
    expect(
      await none.verbs.exportCalls({ choice: { filter: EVERYTHING }, format: 'csv', leaving, work: WORK }),
    ).toEqual({
      kind: 'cancelled',
    });
  });
});

describe('what is somebody’s', () => {
  const PLANTED = [PHONE, CARD].flatMap(inFour);
  // Eleven digits in a row that begin as a mobile number does, in the middle of an id.
  const IDS = ['C37F1819-8963-1CD4-E9C2-13812345678D', 'a1381234567813812345678138123bcd'] as const;
  const given = () => {
    givenCall(
      journal,
      { startedAt: noon(22) },
      { answerText: `{"code":1,"value":{"oId":"${IDS[0]}","taskId":"${IDS[1]}"}}` },
    );
    givenCall(
      journal,
      {
        ...{ startedAt: noon(22), connectionName: `${PHONE} 的连接`, identity: 'li@b.example' },
        ...{ oId: IDS[0], taskId: IDS[1], mapId: 'S6LZUU', customerGuid: PHONE },
      },
      {
        ...{ outcome: 'refused', reason: 'code-0', message: `${PLANTED.join(' ')} ${NGS_TOKEN} 合同-2026` },
      },
    );
  };
  const exported = async (format: 'csv' | 'xlsx', its: Leaving) => {
    await insight.verbs.exportCalls({ choice: { filter: EVERYTHING }, format, leaving: its, work: WORK });
    const bytes = readFileSync(join(folder, names.at(-1) ?? ''));
    const raw = format === 'csv' ? bytes.toString('utf8') : await sheetXmlOf(bytes);
    const { rows } = await tableOf(bytes, { headerRow: 1 });
    const cell = (column: ListColumn, row = 0) => rows[row]?.cells[LIST_COLUMNS.indexOf(column)];
    return { raw, cell };
  };

  it.each(['csv', 'xlsx'] as const)('leaves in no %s in any form, and ids stay whole', async (format) => {
    given();
    const { raw, cell } = await exported(format, leaving);
    for (const secret of [...PLANTED, 'li@b.example', NGS_TOKEN]) expect(raw, secret).not.toContain(secret);
    expect([cell('oId'), cell('taskId')]).toEqual(IDS);
    expect([cell('answeredOId', 1), cell('answeredTaskId', 1)]).toEqual(IDS);
    // One number, one placeholder, wherever it stands.
    expect([cell('connection'), cell('customerGuid')]).toEqual(['<phone-1> 的连接', '<phone-1>']);
    expect(cell('message')?.match(/<phone-\d+>/g)).toEqual(Array(4).fill('<phone-1>'));
    expect(cell('message')).toContain('合同-2026');
  });

  it('stays where a person says so, but no token; what they name goes, and no id with it', async () => {
    given();
    const kept = await exported('csv', { personal: true, patterns: [] });
    for (const secret of [...PLANTED, 'li@b.example']) expect(kept.raw, secret).toContain(secret);
    expect(kept.raw).not.toContain(NGS_TOKEN);
    const own = await exported('csv', { personal: false, patterns: ['合同-####', '########'] });
    expect(own.cell('message')).toContain('<own-1>');
    expect(own.cell('oId')).toBe(IDS[0]);
  });

  it('leaves in no figures', async () => {
    given();
    const wish = { filter: EVERYTHING, from: noon(21), until: noon(23) };
    for (const chart of ['refusals', 'connections'] as const) {
      await insight.verbs.saveFigures({ ...wish, chart, leaving, work: WORK });
      const raw = readFileSync(join(folder, names.at(-1) ?? ''), 'utf8');
      expect(raw).toContain('<phone-1>');
      for (const secret of PLANTED) expect(raw, secret).not.toContain(secret);
      await insight.verbs.saveFigures({
        ...wish,
        chart,
        leaving: { personal: true, patterns: [] },
        work: WORK,
      });
      expect(readFileSync(join(folder, names.at(-1) ?? ''), 'utf8')).not.toContain('<phone-1>');
    }
  });
});

describe('what takes long', () => {
  const insert = () => {
    const into = database.prepare(
      `INSERT INTO calls (ticket, started_at, connection_id, connection_name, connection_kind, identity, call, o_id, task_id, map_id, customer_guid, outcome, reason)
       VALUES (?, ?, 'c1', '', 'test', '', 'save', '', '', '', '', 'accepted', 'code-1')`,
    );
    database.atomically(() => {
      for (let at = 0; at < 4100; at += 1) into.run(`t${at}`, noon(22));
    });
  };
  const wishes = () => {
    const wish = { filter: EVERYTHING, from: noon(21), until: noon(23), leaving, work: WORK };
    const { filter, from, until } = wish;
    return [
      (of: Insight) => of.verbs.figures({ filter, from, until, work: WORK }),
      (of: Insight) => of.verbs.saveFigures({ ...wish, chart: 'calls' }),
      (of: Insight) => of.verbs.exportCalls({ choice: { filter }, format: 'csv', leaving, work: WORK }),
      (of: Insight) => of.verbs.exportCalls({ choice: { filter }, format: 'xlsx', leaving, work: WORK }),
    ];
  };
  const heardBy = (hear: (share: number) => void): Work<string, 'counting' | 'exporting'> => {
    const work: Work<string, 'counting' | 'exporting'> = createWork((name) =>
      hear(work.busy(name)?.share ?? -1),
    );
    return work;
  };

  it('tells how far it is, up to the end', async () => {
    insert();
    for (const does of wishes()) {
      const shares: number[] = [];
      await does(insightWith({ work: heardBy((share) => shares.push(share)) }));
      const told = shares.filter((share) => share > 0);
      expect(told.length).toBeGreaterThan(3);
      expect(told).toEqual([...told].sort((one, other) => one - other));
      expect(told.at(-1)).toBeGreaterThan(0.9);
    }
  });

  it('is ended on its way, and leaves no file', async () => {
    insert();
    const before = readdirSync(folder);
    for (const does of wishes()) {
      let last = 0;
      const ending: Insight = insightWith({
        work: heardBy((share) => {
          last = Math.max(last, share);
          if (share > 0.2) void ending.verbs.cancel({ work: WORK });
        }),
      });
      expect(await does(ending)).toEqual({ kind: 'cancelled' });
      expect(last).toBeLessThan(0.6);
    }
    expect(readdirSync(folder)).toEqual(before);
  });
});

it('a picture is what the window showed before the dialog came', async () => {
  const order: string[] = [];
  const seen = insightWith({
    picture: async () => {
      order.push('seen');
      return Buffer.from('PNG');
    },
    chooseTarget: async (name) => {
      order.push('asked');
      return join(folder, name);
    },
  });
  const wish = { chart: 'calls', x: 0, y: 0, width: 10, height: 10 } as const;
  const saved = await seen.verbs.savePicture(wish);
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  expect(order).toEqual(['seen', 'asked']);
  expect(readFileSync(join(folder, saved.name), 'utf8')).toBe('PNG');
  expect(await insight.verbs.savePicture(wish)).toMatchObject({ kind: 'failed' });
});
