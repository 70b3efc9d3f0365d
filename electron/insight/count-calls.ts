import { messagePattern } from '../../shared/bulk/message-pattern';
import { CALLS } from '../../shared/contract/endpoints';
import type { Reason } from '../../shared/contract/outcome';
import { type Durations, type Figures, INSIGHT_LIMITS, TALLIED, type Tally } from '../../shared/desk.insight';
import type { CountedCall } from '../journal/call-slices';

/** Messages whose pattern is kept: a server that says another thing each time fills no memory. */
const PATTERNS_KEPT = 20_000;
/** Patterns that are counted apart; further ones are counted together. */
const PATTERNS_COUNTED = 5000;

/** Takes calls in any order and tells their figures for these days; `starts` are those of the days, and then the end. */
export function countCalls(starts: readonly number[]): {
  readonly add: (call: CountedCall) => void;
  /** Sorts what each group lasted; others have their turn between two groups. */
  readonly figures: (breathe: () => Promise<void>) => Promise<Figures>;
} {
  const days = starts.slice(0, -1).map(() => new Group());
  const byCall = new Map(CALLS.map((call) => [call, new Group()]));
  const connections = new Map<string, Group & { name: string; kind: CountedCall['connectionKind'] }>();
  const refusals = new Map<string, { pattern: string | null; reason: Reason; calls: number }>();
  const patterns = new Map<string, string>();
  let [total, uncounted] = [0, 0];

  const patternOf = (message: string): string => {
    const known = patterns.get(message);
    if (known !== undefined) return known;
    const pattern = messagePattern(message);
    if (patterns.size < PATTERNS_KEPT) patterns.set(message, pattern);
    return pattern;
  };
  const refuse = ({ message, reason }: CountedCall): void => {
    if (reason === null) return;
    const pattern = message === null || message === '' ? null : patternOf(message);
    const key = JSON.stringify([reason, pattern]);
    const group = refusals.get(key);
    if (group) group.calls += 1;
    else if (refusals.size < PATTERNS_COUNTED) refusals.set(key, { pattern, reason, calls: 1 });
    else uncounted += 1;
  };

  const named = (id: string) => {
    const { name = '', kind = 'test' } = connections.get(id) ?? {};
    return { name, kind };
  };

  return {
    add(call) {
      const day = days[dayAt(starts, call.startedAt)];
      if (!day) return;
      total += 1;
      day.add(call);
      byCall.get(call.call)?.add(call);
      const own = connections.get(call.connectionId);
      // It may have been called otherwise since: the name is that of its latest call here.
      const connection =
        own ?? Object.assign(new Group(), { name: call.connectionName, kind: call.connectionKind });
      if (!own) connections.set(call.connectionId, connection);
      if (call.startedAt >= connection.latest)
        Object.assign(connection, { name: call.connectionName, kind: call.connectionKind });
      connection.add(call);
      if (call.outcome === 'refused') refuse(call);
    },
    async figures(breathe) {
      const most = INSIGHT_LIMITS.groups;
      const told = [...refusals.values()].sort((one, other) => other.calls - one.calls);
      const through = [...connections].sort(([, one], [, other]) => other.count - one.count);
      const each = async <K, T>(groups: Iterable<[K, Group]>, tell: (key: K, told: Told) => T) => {
        const all: T[] = [];
        for (const [key, group] of groups) {
          all.push(tell(key, group.told()));
          await breathe();
        }
        return all;
      };
      return {
        total,
        days: await each(days.entries(), (at, day) => ({ day: dayName(starts[at] ?? 0), ...day })),
        calls: await each(byCall, (call, group) => ({ call, ...group })),
        refusals: told.slice(0, most),
        otherRefusals: uncounted + told.slice(most).reduce((sum, { calls }) => sum + calls, 0),
        connections: await each(through.slice(0, most), (id, group) => ({ id, ...named(id), ...group })),
        otherConnections: through.slice(most).reduce((sum, [, { count }]) => sum + count, 0),
      };
    },
  };
}

/** The beginnings of the days from `from` on, in this computer's time, and of the one behind the last; a day may have 23 hours. */
export function dayStarts(from: number, until: number): number[] {
  const starts: number[] = [];
  const first = new Date(from);
  for (let at = 0; ; at += 1) {
    const start = new Date(first.getFullYear(), first.getMonth(), first.getDate() + at).getTime();
    starts.push(start);
    if (start >= until || starts.length > INSIGHT_LIMITS.days) return starts;
  }
}

interface Told {
  readonly tally: Tally;
  readonly durations: Durations;
}

/** Calls that belong together, counted. */
class Group {
  readonly tally = new Map(TALLIED.map((outcome) => [outcome, 0]));
  private readonly lasted: number[] = [];
  count = 0;
  latest = Number.NEGATIVE_INFINITY;

  add({ outcome, durationMs, startedAt }: CountedCall): void {
    const key = outcome ?? 'in-flight';
    this.tally.set(key, (this.tally.get(key) ?? 0) + 1);
    this.count += 1;
    this.latest = Math.max(this.latest, startedAt);
    if (durationMs !== null && outcome !== 'not-sent') this.lasted.push(durationMs);
  }

  told(): Told {
    return { tally: Object.fromEntries(this.tally) as Tally, durations: percentiles(this.lasted) };
  }
}

/** The smallest value that so many of a hundred do not exceed; null: there are no values. */
function percentiles(values: readonly number[]): Durations {
  const sorted = Float64Array.from(values).sort();
  const at = (percent: number): number => sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? 0;
  return sorted.length === 0 ? null : { count: sorted.length, p50: at(50), p90: at(90), p99: at(99) };
}

/** The place of the day that a moment is in; -1: in none of them. */
function dayAt(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function dayName(start: number): string {
  const at = new Date(start);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
