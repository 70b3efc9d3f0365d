import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../../shared/draft/draft';
import type { OrderTab } from '../../shared/draft/order-tab';
import { createKeptTabs } from './kept-tabs';

const newFolder = (): string => join(mkdtempSync(join(tmpdir(), 'desk-tabs-')), 'drafts');
const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const A = uuid(1);
const B = uuid(2);
const C = uuid(3);

function tab(id: string, mapId = ''): OrderTab {
  return {
    id,
    connectionId: 'practice',
    draft: { ...EMPTY_DRAFT, mapId },
    accepted: null,
    template: '',
    call: null,
  };
}

it('begins with nothing', () => {
  const store = createKeptTabs({ folder: newFolder() });
  expect(store.read()).toEqual({ tabs: [], active: null, closed: [] });
  expect(store.found).toEqual([{ kind: 'absent' }]);
});

it('gives the next start every tab to the letter, in its order, and the closed ones', () => {
  const folder = newFolder();
  const store = createKeptTabs({ folder });
  const written: OrderTab = {
    ...tab(A),
    draft: {
      ...EMPTY_DRAFT,
      objective: [{ id: 'a', name: '__proto__', type: 'number', text: '9007199254740993.10' }],
      tabc: [
        { id: 't', name: 'xxx', columns: [{ id: 'b', name: 'a', type: 'text', text: ' \u0000\ud800 ' }] },
      ],
    },
    accepted: { draft: EMPTY_DRAFT, call: 'send', connectionId: 'practice', at: 1 },
    template: '安装',
    call: 'send',
    typed: { call: 'save', text: '{\n  "mapId": "\ud800,' },
  };
  for (const one of [written, tab(B, 'two'), tab(C, 'three')]) store.keep(one);
  store.arrange({ open: [B, A], active: A, closed: [C] });
  const expected = { tabs: [tab(B, 'two'), written], active: A, closed: [tab(C, 'three')] };
  expect(store.read()).toEqual(expected);
  expect(createKeptTabs({ folder }).read()).toEqual(expected);
});

it('opens a tab that was kept and not yet arranged', () => {
  const folder = newFolder();
  const store = createKeptTabs({ folder });
  store.keep(tab(A));
  store.arrange({ open: [A], active: A, closed: [] });
  store.keep(tab(B, 'typed just before the crash'));
  const again = createKeptTabs({ folder }).read();
  expect(again.tabs).toEqual([tab(A), tab(B, 'typed just before the crash')]);
});

it('removes from disk what is neither open nor closed', () => {
  const folder = newFolder();
  const store = createKeptTabs({ folder });
  for (const id of [A, B, C]) store.keep(tab(id));
  store.arrange({ open: [A], active: null, closed: [C] });
  expect(readdirSync(folder).sort()).toEqual([`${A}.json`, `${C}.json`, 'tabs.json']);
});

it('takes an order that names tabs which do not exist', () => {
  const folder = newFolder();
  const store = createKeptTabs({ folder });
  store.keep(tab(A));
  store.arrange({ open: [B, A], active: B, closed: [C, A] });
  expect(createKeptTabs({ folder }).read()).toEqual({ tabs: [tab(A)], active: null, closed: [] });
});

it.each(['{', '{"version":1,"content":{"draft":{}}}', '', '{"version":99,"content":{}}'])(
  'sets one bad tab aside and keeps the others: %j',
  (text) => {
    const folder = newFolder();
    const store = createKeptTabs({ folder });
    store.keep(tab(A, 'good'));
    store.keep(tab(B, 'bad'));
    store.arrange({ open: [A, B], active: B, closed: [] });
    writeFileSync(join(folder, `${B}.json`), text);
    const again = createKeptTabs({ folder });
    expect(again.read()).toEqual({ tabs: [tab(A, 'good')], active: null, closed: [] });
    expect(again.found.filter(({ kind }) => kind === 'set-aside')).toHaveLength(1);
    expect(readdirSync(folder).filter((name) => name.startsWith(B))).toHaveLength(1);
  },
);

it('opens every tab where their order cannot be read', () => {
  const folder = newFolder();
  const store = createKeptTabs({ folder });
  for (const id of [A, B]) store.keep(tab(id));
  store.arrange({ open: [B], active: B, closed: [A] });
  writeFileSync(join(folder, 'tabs.json'), '{"version":1,"content":{"open":["../../etc"]}}');
  const again = createKeptTabs({ folder });
  expect(again.read().tabs.map(({ id }) => id)).toEqual([A, B]);
  expect(again.found[0]).toMatchObject({ kind: 'set-aside', why: 'damaged' });
});

it('takes a tab by the name of its file, and no file of another name', () => {
  const folder = newFolder();
  mkdirSync(folder);
  writeFileSync(join(folder, 'notes.json'), 'mine');
  const store = createKeptTabs({ folder });
  store.keep(tab(A));
  writeFileSync(join(folder, `${B}.json`), JSON.stringify({ version: 1, content: tab(A, 'a copy') }));
  const again = createKeptTabs({ folder });
  expect(again.read().tabs).toEqual([tab(A), tab(B, 'a copy')]);
  expect(readdirSync(folder)).toContain('notes.json');
});
