import { describe, expect, it } from 'vitest';
import { CALLS } from '../../shared/contract/endpoints';
import { LANGUAGES } from '../../shared/desk.app';
import { COLUMN_PROBLEMS, COLUMNS_REFUSALS, LAYOUTS } from '../../shared/paste/pasted-columns';
import {
  ID_FLAWS,
  LEFT_OUT,
  LOOKS,
  NO_BODY,
  ODD_CHARACTERS,
  PASTE_NOTES,
  REQUEST_FORMS,
} from '../../shared/paste/understood';
import { pasteText } from './paste';
import { pasteColumnsText } from './paste-columns';

describe.each(LANGUAGES)('the words of a paste, %s', (language) => {
  const words = pasteText[language];
  const columns = pasteColumnsText[language];
  const groups: Readonly<Record<string, readonly string[]>> = {
    forms: REQUEST_FORMS.map((form) => words.forms[form]),
    kinds: Object.values(words.kinds),
    flaws: ID_FLAWS.map((flaw) => words.flaws[flaw]),
    'no body': NO_BODY.map((why) => words.noBody[why]),
    'odd characters': ODD_CHARACTERS.map((odd) => words.odd[odd]),
    notes: PASTE_NOTES.map((kind) => words.notes[kind]('')),
    'notes with a word': PASTE_NOTES.map((kind) => words.notes[kind]('PUT')),
    'left out': LEFT_OUT.map((kind) => words.leftOut[kind]('a, b')),
    looks: LOOKS.map((looks) => words.looks[looks]),
    layouts: LAYOUTS.map((layout) => columns.layouts[layout]),
    'column problems': COLUMN_PROBLEMS.map((kind) => columns.problems[kind]('a')),
    'column problems without a name': COLUMN_PROBLEMS.map((kind) => columns.problems[kind]('')),
    refusals: COLUMNS_REFUSALS.map((reason) => columns.refusals[reason]('1000')),
    counts: [words.more(1), words.more(2), columns.found(1), columns.found(2)],
    calls: CALLS.map((call) => words.calls([call])),
  };

  it.each(Object.entries(groups))('%s: one sentence each, none twice, none empty', (_, sentences) => {
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) {
      expect(sentence.trim().length).toBeGreaterThan(1);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|[!！]|\s$|^\s/);
    }
  });

  it('names what was left out', () => {
    for (const kind of LEFT_OUT) {
      const named = kind !== 'address-credentials' && kind !== 'address-query';
      expect(words.leftOut[kind]('X-Mine').includes('X-Mine')).toBe(named);
      expect(words.leftOut[kind]('').trim()).not.toBe('');
    }
    expect(words.ignored('-k')).toContain('-k');
  });
});

it('no sentence is the same in both languages', () => {
  const sentences = (language: (typeof LANGUAGES)[number]) => [
    ...PASTE_NOTES.map((kind) => pasteText[language].notes[kind]('')),
    ...LOOKS.map((looks) => pasteText[language].looks[looks]),
  ];
  const [zh = 'zh-CN', en = 'en-US'] = LANGUAGES;
  const english = sentences(en);
  sentences(zh).forEach((sentence, index) => {
    expect(sentence).not.toBe(english[index]);
    expect(sentence).toMatch(/\p{Script=Han}/u);
    expect(english[index]).not.toMatch(/\p{Script=Han}/u);
  });
});
