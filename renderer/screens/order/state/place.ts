import type { Draft } from '../../../../shared/draft/draft';
import type { DraftProblem } from '../../../../shared/draft/problems';
import { tableOfColumn } from './edit-draft';
import { SECTIONS, type Section } from './order-action';

/** Where a problem stands, as one text: a field's name, a table's id, a column's id and part. */
export function placeKey(at: DraftProblem['at']): string {
  if ('field' in at) return at.field;
  return 'table' in at ? at.table : columnPlace(at.column, at.part);
}

export const columnPlace = (column: string, part: 'name' | 'type' | 'value'): string => `${column}:${part}`;

/** The id of the element in which a place is edited. */
export const placeId = (place: string): string => `order-${place}`;

const SECTION_OF: Readonly<Record<string, Section>> = {
  operateTaskGuid: 'target',
  toStep: 'routing',
  toGrp: 'routing',
  toBy: 'routing',
  toRole: 'routing',
  substatus: 'order',
  rolegroupId: 'order',
  objectiveStatus: 'fail',
};

/** What has to be open for a place to be seen: its section, and the tabc table that it belongs to. */
export function partsAround(draft: Draft, place: string): readonly string[] {
  const [first = ''] = place.split(':');
  const table = draft.tabc.some(({ id }) => id === first) ? first : tableOfColumn(draft, first);
  if (table === null) return [SECTION_OF[first] ?? 'target'];
  const section = SECTIONS.find((one) => one === table);
  return section ? [section] : ['tabc', table];
}

/** Moves the cursor to a place; the section that holds it is open by now. */
export function focusPlace(place: string): void {
  const element = document.getElementById(placeId(place));
  const control = element?.matches('input, select, textarea')
    ? element
    : element?.querySelector<HTMLElement>('input:checked, input');
  control?.scrollIntoView({ block: 'nearest' });
  control?.focus();
}

/** Moves the cursor to the first control of a section, or to what adds one; the section is open by now. */
export function focusSection(section: Section): void {
  const body = document.getElementById(`order-section-${section}`);
  const control = body?.querySelector<HTMLElement>('input:not([type="radio"]), textarea, select, button');
  control?.scrollIntoView({ block: 'nearest' });
  control?.focus();
}
