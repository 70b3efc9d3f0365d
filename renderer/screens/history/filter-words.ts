import { useQuery } from '@tanstack/react-query';
import type { HistoryChoices } from '../../../shared/desk.history';
import { connectionsQuery } from '../../queries/connections';
import { historyChoicesQuery } from '../../queries/history-rows';
import { historyText } from '../../text/history';
import { historyFiltersText } from '../../text/history-filters';
import { useText } from '../../text/language';
import { outcomeText } from '../../text/outcome';
import { writtenDays } from './filter-days';
import type { ChosenFilter } from './use-history-filter';

const NO_CHOICES: HistoryChoices = { connections: [], identities: [], statuses: [], runs: [] };

/** What the history can be filtered by; connections by the names they have now, and those that are gone by their last. */
export function useFilterChoices(): HistoryChoices {
  const { data: choices = NO_CHOICES } = useQuery(historyChoicesQuery);
  const { data: known = [] } = useQuery(connectionsQuery);
  const gone = choices.connections.filter(({ id }) => !known.some((connection) => connection.id === id));
  return { ...choices, connections: [...known.map(({ id, name }) => ({ id, name })), ...gone] };
}

/** One condition of a filter in words. */
export interface FilterWord {
  readonly what: string;
  readonly said: string;
}

/** A filter in words, condition by condition, in the order of the bar. */
export function useFilterWords(): (chosen: ChosenFilter) => readonly FilterWord[] {
  const t = useText(historyFiltersText);
  const h = useText(historyText);
  const words = useText(outcomeText);
  const { connections, runs } = useFilterChoices();
  const durationWords = useDurationWords();
  const timeWords = useTimeWords();
  return (chosen) => {
    const { filter } = chosen;
    const nameOf = (list: readonly { readonly id: unknown; readonly name: string }[], id: unknown) =>
      list.find((one) => one.id === id)?.name;
    const each = (what: string, said: readonly string[] = []) => ({ what, said: said.join(t.join) });
    return [
      { what: t.words, said: filter.text.trim() },
      { what: t.time, said: timeWords(chosen) },
      each(
        h.outcomes,
        filter.outcomes.map((outcome) => (outcome === 'in-flight' ? words.inFlight : words.marks[outcome])),
      ),
      each(
        h.calls,
        filter.calls.map((call) => words.calls[call]),
      ),
      each(
        h.connections,
        filter.connectionIds.map((id) => nameOf(connections, id) ?? h.goneConnection),
      ),
      each(
        t.identities,
        filter.identities?.map((identity) => identity || t.noIdentity),
      ),
      each(
        t.runs,
        filter.runIds?.map((id) => nameOf(runs, id) ?? t.runNumber(String(id))),
      ),
      each(t.statuses, filter.statuses?.map(String)),
      { what: t.duration, said: durationWords(filter) },
    ].filter(({ said }) => said !== '');
  };
}

/** The time of a filter in words; empty: any. */
export function useTimeWords(): (chosen: ChosenFilter) => string {
  const t = useText(historyFiltersText);
  return ({ filter, span }) => {
    if (span !== null) return t.spans[span];
    const { first, last } = writtenDays(filter);
    if (first !== '' && last !== '') return first === last ? first : t.fromTo(first, last);
    return first !== '' ? t.fromOn(first) : last !== '' ? t.untilOn(last) : '';
  };
}

/** How long calls took, in words; empty: any time. */
export function useDurationWords(): (filter: ChosenFilter['filter']) => string {
  const t = useText(historyFiltersText);
  const seconds = (ms: number) => String(ms / 1000);
  return ({ slowerThan, quickerThan }) =>
    [
      ...(slowerThan === undefined ? [] : [t.slowerThan(seconds(slowerThan))]),
      ...(quickerThan === undefined ? [] : [t.quickerThan(seconds(quickerThan))]),
    ].join(t.join);
}
