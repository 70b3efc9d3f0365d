import type { HistoryFilter, HistorySort } from '../../../shared/desk.history';
import { createCallJournal } from '../call-journal';
import { openDatabase } from '../database';

/**
 * Times what the history's page asks for, in a database that `make-calls` made; told its file. Prints milliseconds as
 * JSON: of opening, and of each question with the calls it found. Every question is asked so many times with other ids
 * and words, as people ask.
 */
const [file = ''] = process.argv.slice(2);
const EVERYTHING: HistoryFilter = { outcomes: [], calls: [], connectionIds: [], text: '' };
const DAY_MS = 86_400_000;
const PAGE = 100;

const begun = performance.now();
const database = await openDatabase(file);
const journal = createCallJournal(database);
journal.list(EVERYTHING, null, PAGE);
const opening = performance.now() - begun;

const last = Number(database.prepare('SELECT max(id) AS id FROM calls').get()?.id);
const until = Number(
  database.prepare('SELECT started_at AS at FROM calls ORDER BY id DESC LIMIT 1').get()?.at,
);
const sampled = Array.from({ length: 12 }, (_, at) => journal.get(Math.ceil(((at + 1) / 12) * last)));
const oIds = sampled.map((call) => call?.oId ?? '').filter((oId) => oId !== '');
const bodies = sampled.map((call) => call?.requestBody ?? '');
const phones = bodies.flatMap((body) => /"phone":"(\d+)"/.exec(body)?.[1] ?? []);

const asked: { what: string; ms: number; found: number; most: boolean }[] = [];
function ask(
  what: string,
  filter: Partial<HistoryFilter>,
  sort: HistorySort = 'newest',
  before: number | null = null,
) {
  const at = performance.now();
  const page = journal.list({ ...EVERYTHING, ...filter }, before, PAGE, sort);
  asked.push({
    what,
    ms: performance.now() - at,
    found: page.total ?? page.calls.length,
    most: page.atLeast,
  });
}

for (let round = 0; round < 5; round += 1) {
  ask('first page', {});
  ask('first page, oldest', {}, 'oldest');
  ask('first page, slowest', {}, 'slowest');
  ask('page behind the middle', {}, 'newest', Math.floor(last / 2));
}
for (const oId of oIds) {
  ask('search: a whole id', { text: oId });
  ask('search: the head of an id', { text: oId.slice(0, 8) });
  ask('search: the tail of an id', { text: oId.slice(-6) });
  ask('search: four letters of an id', { text: oId.slice(0, 4).toLowerCase() });
}
for (const phone of phones) {
  ask('search: a phone number', { text: phone });
  ask('search: the end of a phone number', { text: phone.slice(-5) });
}
for (const text of [
  '结案',
  '权限',
  '重复操作',
  '管理员张伟',
  '光猫',
  '光猫不亮',
  '人民路',
  '派单审核',
  '约定上门',
  '一',
])
  ask(`search: ${text}`, { text });
for (const text of ['code', 'BATCH-77', 'ok', 'no-such-word', '移机 中山北路', '工号 A00077', '批量结案 7'])
  ask(`search: ${text}`, { text });
const refused: Partial<HistoryFilter> = { outcomes: ['refused'] };
ask('search and filter: 结案, refused', { text: '结案', ...refused });
ask('search and filter: 结案, accepted', { text: '结案', outcomes: ['accepted'] });
ask('search and filter: 光猫, last month', { text: '光猫', from: until - 30 * DAY_MS });
ask('search and filter: 光猫, a month long ago', {
  text: '光猫',
  from: until - 330 * DAY_MS,
  until: until - 300 * DAY_MS,
});
ask('search, slowest: 结案', { text: '结案' }, 'slowest');

const choices = journal.choices();
const { connections, identities } = choices;
const [some, other] = [connections[0]?.id ?? '', connections[4]?.id ?? ''];
const run = choices.runs[Math.floor(choices.runs.length / 2)]?.id ?? 0;
const month = { from: until - 30 * DAY_MS };
const longAgo = { from: until - 330 * DAY_MS, until: until - 300 * DAY_MS };
const FILTERS: readonly [string, Partial<HistoryFilter>][] = [
  ['accepted', { outcomes: ['accepted'] }],
  ['refused', refused],
  ['refused or unknown', { outcomes: ['refused', 'unknown'] }],
  ['in flight', { outcomes: ['in-flight'] }],
  ['a call', { calls: ['failedClose'] }],
  ['a connection', { connectionIds: [other] }],
  ['two connections', { connectionIds: [some, other] }],
  ['a person', { identities: identities.slice(0, 1) }],
  ['status 502', { statuses: [502] }],
  ['status 401 or 502', { statuses: [401, 502] }],
  ['slower than 300 ms', { slowerThan: 300 }],
  ['slower than 10 s', { slowerThan: 10_000 }],
  ['a run', { runIds: [run] }],
  ['a run, refused', { runIds: [run], ...refused }],
  ['today', { from: until - DAY_MS }],
  ['last month', month],
  ['a month long ago', longAgo],
  ['the whole year', { from: until - 400 * DAY_MS }],
  ['a month long ago, refused', { ...longAgo, ...refused }],
  ['a connection, refused, last month', { connectionIds: [other], ...refused, ...month }],
  [
    'a connection, a person, a call',
    { connectionIds: [other], identities: identities.slice(1, 2), calls: ['save'] },
  ],
  ['nothing fits: status 401, accepted', { statuses: [401], outcomes: ['accepted'] }],
  ['nothing fits: refused, slower than 10 s', { ...refused, slowerThan: 10_000 }],
  ['nothing fits: accepted, slower than 10 s', { outcomes: ['accepted'], slowerThan: 10_000 }],
  ['nothing fits: a call, quicker than 1 ms', { calls: ['close'], quickerThan: 1 }],
];
for (const [name, filter] of FILTERS) ask(`filter: ${name}`, filter);
for (const [name, filter] of FILTERS) ask(`filter, slowest: ${name}`, filter, 'slowest');
for (const [name, filter] of FILTERS) ask(`filter, oldest: ${name}`, filter, 'oldest');
const choosing = performance.now();
journal.choices();
asked.push({ what: 'choices', ms: performance.now() - choosing, found: 0, most: false });
database.close();
console.log(JSON.stringify({ opening, asked }));
