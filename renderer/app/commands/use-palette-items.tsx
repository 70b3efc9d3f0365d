import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConnectionMark } from '../../parts/connection-mark';
import { shortened } from '../../parts/copyable-id';
import { joinedParts, orderAbout } from '../../parts/order-about';
import { OutcomeMark } from '../../parts/outcome-mark';
import { useNamesOf } from '../../parts/use-order-about';
import { connectionsQuery } from '../../queries/connections';
import { keptFiltersQuery } from '../../queries/filters';
import { recentOrdersQuery } from '../../queries/recent-orders';
import { changeSettings } from '../../queries/settings';
import { spellingsQuery } from '../../queries/spellings';
import { templatesQuery } from '../../queries/templates';
import { commandsText, commandTitle } from '../../text/commands';
import { useText } from '../../text/language';
import { outcomeText } from '../../text/outcome';
import { shellText } from '../../text/shell';
import { soundsOf } from '../../text/sounds';
import { whenText } from '../../text/when';
import { useCurrentConnection } from '../current-connection';
import { SCREENS, useNavigation } from '../navigation';
import type { PaletteGroup, PaletteItem, PaletteSource } from './command-store';
import { COMMAND_IDS, type CommandId, specOf } from './commands';
import { useCommandStore, useKeysOf, useRun } from './use-commands';

/** Everything that the palette finds: what parts of the page offer, and what the whole program knows. */
export function usePaletteItems(only: readonly PaletteGroup[] | null): {
  readonly sources: readonly PaletteSource[];
  /** Recent orders could not be read. */
  readonly failed: boolean;
} {
  const store = useCommandStore();
  const [offered] = useState(() => store.sources());
  const { source: recent, failed } = useRecentOrders();
  const named = useSpoken([...offered, useTemplateItems(), useFilterItems(), useConnectionItems(), recent]);
  const all = [...named, useCommandItems(), useScreenItems()];
  return { sources: only === null ? all : all.filter(({ group }) => only.includes(group)), failed };
}

/** What people gave a name to is found by its sounds, too, as commands and the library are. */
function useSpoken(sources: readonly PaletteSource[]): readonly PaletteSource[] {
  const namesOf = ({ title, words = [] }: PaletteItem) => [title, ...words];
  const { data } = useQuery(spellingsQuery(sources.flatMap(({ items }) => items.flatMap(namesOf))));
  return sources.map(({ group, items }) => ({
    group,
    items: items.map((item) => ({
      ...item,
      spellings: namesOf(item).flatMap((name) => data?.get(name) ?? []),
    })),
  }));
}

function useRecentOrders(): { readonly source: PaletteSource; readonly failed: boolean } {
  const connection = useCurrentConnection();
  const { calls } = useText(outcomeText);
  const { go } = useNavigation();
  const connectionId = connection?.id ?? null;
  const { data = [], isError } = useQuery(recentOrdersQuery(connectionId));
  const nameOf = useNamesOf(data);
  const items = data.map(({ oId, taskId, call, outcome, at, mapId, customerGuid }) => {
    const { customer, map } = orderAbout({ mapId, customerGuid }, nameOf);
    return {
      id: oId,
      title: joinedParts(customer, map, shortened(oId)),
      words: [customer, map],
      mark: <OutcomeMark outcome={outcome} />,
      detail: `${calls[call]} · ${whenText(at)}`,
      codes: [oId, taskId, mapId, customerGuid].filter((code) => code !== ''),
      run: () => go('order', { kind: 'load-order', oId, taskId, connectionId }),
    };
  });
  return { source: { group: 'recent', items }, failed: isError };
}

function useTemplateItems(): PaletteSource {
  const { data = [] } = useQuery(templatesQuery);
  const { go } = useNavigation();
  const items = data.map(({ template, source }) => ({
    id: `${source} ${template.id}`,
    title: template.name,
    detail: template.folder,
    words: [template.folder],
    run: () => go('order', { kind: 'use-template', id: template.id }),
  }));
  return { group: 'templates', items };
}

function useFilterItems(): PaletteSource {
  const { data = [] } = useQuery(keptFiltersQuery);
  const { go } = useNavigation();
  const items = data.map(({ id, name }) => ({
    id,
    title: name,
    run: () => go('history', { kind: 'use-filter', id }),
  }));
  return { group: 'filters', items };
}

function useCommandItems(): PaletteSource {
  const store = useCommandStore();
  const { screen } = useNavigation();
  const run = useRun();
  const keysOf = useKeysOf();
  const { titleOf, namesOf } = useNames();
  const ids = COMMAND_IDS.filter((id) => {
    const { where, fromAnywhere } = specOf(id);
    const isHere = where === 'everywhere' || where === screen || fromAnywhere === true;
    return isHere && id !== 'palette' && !id.startsWith('go.') && store.doingOf(id) !== null;
  });
  const items = ids.map((id) => ({
    id,
    title: titleOf(id),
    keys: keysOf(id)?.shown ?? '',
    words: namesOf(id),
    off: store.doingOf(id)?.off ?? null,
    run: () => run(id),
  }));
  return { group: 'commands', items };
}

function useScreenItems(): PaletteSource {
  const run = useRun();
  const keysOf = useKeysOf();
  const { screenNames } = useText(shellText);
  const { namesOf } = useNames();
  const items = SCREENS.map((screen) => ({
    id: screen,
    title: screenNames[screen],
    keys: keysOf(`go.${screen}`)?.shown ?? '',
    words: [...soundsOf(shellText['zh-CN'].screenNames[screen]), ...namesOf(`go.${screen}`)],
    run: () => run(`go.${screen}`),
  }));
  return { group: 'screens', items };
}

/** A command by its title, and by what else it is found by: its title in the other language, the sounds of the Chinese one. */
function useNames() {
  const t = useText(commandsText);
  const { screenNames } = useText(shellText);
  const inLanguage = (language: 'zh-CN' | 'en-US', id: CommandId) =>
    commandTitle(commandsText[language], shellText[language].screenNames, id);
  return {
    titleOf: (id: CommandId) => commandTitle(t, screenNames, id),
    namesOf: (id: CommandId) => {
      const chinese = inLanguage('zh-CN', id);
      return [chinese, inLanguage('en-US', id), ...soundsOf(chinese)];
    },
  };
}

function useConnectionItems(): PaletteSource {
  const { data = [] } = useQuery(connectionsQuery);
  const current = useCurrentConnection();
  const { mutate: change } = useMutation(changeSettings(useQueryClient()));
  const t = useText(commandsText);
  const items = data.map(({ id, name, kind, serviceRoot }) => ({
    id,
    title: name,
    mark: <ConnectionMark kind={kind} />,
    detail: serviceRoot,
    words: [serviceRoot],
    off: id === current?.id ? t.inUse : null,
    run: () => change({ connectionId: id }),
  }));
  return { group: 'connections', items };
}
