import type { Connection } from '../../shared/contract/connection';
import { maskedToken } from '../../shared/contract/headers';
import type { BundleChoice } from '../../shared/desk.bundles';
import type { CallDetail } from '../../shared/desk.calls';
import {
  BUNDLE_FORMAT,
  BUNDLE_LIMITS,
  BUNDLE_VERSION,
  type Bundle,
} from '../../shared/support/bundle/bundle';
import { headerSecrecy } from '../../shared/support/copy/secret-headers';
import type { KnownSecret } from '../../shared/support/redact/secret-kinds';
import type { CallJournal } from '../journal/call-record';
import type { RunJournal, RunRow } from '../journal/run-record';

/** What collecting calls needs of the other rooms. */
export interface BundleSources {
  readonly calls: Pick<CallJournal, 'get'>;
  readonly runs: Pick<RunJournal, 'get' | 'numbers' | 'attempts' | 'row'>;
  readonly connections: { list(): readonly Connection[] };
  /** The token of a connection, if there is one that can be read. */
  readonly tokenOf: (connection: Connection) => Promise<string | null>;
  /** A short mark of what a text says, in hexadecimal digits. */
  readonly markOf: (text: string) => string;
  readonly made: () => Bundle['made'];
  /** Lets everything else that waits have its turn. */
  readonly breathe: () => Promise<void>;
}

/** Calls as they stand now, with their secrets still in them, and what is known to be one. */
export interface CollectedCalls {
  readonly bundle: Bundle;
  readonly known: readonly KnownSecret[];
  readonly leftOut: number;
}

/** An NGS token is `<uuid>$<dbPool>`: its first part is as good as the whole to whoever knows the pool. */
const FIRST_PART = 16;
/** Rows that are read at once. */
const ROWS_AT_ONCE = 200;
const ALL_ROWS = { states: [], problem: null, leftOut: null, group: null, text: '' } as const;

/** Collects what a person chose; null: nothing of it is there. */
export async function collectCalls(
  sources: BundleSources,
  choice: BundleChoice,
): Promise<CollectedCalls | null> {
  const { bundledRun, wanted, notWanted } =
    'run' in choice
      ? await ofRun(sources, choice.run)
      : { bundledRun: null, wanted: choice.calls, notWanted: 0 };
  const found = wanted.flatMap((id) => sources.calls.get(id) ?? []);
  if (found.length === 0) return null;
  const leftOut = notWanted + wanted.length - found.length;
  const own = new Map(sources.connections.list().map((connection) => [connection.id, connection]));
  const used = new Map<string, { readonly call: CallDetail; readonly index: number }>();
  for (const call of found) if (!used.has(keyOf(call))) used.set(keyOf(call), { call, index: used.size });
  return {
    leftOut,
    known: await knownSecrets(sources, found),
    bundle: {
      format: BUNDLE_FORMAT,
      version: BUNDLE_VERSION,
      made: sources.made(),
      connections: [...used.values()].map(({ call }) =>
        bundledConnection(sources, call, own.get(call.connectionId)),
      ),
      run: bundledRun && { ...bundledRun, leftOut: { ...bundledRun.leftOut, calls: leftOut } },
      calls: found.map((call) => bundledCall(sources, call, used.get(keyOf(call))?.index ?? 0)),
      placeholders: [],
    },
  };
}

/** A connection may have been renamed, or become another kind, between two of its calls. */
const keyOf = ({ connectionId, connectionName, connectionKind }: CallDetail) =>
  JSON.stringify([connectionId, connectionName, connectionKind]);

/** A run with its rows, and its calls: those of rows that went wrong first, should not all of them fit. */
async function ofRun({ runs, breathe }: BundleSources, id: number) {
  const record = runs.get(id);
  if (!record) return { bundledRun: null, wanted: [], notWanted: 0 };
  const numbers = runs.numbers(id, ALL_ROWS);
  const tried: RunRow[] = [];
  for (const [at, number] of numbers.entries()) {
    const row = runs.row(id, number);
    if (row && row.attempts > 0) tried.push(row);
    if (at % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await breathe();
  }
  const wentWell = ({ state }: RunRow) => state === 'accepted' || state === 'confirmed-done';
  const first = [...tried.filter((row) => !wentWell(row)), ...tried.filter(wentWell)];
  const taken = first.slice(0, BUNDLE_LIMITS.rows).sort((one, other) => one.number - other.number);
  const calls = first.slice(0, BUNDLE_LIMITS.calls).flatMap(({ number }) => runs.attempts(id, number));
  const all = tried.reduce((sum, { attempts }) => sum + attempts, 0);
  const { name: source } = textsOf(record.source);
  const { hash } = textsOf(record.plan ?? '{}');
  return {
    wanted: calls
      .slice(0, BUNDLE_LIMITS.calls)
      .map(({ callId }) => callId)
      .sort((one, other) => one - other),
    notWanted: Math.max(0, all - Math.min(calls.length, BUNDLE_LIMITS.calls)),
    bundledRun: {
      name: record.name,
      state: record.run.state,
      createdAt: record.createdAt,
      source,
      planHash: hash === '' ? null : hash,
      rows: taken.map(({ number, line, state, hadUnknown, attempts }) => ({
        number,
        line,
        state,
        hadUnknown,
        attempts,
      })),
      leftOut: { rows: numbers.length - taken.length, calls: 0 },
    },
  };
}

/** The texts by which a run's records name their source and their plan. */
function textsOf(record: string): { readonly name: string; readonly hash: string } {
  const read = new Map<string, unknown>(Object.entries(JSON.parse(record)));
  const text = (key: string) => (typeof read.get(key) === 'string' ? String(read.get(key)) : '');
  return { name: text('name'), hash: text('hash') };
}

function bundledConnection(
  { markOf }: BundleSources,
  call: CallDetail,
  connection: Connection | undefined,
): Bundle['connections'][number] {
  const { connectionName: name, connectionKind: kind } = call;
  if (!connection) return { name, kind, facts: null };
  const { serviceRoot, auth, proxy, trustedFingerprint, extraHeaders, dbPool } = connection;
  const headerNames = extraHeaders.map((header) => header.name);
  // Nothing that could be guessed from the mark: neither who acts nor a header's value.
  const fingerprint = markOf(
    JSON.stringify([
      kind,
      connection.builtIn ? 'practice' : serviceRoot,
      auth.mode,
      headerNames,
      dbPool !== '',
    ]),
  );
  return {
    name,
    kind,
    facts: {
      serviceRoot,
      mode: auth.mode,
      proxy: proxy.mode,
      trusted: trustedFingerprint !== null,
      headerNames,
      fingerprint,
    },
  };
}

function bundledCall({ runs }: BundleSources, call: CallDetail, connection: number): Bundle['calls'][number] {
  const { id, run, details } = call;
  const attempts = run
    ? runs
        .attempts(run.id, run.row)
        .map(({ callId }) => callId)
        .reverse()
    : [];
  const { oId, taskId, mapId, customerGuid, identity, method, address, requestHeaders, requestBody } = call;
  const { outcome, reason, status, message, answered, answerHeaders, answerText, notes } = call;
  const { phase, mayHaveSent, retryAfterSeconds, timings, startedAt, durationMs, appVersion, template } =
    call;
  return {
    ...{ number: id, connection, startedAt, durationMs, call: call.call, oId, taskId, mapId, customerGuid },
    ...{ identity, method, address, requestHeaders, requestBody },
    ...{ outcome, reason, status, message, answered, answerHeaders, answerText, notes },
    ...{ phase, mayHaveSent, retryAfterSeconds, timings, appVersion, template },
    details: Object.entries(details),
    attempt: run && { row: run.row, number: attempts.indexOf(id) + 1, of: attempts.length },
  };
}

/** Every token of this desk, and who acted in these calls and as what they were sent. */
async function knownSecrets(
  sources: BundleSources,
  calls: readonly CallDetail[],
): Promise<readonly KnownSecret[]> {
  const tokens: KnownSecret[] = [];
  for (const connection of sources.connections.list()) {
    const token = await sources.tokenOf(connection);
    const first = token?.split('$')[0] ?? '';
    const values = [token ?? '', first.length >= FIRST_PART ? first : '', maskedToken(connection.token)];
    tokens.push({ kind: 'token', values: values.filter((value) => value !== '') });
  }
  const others = new Map<string, KnownSecret>();
  for (const [name, value] of calls.flatMap((call) => call.requestHeaders)) {
    const kind = headerSecrecy(name);
    const isKnown = tokens.some(({ values }) => values.includes(value));
    if (kind !== null && value !== '' && !isKnown) others.set(`${kind} ${value}`, { kind, values: [value] });
  }
  return [...tokens, ...others.values()];
}
