import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../../shared/draft/draft';
import { createKeptDraft } from './kept-draft';

const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'desk-draft-')), 'draft.json');

it('gives the next start what was kept last, to the letter', () => {
  const file = newFile();
  const store = createKeptDraft({ file });
  expect(store.read()).toBeNull();
  store.keep({ draft: EMPTY_DRAFT, connectionId: null });
  const written = {
    draft: {
      ...EMPTY_DRAFT,
      objective: [{ id: 'a', name: '__proto__', type: 'number' as const, text: '9007199254740993.10' }],
      tabc: [
        {
          id: 't',
          name: 'xxx',
          columns: [{ id: 'b', name: 'a', type: 'text' as const, text: ' \u0000\ud800 ' }],
        },
      ],
    },
    connectionId: 'practice',
  };
  store.keep(written);
  expect(createKeptDraft({ file }).read()).toEqual(written);
});

it.each(['{', '{"version":1,"content":{"draft":{}}}', '', '{"version":99,"content":{}}'])(
  'sets a file aside that it cannot use, and starts with nothing: %j',
  (text) => {
    const file = newFile();
    writeFileSync(file, text);
    const store = createKeptDraft({ file });
    expect(store.read()).toBeNull();
    expect(store.found).toMatchObject({ kind: 'set-aside' });
    store.keep({ draft: EMPTY_DRAFT, connectionId: null });
    expect(readdirSync(join(file, '..'))).toHaveLength(2);
  },
);
