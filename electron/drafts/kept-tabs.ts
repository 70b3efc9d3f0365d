import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Input, type Verbs, verbs } from '../../shared/desk';
import type { KeptTabs } from '../../shared/desk.drafts';
import { type OrderTab, orderTab } from '../../shared/draft/order-tab';
import { readJsonFile, writeJsonFile } from '../files/json-file';
import type { FileFound } from '../files/set-aside';

export type Arrangement = Input<Verbs['drafts']['arrange']>;

/** What a person was writing, tab by tab. */
export interface TabStore {
  /** The files that were found at the start. */
  readonly found: readonly FileFound[];
  read(): KeptTabs;
  /** On disk, durably, when it returns. */
  keep(tab: OrderTab): void;
  /** Which tabs are open and which were closed; the files of all others are removed. */
  arrange(arrangement: Arrangement): void;
}

const TAB_FILE = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.json$/;
const NOTHING: Arrangement = { open: [], active: null, closed: [] };

/**
 * Opens the folder of the tabs: one file a tab, and `tabs.json` for their order. A file that makes no sense is set
 * aside and costs its own tab only; a tab that the order does not name yet (a crash came between) is open.
 */
export function createKeptTabs({ folder }: { readonly folder: string }): TabStore {
  const order = {
    file: join(folder, 'tabs.json'),
    version: 1,
    content: verbs.drafts.arrange.input,
  };
  const jsonOf = (id: string) => ({ file: join(folder, `${id}.json`), version: 1, content: orderTab });
  const foundOrder = readJsonFile(order);
  const read = tabFiles(folder).map((id) => ({ id, ...readJsonFile(jsonOf(id)) }));
  const tabs = new Map(
    read.flatMap(({ id, content }) => (content === null ? [] : [[id, { ...content, id }] as const])),
  );
  let arranged = foundOrder.content ?? NOTHING;

  return {
    found: [foundOrder.found, ...read.map(({ found }) => found)],
    read() {
      const kept = (ids: readonly string[]) => ids.flatMap((id) => tabs.get(id) ?? []);
      const { open, active, closed } = arranged;
      const named = new Set([...open, ...closed]);
      return {
        tabs: [...kept(open), ...[...tabs.values()].filter(({ id }) => !named.has(id))],
        active: active !== null && tabs.has(active) ? active : null,
        closed: kept(closed.filter((id) => !open.includes(id))),
      };
    },
    keep(tab) {
      writeJsonFile(jsonOf(tab.id), tab);
      tabs.set(tab.id, tab);
    },
    arrange(arrangement) {
      writeJsonFile(order, arrangement);
      arranged = arrangement;
      const named = new Set([...arrangement.open, ...arrangement.closed]);
      for (const id of tabs.keys()) {
        if (named.has(id)) continue;
        rmSync(jsonOf(id).file, { force: true });
        tabs.delete(id);
      }
    },
  };
}

function tabFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder).flatMap((name) => TAB_FILE.exec(name)?.[1] ?? []);
  } catch {
    // No folder yet: nothing was kept.
    return [];
  }
}
