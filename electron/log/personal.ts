/** What an error may quote of an order or an answer and support does not need, each with what stands in its place. */
const PERSONAL: readonly (readonly [RegExp, string])[] = [
  // A token of NGS: `<uuid>$<dbPool>`, as it is or as an address writes it.
  [/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?:\$|%24)\w+/gi, '<token>'],
  [/(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g, '<id-card>'],
  [/(?<!\d)1[3-9]\d{9}(?!\d)/g, '<phone>'],
  [/[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/g, '<e-mail>'],
];
/** As long as a pattern needs, in base64: shorter pieces hold no number of a person. */
const ENCODED = /[A-Za-z\d+/_-]{12,}={0,2}/g;

/** Takes tokens by their shape, phone and identity-card numbers and e-mail addresses out of a text, also from base64. */
export function hidePersonal(text: string): string {
  const plain = PERSONAL.reduce((so, [pattern, place]) => so.replace(pattern, place), text);
  return plain.replace(ENCODED, (piece) => {
    const inside = Buffer.from(piece, 'base64').toString('latin1');
    return PERSONAL.some(([pattern]) => inside.search(pattern) >= 0) ? '<encoded>' : piece;
  });
}
