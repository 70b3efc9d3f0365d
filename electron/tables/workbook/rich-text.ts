import { unescapeXstring } from './xstring';

/** Gathers the text of `<t>` in a string of the table or of a cell, and none of its `<rPh>`. */
export interface RichText {
  begin(): void;
  open(name: string): void;
  text(text: string): void;
  close(name: string): void;
  end(): string;
}

/** A gatherer, for one string after the other. */
export function richText(): RichText {
  let gathered = '';
  let inText = false;
  let inReading = false;
  return {
    begin() {
      gathered = '';
      inText = false;
      inReading = false;
    },
    open(name) {
      if (name === 't') inText = true;
      else if (name === 'rPh') inReading = true;
    },
    text(text) {
      if (inText && !inReading) gathered += text;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
    },
    end: () => unescapeXstring(gathered),
  };
}
