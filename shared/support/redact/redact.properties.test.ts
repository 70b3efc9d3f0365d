import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../json';
import { checkOf } from './id-card';
import { readPattern } from './own-pattern';
import { redact, redactAsRead } from './redaction';
import type { RedactionRules } from './secret-kinds';

const RUNS = { numRuns: 400 };
const TOKEN = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4$DBMainElite';
const OWN = readPattern('合同-####?*');
if (!OWN.ok) throw new Error(OWN.problem);
const RULES: RedactionRules = {
  patterns: [OWN.pattern],
  known: [
    { kind: 'token', values: ['s3cret/+value"\\x', 's3cret'] },
    { kind: 'identity', values: ['SELITE01'] },
  ],
};
const NONE: ReadonlySet<string> = new Set();

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const phone = fc.tuple(fc.constantFrom('13', '15', '18', '19'), digits(9)).map((parts) => parts.join(''));
const day = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
const card = fc
  .tuple(fc.constantFrom('110101', '330106', '650103'), day, digits(3))
  .map((parts) => parts.join('') + checkOf(parts.join('')));
const email = fc
  .tuple(fc.constantFrom('zhang.san', 'a', 'X_1+y'), fc.constantFrom('example.com', 'mail.gov.cn'))
  .map((parts) => parts.join('@'));
const secret = fc.oneof(
  phone,
  card,
  email,
  fc.constantFrom(TOKEN, TOKEN.toLowerCase(), 's3cret/+value"\\x', 'SELITE01', '合同-2026甲', '010-88886666'),
);

/** The ways in which a text may be written in another one. */
const unicode = (text: string) =>
  [...text]
    .map((char) =>
      [...Array(char.length).keys()]
        .map((at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`)
        .join(''),
    )
    .join('');
const ENCODINGS: readonly (readonly [name: string, encode: (text: string) => string])[] = [
  ['raw', (text) => text],
  ['address', (text) => encodeURIComponent(text)],
  [
    'address, every byte',
    (text) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  ],
  ['json', (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/')],
  ['json, every character', unicode],
  ['base64', (text) => Buffer.from(text).toString('base64')],
  ['base64 inside of more', (text) => Buffer.from(`名字：${text}。`).toString('base64')],
  ['base64 one further', (text) => Buffer.from(`x ${text} `).toString('base64')],
  ['base64 for addresses', (text) => Buffer.from(`~ ${text} ÿ`).toString('base64url')],
  ['base64 behind a word', (text) => `x${Buffer.from(`a ${text} b`).toString('base64')}`],
  [
    'base64 in lines',
    (text) => Buffer.from(`lines ${text} lines`).toString('base64').replace(/.{20}/g, '$&\r\n'),
  ],
];
const encoding = fc.constantFrom(...ENCODINGS);
const layers = fc.array(encoding, { minLength: 1, maxLength: 3 });
/** What no encoding of may be left: the secret, and every layer of its writing that holds all of it. */
const written = (text: string, through: readonly (readonly [string, (text: string) => string])[]) =>
  through.reduce((now, [, encode]) => encode(now), text);

const around = fc.string({
  unit: fc.constantFrom('工', '单', ' ', ',', '，', ':', '\n', '。', '(', ')'),
  maxLength: 8,
});

function holds(text: string, what: string): boolean {
  return text.includes(what);
}

describe('redaction', () => {
  it('takes out every secret in every encoding, and one encoding in another', () => {
    fc.assert(
      fc.property(secret, layers, around, around, (what, through, before, after) => {
        const text = `${before} ${written(what, through)} ${after}`;
        const { texts, found } = redact([text], RULES, NONE);
        // A text alone has the same secrets in the same order, however it is read.
        expect(redactAsRead(RULES, () => false)(text)).toBe(texts[0]);
        const names = through.map(([name]) => name).join(' in ');
        expect(found.length, names).toBeGreaterThan(0);
        expect(found.every(({ sample }) => !holds(sample, what))).toBe(true);
        for (let upTo = 0; upTo <= through.length; upTo += 1)
          expect(holds(texts[0] ?? '', written(what, through.slice(0, upTo))), names).toBe(false);
        expect(redact(texts, RULES, NONE).found, names).toEqual([]);
      }),
      RUNS,
    );
  });

  it('keeps JSON as JSON, with nothing else changed, wherever the secret stands', () => {
    const other = fc.oneof(
      fc.constantFrom('oId', '工单', 'a"b', '\\', '12345', 'x/y'),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(
        secret,
        fc.array(encoding, { maxLength: 2 }),
        other,
        fc.boolean(),
        fc.boolean(),
        (what, through, key, asKey, pretty) => {
          const value = written(what, through);
          const make = (put: string) =>
            JSON.stringify(
              asKey ? { [key]: 1, [`k ${put}`]: [key] } : { a: [key, put], [key]: { b: put } },
              null,
              pretty ? 2 : 0,
            ).replaceAll('/', '\\/');
          const text = make(value);
          const [made = ''] = redact([text], RULES, NONE).texts;
          expect(parseJson(made).ok, made).toBe(true);
          expect(holds(made, what)).toBe(false);
          expect(holds(made, value)).toBe(false);
          expect(JSON.stringify(JSON.parse(made)).replace(/<[a-z-]+-\d+>/g, '')).toContain(
            JSON.stringify(key),
          );
        },
      ),
      RUNS,
    );
  });

  it('makes a number that is a secret a string, also in JSON within a string', () => {
    fc.assert(
      fc.property(phone, fc.nat({ max: 2 }), (what, depth) => {
        let text = `{"tel":${what},"n":1.10}`;
        for (let level = 0; level < depth; level += 1) text = JSON.stringify({ inner: text });
        const [made = ''] = redact([text], RULES, NONE).texts;
        let inner = made;
        for (let level = 0; level < depth; level += 1) inner = JSON.parse(inner).inner;
        expect(inner).toBe('{"tel":"<phone-1>","n":1.10}');
      }),
      { numRuns: 50 },
    );
  });

  it('gives equal secrets equal placeholders, others others, in all texts and encodings', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(phone, { minLength: 2, maxLength: 5 }),
        fc.array(fc.tuple(fc.nat(), layers), { minLength: 1, maxLength: 12 }),
        (phones, uses) => {
          const texts = uses.map(
            ([which, through]) => `x ${written(phones[which % phones.length] ?? '', through)} y`,
          );
          const made = redact(texts, RULES, NONE);
          const named = new Map<string, string>();
          for (const [at, text] of made.texts.entries()) {
            const places = [...new Set(text.match(/<phone-\d+>/g))];
            expect(places.length).toBe(1);
            const what = phones[(uses[at]?.[0] ?? 0) % phones.length] ?? '';
            expect(named.get(what) ?? places[0]).toBe(places[0]);
            named.set(what, places[0] ?? '');
          }
          expect(new Set(named.values()).size).toBe(named.size);
          expect(made.found.length).toBe(named.size);
        },
      ),
      RUNS,
    );
  });

  it('changes nothing where there is nothing, and nothing that is kept', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string({ unit: 'grapheme' }), fc.uuid()), (text) => {
        const { texts, found } = redact([text], { patterns: [], known: [] }, NONE);
        if (found.length === 0) expect(texts).toEqual([text]);
        const kept = new Set(
          found.filter(({ kind }) => kind !== 'token').map(({ placeholder }) => placeholder),
        );
        if (kept.size === found.length)
          expect(redact([text], { patterns: [], known: [] }, kept).texts).toEqual([text]);
      }),
      RUNS,
    );
  });
});
