import { useQuery } from '@tanstack/react-query';
import type { Connection } from '../../../../shared/contract/connection';
import { useCurrentConnection } from '../../../app/current-connection';
import { type NotReady, notReady } from '../../../app/readiness';
import { connectionsQuery } from '../../../queries/connections';
import { practiceStatusQuery } from '../../../queries/practice';

export interface ConnectionFacts {
  readonly connection: Connection | undefined;
  /** Why nothing is let through. An expired practice token is let through: what the server says then is worth seeing. */
  readonly why: NotReady | null;
  readonly nameOf: (id: string) => string | null;
}

/** The connection that calls go through, and whether it lets them. */
export function useConnectionFacts(): ConnectionFacts {
  const connection = useCurrentConnection();
  const { data: connections, isPending } = useQuery(connectionsQuery);
  const { data: practice } = useQuery({ ...practiceStatusQuery, enabled: connection?.builtIn === true });
  const why = isPending ? null : notReady(connection, practice);
  return {
    connection,
    why: why === 'practice-token-expired' ? null : why,
    nameOf: (id) => connections?.find((one) => one.id === id)?.name ?? null,
  };
}
