import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { Connection } from '../../shared/contract/connection';
import { connectionsQuery } from '../queries/connections';
import { settingsQuery } from '../queries/settings';

/** The connection that the next call goes through, if one is chosen and still there. */
export function useCurrentConnection(): Connection | undefined {
  const { data: settings } = useSuspenseQuery(settingsQuery);
  const { data: connections } = useQuery(connectionsQuery);
  return connections?.find((one) => one.id === settings.connectionId);
}
