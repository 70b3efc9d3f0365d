import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { shortened } from '../../parts/copyable-id';
import { connectionsQuery } from '../../queries/connections';
import { recentOrdersQuery } from '../../queries/recent-orders';
import { changeSettings } from '../../queries/settings';
import { templatesQuery } from '../../queries/templates';
import { COMMAND_SOUNDS, commandsText } from '../../text/commands';
import { useText } from '../../text/language';
import { outcomeText } from '../../text/outcome';
import { shellText } from '../../text/shell';
import { whenText } from '../../text/when';
import { useCurrentConnection } from '../current-connection';
import { isMac } from '../key-name';
import { SCREENS, useNavigation } from '../navigation';
import { chordWords } from './chord';
import type { PaletteGroup, PaletteSource } from './command-store';
import { COMMAND_IDS, type CommandId, specOf } from './commands';
import { useBindings, useCommandStore } from './use-commands';

/** Everything that the palette finds: what parts of the page offer, and what the whole program knows. */
export function usePaletteItems(only: PaletteGroup | null): readonly PaletteSource[] {
  const store = useCommandStore();
  const [offered] = useState(() => store.sources());
  const sources = [
    ...offered,
    useRecentOrders(),
    useTemplateItems(),
    useCommandItems(),
    useScreenItems(),
    useConnectionItems(),
  ];
  return only === null ? sources : sources.filter(({ group }) => group === only);
}

function useRecentOrders(): PaletteSource {
  const connection = useCurrentConnection();
  const { calls, marks } = useText(outcomeText);
  const { go } = useNavigation();
  const { data = [] } = useQuery(recentOrdersQuery(connection?.id ?? null));
  return {
    group: 'recent',
    items: data.map(({ oId, taskId, call, outcome, at }) => ({
      id: oId,
      title: shortened(oId),
      detail: `${calls[call]}${outcome === null ? '' : ` · ${marks[outcome]}`} · ${whenText(at)}`,
      words: `${oId} ${taskId}`,
      run: () => go('order', { kind: 'load-order', oId, taskId, connectionId: connection?.id ?? null }),
    })),
  };
}

function useTemplateItems(): PaletteSource {
  const { data = [] } = useQuery(templatesQuery);
  const { go } = useNavigation();
  return {
    group: 'templates',
    items: data.map(({ template, source }) => ({
      id: `${source} ${template.id}`,
      title: template.name,
      detail: template.folder,
      words: template.folder,
      run: () => go('order', { kind: 'use-template', id: template.id }),
    })),
  };
}

const isScreenCommand = (id: CommandId) => id.startsWith('go.');

function useCommandItems(): PaletteSource {
  const store = useCommandStore();
  const bindings = useBindings();
  const { go } = useNavigation();
  const t = useText(commandsText);
  const words = useOtherWords();
  return {
    group: 'commands',
    items: COMMAND_IDS.flatMap((id) => {
      const doing = store.doingOf(id);
      if (id === 'palette' || isScreenCommand(id) || doing === null || !doing.enabled) return [];
      const { where } = specOf(id);
      const run = () => {
        if (where !== 'everywhere') flushSync(() => go(where));
        store.doingOf(id)?.run();
      };
      const chord = bindings.get(id) ?? '';
      return [{ id, title: t.titles[id], detail: chordWords(chord, isMac), words: words(id), run }];
    }),
  };
}

/** A command is found by its title in the other language too, and by the sounds of the Chinese one. */
function useOtherWords(): (id: CommandId) => string {
  return (id) =>
    [COMMAND_SOUNDS[id] ?? '', commandsText['en-US'].titles[id], commandsText['zh-CN'].titles[id]].join(' ');
}

function useScreenItems(): PaletteSource {
  const bindings = useBindings();
  const { go } = useNavigation();
  const { screenNames } = useText(shellText);
  const words = useOtherWords();
  return {
    group: 'screens',
    items: SCREENS.map((screen) => ({
      id: screen,
      title: screenNames[screen],
      detail: chordWords(bindings.get(`go.${screen}`) ?? '', isMac),
      words: words(`go.${screen}`),
      run: () => go(screen),
    })),
  };
}

function useConnectionItems(): PaletteSource {
  const { data = [] } = useQuery(connectionsQuery);
  const { kinds } = useText(shellText);
  const { mutate: change } = useMutation(changeSettings(useQueryClient()));
  return {
    group: 'connections',
    items: data.map(({ id, name, kind, serviceRoot }) => ({
      id,
      title: name,
      detail: `${kinds[kind]} · ${serviceRoot}`,
      words: serviceRoot,
      run: () => change({ connectionId: id }),
    })),
  };
}
