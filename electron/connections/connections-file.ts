import { z } from 'zod';
import { connectionSettings } from '../../shared/contract/connection';
import type { JsonFile } from '../files/json-file';

const storedConnection = connectionSettings.extend({ id: z.string().min(1), builtIn: z.boolean() });
/** A connection as it is kept: everything but the state of its token, which the vault knows. */
export type StoredConnection = z.infer<typeof storedConnection>;

const differs = (connections: readonly StoredConnection[]): boolean =>
  new Set(connections.map(({ id }) => id)).size === connections.length;

/** The file of connections, in the order in which they are shown. */
export function connectionsFile(file: string): JsonFile<StoredConnection[]> {
  return { file, version: 1, content: z.array(storedConnection).refine(differs) };
}
