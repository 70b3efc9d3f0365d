import { expect, it } from 'vitest';
import { namesOnly } from './verb-names.mjs';

const CONTRACT = `
import { z } from 'zod';
const verb = (input, output) => ({ input, output });
export const verbs = {
  calls: { send: verb(z.strictObject({ call: z.string() }), z.null()), cancel: verb(z.null(), z.null()) },
  app: { info: verb(z.null(), z.null()) },
} as const;
export const channelOf = (noun: string, name: string): string => \`desk:\${noun}.\${name}\`;
export const EVENT_CHANNEL = 'desk:event';
`;

it('of the contract there remain the names of the verbs and the ways to name a channel', () => {
  expect(namesOnly(CONTRACT)).toBe(
    [
      'export const verbs = {"calls":{"send":null,"cancel":null},"app":{"info":null}};',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the template of the contract
      'export const channelOf = (noun: string, name: string): string => `desk:${noun}.${name}`;',
      "export const EVENT_CHANNEL = 'desk:event';",
    ].join('\n'),
  );
});

it('the verbs of a noun may stand in a file of their own', () => {
  const contract = `import { runVerbs } from './desk.runs';\n${CONTRACT.replace('app: {', 'runs: runVerbs, app: {')}`;
  const files = { './desk.runs': 'export const runVerbs = { list: verb(z.null(), z.null()) } as const;' };
  expect(namesOnly(contract, (from) => files[from])).toContain('"runs":{"list":null},"app":{"info":null}');
});

it.each([
  ['the verbs of a noun from nowhere', 'export const verbs = { runs: runVerbs };'],
  ['another object spread into it', 'export const verbs = { ...others };'],
  ['another object in its place', 'export const verbs = others;'],
  ['no verbs', 'export const words = {};'],
])('a contract with %s is refused, not read by half', (_what, text) => {
  expect(() => namesOnly(text)).toThrow('verb-names.mjs');
});
