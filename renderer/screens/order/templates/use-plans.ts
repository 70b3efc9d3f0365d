import { useQuery } from '@tanstack/react-query';
import { tabcName } from '../../../../shared/draft/changes';
import type { Draft } from '../../../../shared/draft/draft';
import { sentPlaces } from '../../../../shared/library/body-place';
import { keyText } from '../../../../shared/library/entry';
import type { BodyPlace } from '../../../../shared/library/template';
import { type PlacePlan, planOf } from '../../../parts/templates/place-plan';
import { knownQuery } from '../../../queries/known';

/** What a draft would be as a template, with what the library knows of its columns; undefined until that is read. */
export function usePlans(draft: Draft): readonly PlacePlan[] | undefined {
  const columns = sentPlaces(draft).flatMap(({ place }) => columnKey(place) ?? []);
  const { data, isPending, fetchStatus } = useQuery(knownQuery(columns));
  if (isPending && fetchStatus !== 'idle') return undefined;
  return planOf(draft, (place) => {
    const key = columnKey(place);
    return key ? data?.get(keyText(key)) : undefined;
  });
}

/** How the library names the column at a place; null: the place is a field. */
function columnKey([first = '', second, third]: BodyPlace) {
  if (second === undefined) return null;
  return third === undefined
    ? ({ dictionary: 'columns', scope: first, code: second } as const)
    : ({ dictionary: 'columns', scope: tabcName(second), code: third } as const);
}
