/** Every character that two bytes of GBK make; made from the decoder, since Node has no encoder. */
const CODES: ReadonlyMap<string, readonly number[]> = new Map(
  Array.from({ length: 0x7e }, (_, lead) => lead + 0x81).flatMap((lead) =>
    Array.from({ length: 0xbf }, (_, trail) => trail + 0x40).map(
      (trail) => [new TextDecoder('gbk').decode(Uint8Array.of(lead, trail)), [lead, trail]] as const,
    ),
  ),
);

/** A text as Excel in a Chinese Windows saves it. Throws for a character that GBK lacks. */
export function gbkOf(text: string): Buffer {
  return Buffer.from(
    [...text].flatMap((char) => {
      const code = char.charCodeAt(0) < 0x80 ? [char.charCodeAt(0)] : CODES.get(char);
      if (!code) throw new Error(`GBK has no ${char}`);
      return [...code];
    }),
  );
}
