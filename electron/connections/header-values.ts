import type { Connection } from '../../shared/contract/connection';

/** Shorter values would match by chance. */
const SHORTEST = 6;

/** A text without the values of headers of a connection's own, which may be keys. */
export function withoutHeaderValues(
  text: string,
  connections: readonly Pick<Connection, 'extraHeaders'>[],
): string {
  return connections
    .flatMap(({ extraHeaders }) => extraHeaders)
    .filter(({ value }) => value.length >= SHORTEST)
    .reduce((so, { name, value }) => so.replaceAll(value, `<${name}>`), text);
}
