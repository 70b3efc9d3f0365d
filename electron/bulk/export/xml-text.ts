/** Characters that XML cannot hold, half characters, and an underscore that would look like Excel's escape. */
const ESCAPED =
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SPECIAL = /[<>&"]/g;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
  ['"', '&quot;'],
]);
const PLAIN = /^[ !#$%'-;=?-^`-~\u00a0-\ud7ff]*$/;

/** A text as the XML of a workbook holds it, every character of it. */
export function xmlText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(ESCAPED, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(SPECIAL, (char) => ENTITIES.get(char) ?? char);
}

/** The attributes of an element as they stand in its tag. */
export function attributeText(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value = '']) => {
      const text = value.replace(/[<>&"\t\r\n]/g, (char) => ENTITIES.get(char) ?? `&#${char.charCodeAt(0)};`);
      return ` ${name}="${text}"`;
    })
    .join('');
}
