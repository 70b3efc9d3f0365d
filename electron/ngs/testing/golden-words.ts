import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { outcomeLine } from '../../../e2e/pages/outcome-line';
import { LANGUAGES } from '../../../shared/desk.app';
import type { CallDetail } from '../../../shared/desk.calls';

const told = new Map<string, string>();

/**
 * A person reads of this call, in both languages, what the golden file beside the test says under this name. A new
 * case fails until `vitest -u` has written its lines and somebody has read them.
 */
export function expectWords(name: string, call: CallDetail): void {
  const words = LANGUAGES.map((language) => `  ${masked(outcomeLine(call, language))}`).join('\n');
  told.set(name, words);
  expect(words, name).toBe(goldenWords().get(name));
}

/** To be called last in a file of faults: the golden file has the words of these cases and of no other. */
export function testGoldenFile(): void {
  test('every fault in the words that a person reads', async () => {
    const names = [...told.keys()].sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
    const text = names.map((name) => `${name}\n${told.get(name)}\n`).join('\n');
    await expect(text).toMatchFileSnapshot(goldenFile());
  });
}

function goldenFile(): string {
  return `${expect.getState().testPath?.replace(/\.ts$/, '')}.golden.txt`;
}

function goldenWords(): ReadonlyMap<string, string> {
  const file = goldenFile();
  const blocks = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n\n') : [];
  return new Map(
    blocks.map((block) => {
      const [name = '', ...words] = block.split('\n');
      return [name, words.join('\n')];
    }),
  );
}

/** Ports that the system gave, and dates, are other ones each time. */
function masked(words: string): string {
  return words.replace(/:\d{5}\b/g, ':<port>').replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, '<date>');
}
