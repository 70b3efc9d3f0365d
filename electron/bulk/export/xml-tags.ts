import { SaxesParser } from 'saxes';

/** A tag as it stands in an XML text; places count UTF-16 units from the beginning of the whole. */
export interface Tag {
  readonly kind: 'open' | 'close';
  /** With its prefix, and the prefix alone with its colon. */
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly start: number;
  readonly end: number;
  /** `<c/>`: it opens and closes at the same place. */
  readonly isEmpty: boolean;
}

/**
 * Copies an XML text in pieces, with what is put in and left out between its tags; everything else stays as it is,
 * character by character.
 */
export class XmlCopy {
  private readonly parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  private tags: Tag[] = [];
  private text = '';
  private base = 0;
  private copied = 0;
  private made = '';

  /** `wanted`: the elements that are told of, by their names without a prefix. */
  constructor(private readonly wanted: ReadonlySet<string>) {
    this.parser.on('error', (error) => {
      throw error;
    });
    this.parser.on('opentag', ({ name, attributes, isSelfClosing }) =>
      this.see('open', name, attributes, isSelfClosing),
    );
    this.parser.on('closetag', ({ name, attributes, isSelfClosing }) =>
      this.see('close', name, attributes, isSelfClosing),
    );
  }

  /** Takes the next piece, and gives the tags that end in it. */
  write(piece: string): readonly Tag[] {
    this.tags = [];
    this.text += piece;
    this.parser.write(piece);
    return this.tags;
  }

  /** The text of a tag, as long as it was not copied. */
  textOf({ start, end }: Tag): string {
    return this.text.slice(start - this.base, end - this.base);
  }

  copyTo(place: number): void {
    if (place <= this.copied) return;
    this.made += this.text.slice(this.copied - this.base, place - this.base);
    this.copied = place;
  }

  leaveOutTo(place: number): void {
    this.copied = Math.max(this.copied, place);
  }

  put(text: string): void {
    this.made += text;
  }

  /** What was copied and put in since it was last taken. */
  take(): string {
    const { made } = this;
    this.made = '';
    this.text = this.text.slice(this.copied - this.base);
    this.base = this.copied;
    return made;
  }

  /** The rest; throws where the text was no XML. */
  end(): string {
    this.parser.close();
    this.copyTo(this.base + this.text.length);
    return this.take();
  }

  private see(kind: Tag['kind'], name: string, attributes: Tag['attributes'], isEmpty: boolean): void {
    const local = name.slice(name.indexOf(':') + 1);
    if (!this.wanted.has(local)) return;
    const end = this.parser.position;
    const start = this.base + this.text.lastIndexOf('<', end - 1 - this.base);
    const prefix = name.slice(0, name.length - local.length);
    this.tags.push({ kind, name, prefix, local, attributes, start, end, isEmpty });
  }
}
