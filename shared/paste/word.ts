/** From `at` of a word on, character by character what stands from `source` on in the pasted text. */
interface Piece {
  readonly at: number;
  readonly source: number;
}

/** A text taken out of the pasted one, quotes and escapes undone, that still knows where each character stood. */
export interface Word {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Puts a word together from pieces of the pasted text. */
export class WordWriter {
  private text = '';
  private readonly pieces: Piece[] = [];
  private next = -1;

  get length(): number {
    return this.text.length;
  }

  /** `source`: where the text, or the escape that stands for it, begins. */
  add(text: string, source: number): void {
    if (text === '') return;
    if (source !== this.next) this.pieces.push({ at: this.text.length, source });
    this.text += text;
    this.next = source + text.length;
  }

  addPart(word: Word, from: number, to: number): void {
    let at = from;
    for (let index = pieceAt(word, from); at < to; index += 1) {
      const piece = word.pieces[index];
      if (piece === undefined) return;
      const end = Math.min(word.pieces[index + 1]?.at ?? word.text.length, to);
      this.add(word.text.slice(at, end), piece.source + at - piece.at);
      at = end;
    }
  }

  word(): Word {
    return { text: this.text, pieces: this.pieces };
  }
}

/** Part of the pasted text as it stands. */
export function plainWord(pasted: string, from: number, to = pasted.length): Word {
  return { text: pasted.slice(from, to), pieces: [{ at: 0, source: from }] };
}

/** Words one after the other, `between` them. */
export function joinedWords(words: readonly Word[], between: string): Word {
  const writer = new WordWriter();
  for (const [index, word] of words.entries()) {
    if (index > 0) writer.add(between, sourceOf(word, 0));
    writer.addPart(word, 0, word.text.length);
  }
  return writer.word();
}

/** The word without the given parts of it, which stand in order and do not overlap. */
export function wordWithout(word: Word, parts: readonly (readonly [from: number, to: number])[]): Word {
  const writer = new WordWriter();
  let at = 0;
  for (const [from, to] of parts) {
    writer.addPart(word, at, from);
    at = to;
  }
  writer.addPart(word, at, word.text.length);
  return writer.word();
}

/** Where a character of the word stands in the pasted text. */
export function sourceOf(word: Word, offset: number): number {
  const piece = word.pieces[pieceAt(word, offset)];
  return piece === undefined ? 0 : piece.source + offset - piece.at;
}

/** The place of the piece in which a character of the word stands. */
function pieceAt(word: Word, offset: number): number {
  let low = 0;
  let high = word.pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((word.pieces[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
