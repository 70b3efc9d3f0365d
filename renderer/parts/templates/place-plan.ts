import type { Call } from '../../../shared/contract/endpoints';
import type { Draft, ValueType } from '../../../shared/draft/draft';
import { placeKeyText, sentPlaces } from '../../../shared/library/body-place';
import type { Entry } from '../../../shared/library/entry';
import { answeredDraft, draftOfPlaces } from '../../../shared/library/fill-template';
import type { Ask, BodyPlace, Template } from '../../../shared/library/template';
import type { PlaceChoice } from '../../text/templates';

/** What becomes of one value of a draft in a template. */
export interface PlacePlan {
  readonly place: BodyPlace;
  readonly type: ValueType;
  readonly text: string;
  readonly choice: PlaceChoice;
  /** The question, as it stands or would stand. */
  readonly label: string;
  readonly askType: Ask['type'];
  readonly format: string;
  readonly preset: string;
  readonly required: boolean;
  /** One allowed value a line, `value=label`. */
  readonly values: string;
}

/** What names one order; it is no part of a template unless a person says so. */
const OF_ONE_ORDER: readonly string[] = ['oId', 'taskId', 'operateTaskGuid'];

/** True where a question makes no sense: an empty string or null is chosen, not answered. */
export const isOnlyFixed = ({ type }: Pick<PlacePlan, 'type'>): boolean =>
  type === 'empty' || type === 'null';

/** A plan for each value that the draft sends; `known`: what a dictionary says of a column. */
export function planOf(draft: Draft, known: (place: BodyPlace) => Entry | undefined): readonly PlacePlan[] {
  return sentPlaces(draft).map((value) => {
    const entry = known(value.place);
    const facts = entry?.facts?.kind === 'column' ? entry.facts : undefined;
    const [name = ''] = value.place;
    return {
      ...value,
      choice: OF_ONE_ORDER.includes(name) ? 'left' : name === 'customerGuid' ? 'ask' : 'fixed',
      label: entry?.name ?? '',
      askType: facts?.type ?? askTypeOf(value.type),
      format: facts?.format ?? '',
      preset: name === 'customerGuid' ? '' : value.text,
      required: name === 'customerGuid',
      values: valuesText(facts?.values ?? []),
    };
  });
}

/** The plan that made a template. */
export function planOfTemplate({ draft, asks }: Pick<Template, 'draft' | 'asks'>): readonly PlacePlan[] {
  const asked = new Map(asks.map((ask) => [placeKeyText(ask.place), ask]));
  const sent = planOf(draft, () => undefined).map((plan): PlacePlan => {
    const ask = asked.get(placeKeyText(plan.place));
    return ask ? { ...plan, ...planOfAsk(ask) } : { ...plan, choice: 'fixed' };
  });
  const there = new Set(sent.map(({ place }) => placeKeyText(place)));
  return [
    ...sent,
    ...asks
      .filter(({ place }) => !there.has(placeKeyText(place)))
      .map((ask) => ({ ...planOfAsk(ask), type: valueTypeOf(ask.type), text: '' })),
  ];
}

function planOfAsk(ask: Ask): Omit<PlacePlan, 'type' | 'text'> {
  const { place, label, type: askType, format, preset, required } = ask;
  return { place, choice: 'ask', label, askType, format, preset, required, values: valuesText(ask.values) };
}

/** The template of a plan: what is fixed and asked for stands in its draft, in the draft's order. */
export function templateOf(
  its: { readonly id: string; readonly name: string; readonly folder: string; readonly call: Call | null },
  draft: Draft,
  plans: readonly PlacePlan[],
): Template {
  const kept = new Set(
    plans.filter(({ choice }) => choice !== 'left').map(({ place }) => placeKeyText(place)),
  );
  const asks = plans.filter(({ choice }) => choice === 'ask').map(askOf);
  const fixed = draftOfPlaces(draft, (place) => kept.has(placeKeyText(place)));
  return { ...its, draft: answeredDraft({ draft: fixed, asks }, new Map()), asks };
}

function askOf({ place, label, askType: type, format, preset, required, values }: PlacePlan): Ask {
  return { place, label: label.trim(), type, format, preset, required, values: allowedValues(values) };
}

const askTypeOf = (type: ValueType): Ask['type'] => (type === 'empty' || type === 'null' ? 'text' : type);
const valueTypeOf = (type: Ask['type']): ValueType => (type === 'date' ? 'text' : type);

const valuesText = (values: Ask['values']): string =>
  values.map(({ value, label }) => (label === '' ? escaped(value) : `${escaped(value)}=${label}`)).join('\n');

const escaped = (value: string): string => value.replace(/[\\=]/g, (sign) => `\\${sign}`);

/** The allowed values that a person wrote, one a line; `\=` is an equals sign of the value itself. */
export function allowedValues(text: string): Ask['values'] {
  return text.split('\n').flatMap((line) => {
    const [, written = '', label = ''] = /^((?:\\.|[^=\\]|\\$)*)(?:=(.*))?$/su.exec(line.trim()) ?? [];
    const value = written.replace(/\\(.)/gsu, '$1').trim();
    return value === '' ? [] : [{ value, label: label.trim() }];
  });
}
