import type { Output, Verbs } from '../../../../shared/desk';

/** One call of a life as main tells it. */
export type LifeCall = Output<Verbs['history']['orderLife']>['calls'][number];

/** A place that a call writes; `before`: what an accepted call wrote there last, where that is another value. */
export interface ToldPlace {
  readonly name: string;
  readonly json: string;
  readonly before: string | null;
}

export interface ToldCall extends LifeCall {
  readonly told: readonly ToldPlace[];
}

/** The calls of one order in time, each place with what stood there before as far as these calls tell. */
export function toldLife(calls: readonly LifeCall[]): readonly ToldCall[] {
  const known = new Map<string, string>();
  return calls.map((one) => {
    const told = one.places.map(({ table, name, json }) => {
      const place = [table, name].filter((part) => part !== '').join('.');
      const before = known.get(place) ?? null;
      return { name: place, json, before: before === json ? null : before };
    });
    // What nobody knows, or a server refused, is no value to compare with.
    if (one.call.outcome === 'accepted') for (const { name, json } of told) known.set(name, json);
    if (one.call.outcome === 'unknown') for (const { name } of told) known.delete(name);
    return { ...one, told };
  });
}

/** The connections on which an order was called, the one with the newest call first. */
export function connectionsOf(calls: readonly LifeCall[]): readonly LifeCall['call'][] {
  const newest = new Map<string, LifeCall['call']>();
  for (const { call } of [...calls].reverse())
    if (!newest.has(call.connectionId)) newest.set(call.connectionId, call);
  return [...newest.values()];
}
