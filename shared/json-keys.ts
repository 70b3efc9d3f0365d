import { type Json, type JsonMember, parseJson, type Span } from './json';

/** Finds where the key at a path of names stands in a JSON text; null if there is none, or the text is no JSON. */
export type FindKey = (path: readonly string[]) => Span | null;

/** Reads a JSON text for where its keys stand. */
export function keysIn(text: string): FindKey {
  const places = new Map<JsonMember, Span>();
  const parsed = parseJson(text, {}, places);
  if (!parsed.ok) return () => null;
  return (path) => {
    let json: Json = parsed.json;
    let place: Span | null = null;
    for (const name of path) {
      const member: JsonMember | undefined =
        json.kind === 'object' ? json.members.find(({ key }) => key === name) : undefined;
      if (member === undefined) return null;
      json = member.value;
      place = places.get(member) ?? null;
    }
    return place;
  };
}
