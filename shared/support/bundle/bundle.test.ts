import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedaction, redact } from '../redact/redaction';
import { BUNDLE_LIMITS, type Bundle, type BundledCall, printBundle } from './bundle';
import { anyBundle, bundleWith } from './bundle.fixture';
import { withTexts } from './bundle-texts';
import { type BundleRefusal, readBundle } from './read-bundle';

const RUNS = { numRuns: 200 };
const NONE: ReadonlySet<string> = new Set();
const reread = (text: string): Bundle => {
  const read = readBundle(text);
  if (!read.ok) throw new Error(`${read.reason} ${JSON.stringify(read.params)}`);
  return read.bundle;
};

describe('a bundle', () => {
  it('out, in and out again is the same text, and the same bundle', () => {
    fc.assert(
      fc.property(anyBundle, (made) => {
        const text = printBundle(made);
        expect(reread(text)).toEqual(made);
        expect(printBundle(reread(text))).toBe(text);
        const turned = Object.fromEntries(Object.entries(made).reverse()) as Bundle;
        expect(printBundle(turned)).toBe(text);
      }),
      RUNS,
    );
  });

  it('has its texts put anew in one order, and all of them', () => {
    fc.assert(
      fc.property(anyBundle, (made) => {
        const seen: string[] = [];
        const collected = withTexts(made, (text) => {
          seen.push(text);
          return text;
        });
        expect(collected).toEqual(made);
        let at = 0;
        const numbered = withTexts(made, (text) => {
          expect(text).toBe(seen[at]);
          at += 1;
          return `text ${at}`;
        });
        const kept = JSON.stringify({ ...numbered, format: '', made: null, placeholders: [] });
        for (const text of seen) if (text.length > 12) expect(kept).not.toContain(JSON.stringify(text));
      }),
      RUNS,
    );
  });

  it('holds nothing of what was redacted, and is redacted no further', () => {
    const call: Partial<BundledCall> = {
      requestHeaders: [
        ['token', '••••••••1a2b'],
        ['staffId', 'SELITE'],
        ['x', '13812345678'],
      ],
      requestBody: '{"a":"13812345678","b":13812345678}',
      answerHeaders: [['Set-Cookie', 'sid=abc']],
      answerText: 'MTM4MTIzNDU2Nzg=',
      message: '13812345678 SELITE',
      identity: '••••••••1a2b',
      details: [['host', '138%31%32345678']],
      customerGuid: '13812345678',
    };
    const once = redacted(bundleWith(call));
    expect(printBundle(once)).not.toMatch(/1381|1a2b|SELITE|sid=abc|MTM4/);
    const [made] = once.calls;
    expect([made?.requestBody, made?.identity, made?.message]).toEqual([
      '{"a":"<phone-1>","b":"<phone-1>"}',
      '<token-1>',
      '<phone-1> <identity-1>',
    ]);
    expect(redacted(once)).toEqual(once);
  });
});

function redacted(made: Bundle): Bundle {
  const redaction = createRedaction({
    patterns: [],
    known: [
      { kind: 'token', values: ['••••••••1a2b'] },
      { kind: 'identity', values: ['SELITE'] },
    ],
  });
  withTexts(made, (text, as) => {
    redaction.add(text, as);
    return text;
  });
  const texts = redaction.texts(NONE)[Symbol.iterator]();
  return withTexts(made, () => texts.next().value ?? '');
}

describe('what is no bundle is refused with its reason and place', () => {
  const good = printBundle(bundleWith({}));
  const changed = (from: string | RegExp, to: string) => {
    const text = good.replace(from, to);
    expect(text).not.toBe(good);
    return text;
  };
  const cases: readonly (readonly [string, string, BundleRefusal, Record<string, string>])[] = [
    ['nothing', '', 'not-json', { line: '1', column: '1' }],
    ['a picture', '\ufffdPNG\r\n', 'not-json', { line: '1', column: '1' }],
    ['half of one', good.slice(0, 500), 'not-json', {}],
    ['two of them', good + good, 'not-json', {}],
    ['JSON of something else', '{"log":{"version":"1.2"}}', 'foreign', {}],
    ['a list', '[]', 'foreign', {}],
    ['no format', changed('"workorder-desk bundle"', '"workorder-desk plan"'), 'foreign', {}],
    ['a later version', changed('"version": 1', '"version": 2'), 'newer', {}],
    ['no version', changed('"version": 1', '"version": "1"'), 'wrong-version', {}],
    ['an earlier version', changed('"version": 1', '"version": 0'), 'wrong-version', {}],
    [
      'a key twice',
      changed('"version": 1', '"version": 1, "version": 1'),
      'duplicate-key',
      { key: 'version' },
    ],
    [
      'a key twice, within',
      changed('"method"', '"method": "GET", "method"'),
      'duplicate-key',
      { key: 'method' },
    ],
    [
      'a key that is a trap',
      changed('"method"', '"__proto__": {"a": 1}, "method"'),
      'forbidden-key',
      { key: '__proto__' },
    ],
    [
      'the same, escaped',
      changed('"method"', '"\\u005f_proto__": {"a": 1}, "method"'),
      'forbidden-key',
      { key: '__proto__' },
    ],
    [
      'another trap',
      changed('"made": {', '"made": {"constructor": 1,'),
      'forbidden-key',
      { key: 'constructor' },
    ],
    [
      'a key too many',
      changed('"method"', '"script": "x", "method"'),
      'wrong-shape',
      { path: 'calls[0].script' },
    ],
    ['no calls', changed(/"calls": \[[\s\S]*?\n \]/, '"calls": []'), 'wrong-shape', { path: 'calls' }],
    [
      'an outcome that is none',
      changed('"outcome": "refused"', '"outcome": "fine"'),
      'wrong-shape',
      { path: 'calls[0].outcome' },
    ],
    [
      'a number for a text',
      changed('"method": "POST"', '"method": 1'),
      'wrong-shape',
      { path: 'calls[0].method' },
    ],
    [
      'a connection that is not there',
      changed('"connection": 0', '"connection": 7'),
      'wrong-place',
      { path: 'calls[0].connection' },
    ],
    ['deep', changed('"method": "POST"', `"method": ${'['.repeat(5000)}${']'.repeat(5000)}`), 'too-deep', {}],
    [
      'many keys',
      `{${Array.from({ length: BUNDLE_LIMITS.keys + 1 }, (_, at) => `"${at}":0`).join(',')}}`,
      'too-deep',
      {},
    ],
    [
      'a name too long',
      changed('"method": "POST"', `"method": "${'x'.repeat(BUNDLE_LIMITS.name + 1)}"`),
      'too-much',
      { path: 'calls[0].method' },
    ],
    ['large', `${good}${' '.repeat(BUNDLE_LIMITS.bytes)}`, 'too-large', { limit: '16' }],
  ];
  it.each(cases)('%s', (_, text, reason, params) => {
    expect(readBundle(text)).toEqual({ ok: false, reason, params: expect.objectContaining(params) });
    expect(({} as Record<string, unknown>).a).toBe(undefined);
  });

  it('any change of a character is read as what it says, or refused, and never throws', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: good.length - 1 }),
        fc.constantFrom('', '"', '{', ']', ',', '\\', '0', 'x', '\0', '\u2028'),
        (place, put) => {
          const read = readBundle(good.slice(0, place) + put + good.slice(place + 1));
          if (read.ok) expect(printBundle(reread(printBundle(read.bundle)))).toBe(printBundle(read.bundle));
          else expect(read.reason).not.toBe('too-large');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('paths, markup and formulas in it are texts', () => {
    const odd = '../../../etc/passwd';
    const made = reread(
      printBundle(bundleWith({ address: odd, message: '<img src=x onerror=alert(1)>', oId: '=cmd|x!A1' })),
    );
    expect(made.calls[0]?.address).toBe(odd);
    expect(redact([odd], { patterns: [], known: [] }, NONE).texts).toEqual([odd]);
  });
});
