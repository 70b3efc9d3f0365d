import { queryOptions } from '@tanstack/react-query';
import { desk } from '../app/desk';

/** Every connection, in the person's order. Changes arrive through main's event, never by asking again and again. */
export const connectionsQuery = queryOptions({ queryKey: ['connections'], queryFn: () => desk.connections.list(), staleTime: Infinity });
