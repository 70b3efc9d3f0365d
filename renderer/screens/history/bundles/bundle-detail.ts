import type { Output, Verbs } from '../../../../shared/desk';
import type { CallDetail } from '../../../../shared/desk.calls';

type Found = Extract<Output<Verbs['bundles']['call']>, { kind: 'found' }>;

/** A call of a bundle as the parts that show a call take it. It belongs to no connection of this desk. */
export function detailOfBundled({ call, connection }: Pick<Found, 'call' | 'connection'>): CallDetail {
  const { number, connection: _, attempt, details, ...rest } = call;
  return {
    ...rest,
    id: number,
    connectionId: '',
    connectionName: connection.name,
    connectionKind: connection.kind,
    fingerprint: connection.fingerprint,
    details: Object.fromEntries(details),
    unknownBefore: null,
    run: null,
  };
}
