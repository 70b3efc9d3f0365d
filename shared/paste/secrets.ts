import type { Column, Draft, Field } from '../draft/draft';
import { OPTIONAL_FIELDS, PLAIN_TABLES } from '../draft/draft';
import { finderOf } from './finder';

/** A token of NGS: `<uuid>$<dbPool>` (later-revisions.md). */
const TOKEN = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\$\w+/i;
/** Shorter pieces of a credential stand in many a text by chance. */
const SHORTEST = 12;
/** Characters of all pieces together: more than any request carries, and nothing of such a paste is let through. */
const MOST = 65_536;
/** Stands for a credential; where it stands in a text, one stood before. As `maskedToken` begins. */
export const MASK = '••••••••';

/** True if a token stands in the text, or stood there and is masked. */
export function holdsToken(text: string): boolean {
  return TOKEN.test(text) || text.includes(MASK);
}

/** What a credential is made of, where it is long enough to be told from chance: itself, and what stands behind `Bearer`, `name=` or `user:` in it. */
export function secretsOf(value: string): readonly string[] {
  const pieces = value.split(/[\s;,]+/).flatMap((piece) => [piece, ...piece.split(/[=:](?=.)/)]);
  return [value.trim(), ...pieces].filter((piece) => piece.length >= SHORTEST);
}

/** Knows the credentials of one pasted text, so that they can be kept out of everything read from it. */
export class Secrets {
  private readonly holdsKnown: (text: string) => boolean;

  constructor(credentials: readonly string[]) {
    const pieces = [...new Set(credentials.flatMap(secretsOf))];
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    this.holdsKnown = length > MOST ? (text) => text.length >= SHORTEST : finderOf(pieces);
  }

  in(text: string): boolean {
    return holdsToken(text) || this.holdsKnown(text);
  }

  /** For what is shown beside the draft: a name, an address. */
  masked(text: string): string {
    return this.in(text) ? MASK : text;
  }

  /** The draft without any value in which a credential stands, and the paths of those. */
  without(draft: Draft): { readonly draft: Draft; readonly dropped: readonly (readonly string[])[] } {
    const dropped: (readonly string[])[] = [];
    const id = (name: 'mapId' | 'customerGuid' | 'oId' | 'taskId') => {
      if (!this.in(draft[name])) return draft[name];
      dropped.push([name]);
      return '';
    };
    const field = (name: string, value: Field): Field => {
      if (!this.in(value.text)) return value;
      dropped.push([name]);
      return { type: 'text', text: '' };
    };
    const columns = (path: readonly string[], all: readonly Column[]) =>
      all.filter(({ name, text }) => {
        const kept = !this.in(name) && !this.in(text);
        if (!kept) dropped.push([...path, this.masked(name)]);
        return kept;
      });
    const ids = {
      mapId: id('mapId'),
      customerGuid: id('customerGuid'),
      oId: id('oId'),
      taskId: id('taskId'),
    };
    const fields = { ...draft.fields };
    for (const name of OPTIONAL_FIELDS) fields[name] = field(name, fields[name]);
    const [objective = [], task = [], step = []] = PLAIN_TABLES.map((table) =>
      columns([table], draft[table]),
    );
    const tabc = draft.tabc.flatMap((table) => {
      if (this.in(table.name)) {
        dropped.push(['tabc', MASK]);
        return [];
      }
      return [{ ...table, columns: columns(['tabc', table.name], table.columns) }];
    });
    const objectiveStatus = field('objectiveStatus', draft.objectiveStatus);
    return { draft: { ...draft, ...ids, fields, objective, task, tabc, step, objectiveStatus }, dropped };
  }
}
