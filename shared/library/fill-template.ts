import { type Draft, EMPTY_DRAFT, type ValueType } from '../draft/draft';
import { resetPlace } from '../draft/reset-place';
import { changedPlace, type PlacedValue, placeKeyText, sentPlaces } from './body-place';
import type { Ask, BodyPlace, Template } from './template';

/** Answers to a template's questions by `placeKeyText`; a question that is not named has its preset. */
export type Answers = ReadonlyMap<string, string>;

const ID_NAMES = ['mapId', 'customerGuid', 'oId', 'taskId'];

function answerTo({ place, preset }: Ask, answers: Answers): string {
  return answers.get(placeKeyText(place)) ?? preset;
}

/** The questions that have to be answered and are not; white space alone is no answer. */
export function missingAnswers({ asks }: Pick<Template, 'asks'>, answers: Answers): readonly Ask[] {
  return asks.filter((ask) => ask.required && answerTo(ask, answers).trim() === '');
}

/** The template's draft with its questions answered; what was left blank is not sent. */
export function answeredDraft({ draft, asks }: Pick<Template, 'draft' | 'asks'>, answers: Answers): Draft {
  return asks.reduce<Draft>((filled, ask) => {
    const text = answerTo(ask, answers);
    const value = { place: ask.place, type: valueTypeOf(ask), text };
    return resetPlace(filled, draftHolding(value, filled.mode), changedPlace(ask.place));
  }, draft);
}

/** The draft with only those of its sent values whose place is wanted; rows that are not sent go too. */
export function draftOfPlaces(draft: Draft, wanted: (place: BodyPlace) => boolean): Draft {
  return sentPlaces(draft)
    .filter(({ place }) => wanted(place))
    .reduce<Draft>((kept, { place }) => resetPlace(kept, draft, changedPlace(place)), {
      ...EMPTY_DRAFT,
      mode: draft.mode,
    });
}

/** What comes of putting one draft into another. */
export interface Inserted {
  readonly draft: Draft;
  /** Places where something else was written: it stayed, or was overwritten if that was asked for. */
  readonly conflicts: readonly BodyPlace[];
  /** Ids for which a draft of the other kind (create, load) has no place. */
  readonly leftOut: readonly BodyPlace[];
}

/**
 * Puts what `from` sends into a draft: what is not there is filled; what stands there as something else is a
 * conflict, and stays unless `overwrite`. Nothing is taken away.
 */
export function insertDraft(into: Draft, from: Draft, overwrite: boolean): Inserted {
  const aims = [into.mapId, into.customerGuid, into.oId, into.taskId].some((id) => id !== '');
  const base = aims ? into : { ...into, mode: from.mode };
  const written = new Map(sentPlaces(base).map((value) => [placeKeyText(value.place), sameText(value)]));
  const isLeftOut = (place: BodyPlace) => base.mode !== from.mode && ID_NAMES.includes(place[0] ?? '');
  const sent = sentPlaces(from);
  const coming = sent.filter(({ place }) => !isLeftOut(place));
  const isConflict = (value: PlacedValue) => {
    const now = written.get(placeKeyText(value.place));
    return now !== undefined && now !== sameText(value);
  };
  return {
    draft: coming
      .filter((value) => overwrite || !isConflict(value))
      .reduce<Draft>((draft, { place }) => resetPlace(draft, from, changedPlace(place)), base),
    conflicts: coming.filter(isConflict).map(({ place }) => place),
    leftOut: sent.map(({ place }) => place).filter(isLeftOut),
  };
}

const sameText = ({ type, text }: PlacedValue): string => JSON.stringify([type, text]);

/** A date travels as a text in its column's format. */
const valueTypeOf = ({ type }: Ask): ValueType => (type === 'date' ? 'text' : type);

/** A draft that holds nothing but one value. */
function draftHolding({ place, type, text }: PlacedValue, mode: Draft['mode']): Draft {
  const [first = '', second, third] = place;
  const nothing: Draft = { ...EMPTY_DRAFT, mode };
  const column = (name: string) => [{ id: 'c1', name, type, text }];
  if (third !== undefined)
    return { ...nothing, tabc: [{ id: 't1', name: second ?? '', columns: column(third) }] };
  if (second !== undefined) return { ...nothing, [first]: column(second) };
  if (ID_NAMES.includes(first)) return { ...nothing, [first]: text };
  const field = { type: 'text', text } as const;
  return first === 'objectiveStatus'
    ? { ...nothing, objectiveStatus: field }
    : { ...nothing, fields: { ...nothing.fields, [first]: field } };
}
