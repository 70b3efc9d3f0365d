import { useQuery } from '@tanstack/react-query';
import type { Connection } from '../../../../shared/contract/connection';
import { useCurrentConnection } from '../../../app/current-connection';
import { type NotReady, notReady } from '../../../app/readiness';
import { connectionsQuery } from '../../../queries/connections';
import { practiceStatusQuery } from '../../../queries/practice';

export interface ConnectionFacts {
  /** The connection that the draft belongs to; the chosen one while it belongs to none. */
  readonly connection: Connection | undefined;
  /** The connection that is chosen now. */
  readonly chosen: Connection | undefined;
  /** The draft belongs to a connection that is not the chosen one: nothing leaves. `name` null: it is gone. */
  readonly elsewhere: { readonly name: string | null } | null;
  /** Why nothing is let through. An expired practice token is let through: what the server says then is worth seeing. */
  readonly why: NotReady | null;
}

/** Through which connection a draft goes, and whether it can now. */
export function useConnectionFacts(belongsTo: string | null): ConnectionFacts {
  const chosen = useCurrentConnection();
  const { data: connections, isPending } = useQuery(connectionsQuery);
  const isElsewhere = !isPending && belongsTo !== null && belongsTo !== chosen?.id;
  const connection = isElsewhere ? connections?.find((one) => one.id === belongsTo) : chosen;
  const { data: practice } = useQuery({ ...practiceStatusQuery, enabled: connection?.builtIn === true });
  const why = isPending || isElsewhere ? null : notReady(connection, practice);
  return {
    connection,
    chosen,
    elsewhere: isElsewhere ? { name: connection?.name ?? null } : null,
    why: why === 'practice-token-expired' ? null : why,
  };
}
