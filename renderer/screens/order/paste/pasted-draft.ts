import { CALLS, type Call } from '../../../../shared/contract/endpoints';
import { type Draft, EMPTY_DRAFT } from '../../../../shared/draft/draft';
import { cleanId } from '../../../../shared/draft/ids';
import { type PlacedValue, placeKeyText, sentPlaces } from '../../../../shared/library/body-place';
import { insertDraft } from '../../../../shared/library/fill-template';
import type { BodyPlace } from '../../../../shared/library/template';
import type { Understood } from '../../../../shared/paste/understood';

/** Where a paste goes. */
export const PASTE_GOALS = ['here', 'new'] as const;
export type PasteGoal = (typeof PASTE_GOALS)[number];
/** What becomes of what is written there. */
export const FILL_WAYS = ['fill', 'replace'] as const;
export type FillWay = (typeof FILL_WAYS)[number];
/** What a single GUID names. */
export type GuidOf = 'order' | 'task' | 'map';

export interface PastedDraft {
  readonly draft: Draft;
  /** The calls that its body is of. */
  readonly calls: readonly Call[];
}

/** The draft that a pasted text gives; null: it gives none. */
export function pastedDraft(understood: Understood, guidOf: GuidOf): PastedDraft | null {
  switch (understood.kind) {
    case 'body':
    case 'request': {
      const { filling } = understood;
      if (filling.kind === 'draft') return { draft: filling.draft, calls: filling.calls };
      if (filling.kind === 'no-body' || filling.ids === null) return null;
      return { draft: { ...EMPTY_DRAFT, mode: 'load', ...filling.ids }, calls: CALLS };
    }
    case 'answer':
    case 'ids':
      return { draft: understood.draft, calls: CALLS };
    case 'guid': {
      if (guidOf === 'map')
        return { draft: { ...EMPTY_DRAFT, mapId: understood.asOrder.oId }, calls: ['save', 'send'] };
      return { draft: guidOf === 'order' ? understood.asOrder : understood.asTask, calls: CALLS };
    }
    case 'unclosed-quote':
    case 'too-large':
    case 'unknown':
      return null;
  }
}

export type RowState = 'fills' | 'same' | 'stays' | 'replaces' | 'no-place';

/** One pasted value: what becomes of it, and what stands at its place now. */
export interface PastedRow {
  readonly value: PlacedValue;
  readonly state: RowState;
  readonly now: PlacedValue | undefined;
}

/** What comes of a paste. `gone`: places that are cleared. */
export interface PasteResult {
  readonly draft: Draft;
  readonly rows: readonly PastedRow[];
  readonly gone: readonly BodyPlace[];
}

/** Puts a pasted draft into what is written (nothing: `EMPTY_DRAFT`), value by value for a person to see before. */
export function pasteResult(into: Draft, pasted: Draft, way: FillWay): PasteResult {
  const inserted = insertDraft(into, pasted, false);
  const now = new Map(sentPlaces(into).map((value) => [placeKeyText(value.place), value]));
  const noPlace = new Set(way === 'fill' ? inserted.leftOut.map(placeKeyText) : []);
  const values = sentPlaces(pasted);
  const coming = new Set(values.map(({ place }) => placeKeyText(place)));
  const stateOf = (value: PlacedValue): RowState => {
    const key = placeKeyText(value.place);
    if (noPlace.has(key)) return 'no-place';
    const its = now.get(key);
    if (its === undefined) return 'fills';
    if (its.type === value.type && its.text === value.text) return 'same';
    return way === 'fill' ? 'stays' : 'replaces';
  };
  return {
    draft: way === 'fill' ? inserted.draft : pasted,
    rows: values.map((value) => ({
      value,
      state: stateOf(value),
      now: now.get(placeKeyText(value.place)),
    })),
    gone:
      way === 'fill'
        ? []
        : [...now.values()].map(({ place }) => place).filter((place) => !coming.has(placeKeyText(place))),
  };
}

const PAIRS = { create: ['mapId', 'customerGuid'], load: ['oId', 'taskId'] } as const;

/** True if the pasted draft is of another order than the one that is written: it goes into a draft of its own, unless a person says otherwise. */
export function isOfAnotherOrder(written: Draft, pasted: Draft): boolean {
  const aims = ({ mode, ...draft }: Draft) => PAIRS[mode].some((name) => draft[name] !== '');
  if (!aims(written) || !aims(pasted)) return false;
  if (written.mode !== pasted.mode) return true;
  return PAIRS[written.mode].some((name) => {
    const [mine, its] = [cleanId(written[name]).toLowerCase(), cleanId(pasted[name]).toLowerCase()];
    return mine !== '' && its !== '' && mine !== its;
  });
}
