import {
  type DeskEvent,
  type Envelope,
  envelope,
  events,
  type Input,
  type Noun,
  type Output,
  type TextDesk,
  type VerbOf,
  type Verbs,
  verbs,
} from '../../shared/desk';

declare global {
  interface Window {
    readonly desk: TextDesk;
  }
}

type Call<V> = null extends Input<V> ? () => Promise<Output<V>> : (input: Input<V>) => Promise<Output<V>>;

/** The world as the page sees it: typed verbs, answers already checked. */
export type Desk = { readonly [N in Noun]: { readonly [V in VerbOf<N>]: Call<Verbs[N][V]> } };

type DeskFailure = Extract<Envelope, { ok: false }>['error'];

/** A door that did not open: bad input of ours, a forbidden sender, or a defect named in main's log by its id. */
export class DeskError extends Error {
  constructor(
    readonly failure: DeskFailure,
    verb: string,
  ) {
    super(`${verb}: ${failure.kind}`);
  }
}

type AnyVerb = {
  readonly input: { parse(value: unknown): unknown };
  readonly output: { parse(value: unknown): unknown };
};
type TextVerb = (input: string) => Promise<string>;

function wrap(name: string, verb: AnyVerb, door: TextVerb) {
  return async (input: unknown = null): Promise<unknown> => {
    const answer = envelope.parse(JSON.parse(await door(JSON.stringify(verb.input.parse(input)))));
    if (!answer.ok) throw new DeskError(answer.error, name);
    return verb.output.parse(answer.value);
  };
}

function wrapAll(): unknown {
  return Object.fromEntries(
    Object.entries(verbs).map(([noun, its]) => {
      const doors = window.desk[noun as Noun] as Readonly<Record<string, TextVerb>>;
      const wrapped = Object.entries(its).map(([name, verb]: [string, AnyVerb]) => {
        const door = doors[name];
        if (!door) throw new Error(`window.desk lacks ${noun}.${name}`);
        return [name, wrap(`${noun}.${name}`, verb, door)];
      });
      return [noun, Object.fromEntries(wrapped)];
    }),
  );
}

export const desk = wrapAll() as Desk;

/** Calls `listener` for each event of main, checked; gives the way to stop. */
export function onDeskEvent(listener: (event: DeskEvent) => void): () => void {
  return window.desk.listen((text) => listener(events.parse(JSON.parse(text))));
}
