import { type Command, lineEndAt, MOST_WORDS } from './command';
import { psStringAt } from './powershell-strings';
import { PsReader, Unclosed } from './powershell-values';
import { type Word, WordWriter } from './word';

/** Splits one command of a program, as `curl.exe`, as PowerShell does. */
export function powershellWords(text: string, from: number): Command {
  const reader = new PsReader(text, from);
  const words: Word[] = [];
  try {
    while (words.length < MOST_WORDS) {
      reader.space(false);
      if (ends(reader)) break;
      words.push(oneWord(reader));
    }
  } catch (problem) {
    if (problem instanceof Unclosed) return { kind: 'unclosed', at: problem.at };
    throw problem;
  }
  return { kind: 'words', words, end: reader.at, expands: reader.expands, halved: null, input: null };
}

function ends(reader: PsReader): boolean {
  return /^(?:[;|&<>]|$)/.test(reader.char()) || lineEndAt(reader.text, reader.at) > 0;
}

function oneWord(reader: PsReader): Word {
  const writer = new WordWriter();
  while (!ends(reader) && !/\s/.test(reader.char())) {
    const string = psStringAt(reader.text, reader.at) !== null;
    const value = string ? reader.value() : null;
    const word = value?.kind === 'text' ? value.word : reader.bare();
    if (value === null && word.text === '') {
      writer.add(reader.char(), reader.at);
      reader.at += 1;
    } else writer.addPart(word, 0, word.text.length);
  }
  return writer.word();
}
