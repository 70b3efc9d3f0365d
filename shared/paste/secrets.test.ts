import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyText } from '../draft/body';
import { canonicalDraft } from '../draft/draft-arbitrary';
import { readPaste, recognise } from './recognise';
import { WRITERS } from './snippets.fixture';

const hexadecimal = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));
const token = fc.oneof(
  fc.tuple(fc.uuid(), fc.stringMatching(/^[A-Za-z]{4,12}$/)).map(([guid, pool]) => `${guid}$${pool}`),
  hexadecimal(32),
  fc.stringMatching(/^[A-Za-z0-9+/]{24,40}={0,2}$/),
);
const header = fc.constantFrom<(secret: string) => readonly [name: string, value: string]>(
  (secret) => ['token', secret],
  (secret) => ['TOKEN', ` ${secret} `],
  (secret) => ['Authorization', `Bearer ${secret}`],
  (secret) => ['Cookie', `JSESSIONID=${secret}; lang=zh`],
  (secret) => ['X-Api-Key', secret],
);
/** Where else somebody's token may have got to. */
const place = fc.constantFrom<(body: string, secret: string) => string>(
  (body) => body,
  (body, secret) => body.replace('{', `{"toStep":"${secret}",`),
  (body, secret) => body.replace('{', `{"objective":{"note":"see ${secret}"},`),
  (body, secret) => body.replace('{', `{"task":{"j":["${secret}"]},`),
  (body, secret) => body.replace('{', `{"step":{"${secret}":1},`),
  (body, secret) => body.replace('{', `{"tabc":{"x":{"a":"${secret}"}},`),
  (body, secret) => body.replace('{', `{"tabc":{"${secret}":{"a":1}},`),
  (body, secret) => body.replace('{', `{"oId":"${secret}",`),
  (body, secret) => body.replace('{', `{"objectiveStatus":"${secret}",`),
  (body, secret) => body.replace('{', `{"${secret}":1,`),
  (body, secret) => `${secret}${body}`,
  (body, secret) => body.replace('{', `{"oId":"o",, ${secret}`),
  () => '',
);
const url = fc.constantFrom<(secret: string) => string>(
  () => 'https://ngs.example:8443/ngs/wo/save',
  (secret) => `https://ngs.example:8443/ngs/wo/save?t=${encodeURIComponent(secret)}`,
  (secret) =>
    `https://me:${encodeURIComponent(secret)}@ngs.example/ngs/wo/save#${encodeURIComponent(secret)}`,
  (secret) => `https://ngs.example/ngs/wo/save;jsessionid=${encodeURIComponent(secret)}`,
);

/** Every text in a value, keys too. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [key, ...textsOf(each)]);
}

describe('a token', () => {
  it.each([...WRITERS])('in %s never comes back, wherever it stands', (_, write) => {
    fc.assert(
      fc.property(canonicalDraft, token, header, place, url, (draft, secret, headerOf, placed, urlOf) => {
        const body = placed(bodyText({ ...draft, oId: '', mode: 'load' }, 'save'), secret);
        const text = write({ url: urlOf(secret), headers: [headerOf(secret)], body });
        const understood = recognise(text);
        expect(JSON.stringify(understood)).not.toContain(secret);
        expect(JSON.stringify(understood)).not.toContain(encodeURIComponent(secret));
        for (const each of textsOf(understood)) expect(each).not.toContain(secret);
      }),
      { numRuns: 200 },
    );
  });

  it.each([...WRITERS])(
    'in %s is masked in the text itself, and read from there it stays away',
    (_, write) => {
      fc.assert(
        fc.property(canonicalDraft, token, header, place, url, (draft, secret, headerOf, placed, urlOf) => {
          const body = placed(bodyText({ ...draft, oId: '', mode: 'load' }, 'save'), secret);
          const text = write({ url: urlOf(secret), headers: [headerOf(secret)], body });
          const { shown, understood } = readPaste(text);
          const plain = shown.replace(/[\\^`]/g, '');
          for (const its of [secret, encodeURIComponent(secret)]) expect(plain).not.toContain(its);
          expect(understood).toEqual(recognise(text));
          expect(JSON.stringify(recognise(shown))).not.toContain(secret);
        }),
        { numRuns: 40 },
      );
    },
  );

  it.each([
    (secret: string) => `token: ${secret}`,
    (secret: string) => `POST /ngs/wo/save HTTP/1.1\ntoken: ${secret}\n\n{"bar":1}`,
    (secret: string) => `curl h/ngs/wo/save -H 'token: ${secret}' -d '{"foo":"bar"`,
    (secret: string) => `curl h/ngs/wo/save -H "Authorization: Bearer ${secret}" -d '{'`,
    (secret: string) => `curl h -u me:${secret} -b 'n=${secret}' -d '{`,
    (secret: string) => `{"token":"${secret}","mapId":}`,
    (secret: string) => `irm h -Token ${secret} -Headers @{ 'token' = '${secret}`,
    (secret: string) => `-H 'X-Api-Key: ${secret}'`,
    (secret: string) => `令牌：${secret}`,
    (secret: string) => `https://me:${secret}@ngs.example/ngs`,
  ])('of any shape is masked in a text that fills nothing: %s', (write) => {
    for (const secret of ['SECRETTOKEN12345', 'short1', 'a'.repeat(40)]) {
      const { shown } = readPaste(write(secret));
      expect(shown).not.toContain(secret);
      expect(shown).toContain('••••••••');
    }
  });

  it('masks nothing else, and a masked value fills nothing', () => {
    const text = `curl h/ngs/wo/save -H 'token: SECRETTOKEN12345' -H 'ds: gl2019' -d '{"oId":"o","toStep":"SECRETTOKEN12345","toBy":"A"}'`;
    const { shown } = readPaste(text);
    expect(shown).toBe(text.replaceAll('SECRETTOKEN12345', '••••••••'));
    expect(recognise(shown)).toEqual(recognise(text));
    const plain = '{"mapId":"M","objective":{"a":"x: y","b":"1"}}';
    expect(readPaste(plain).shown).toBe(plain);
  });

  it.each([
    (secret: string) => secret,
    (secret: string) => `oId\ttaskId\n${secret}\tt`,
    (secret: string) => `token: ${secret}`,
    (secret: string) => `{"token":"${secret}"}`,
    (secret: string) => `{"oId":"o","objective":{"a":"${secret}"}}`,
    (secret: string) => `{"code":1,"value":{"oId":"${secret}","taskId":"t"}}`,
    (secret: string) => `curl h/ngs/wo/save -u me:${secret}`,
    (secret: string) => `curl h/ngs/wo/save -bJSESSIONID=${secret}`,
    (secret: string) => `curl h/ngs/wo/save --oauth2-bearer ${secret} -d '{"toStep":"${secret}"}'`,
    (secret: string) => `curl h/ngs/wo/save -H ${secret} --${secret} -X ${secret} -x http://u:${secret}@p`,
    (secret: string) => `curl h/ngs/wo/${secret} -d {}`,
    (secret: string) => `curl ${secret} -d {}`,
    (secret: string) => `irm h/ngs/wo/save -Token ${secret} -Body {}`,
    (secret: string) => `irm h/ngs/wo/save -${secret.replace(/\W/g, '')}x -Headers @{ token = '${secret}' }`,
    (secret: string) =>
      `$s.Cookies.Add((New-Object System.Net.Cookie("n", "${secret}")))\nirm h/ngs/wo/save -Body '{"toStep":"${secret}"}'`,
    (secret: string) =>
      `POST /ngs/wo/save?t=${secret} HTTP/1.1\nHost: h\ntoken: ${secret}\n\n{"toStep":"${secret}"}`,
    (secret: string) => `POST /ngs/wo/save HTTP/1.1\n${secret}\n\n{}`,
  ])('of the usual shape never comes back from %s', (write) => {
    fc.assert(
      fc.property(fc.uuid(), (guid) => {
        const secret = `${guid}$DBMainElite`;
        expect(JSON.stringify(recognise(write(secret)))).not.toContain(secret);
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    (secret: string) => `curl 'h/ngs/wo/save?t=${secret}' -d '{"toStep":"${secret}"}'`,
    (secret: string) => `curl http://me:${secret}@h/ngs/wo/save -d '{"toStep":"${secret}"}'`,
    (secret: string) => `curl {{host}}/ngs/wo/save?t=${secret} -d '{"toStep":"${secret}"}'`,
    (secret: string) => `curl h/ngs/wo/save -u me:${secret} -d '{"toStep":"${secret}"}'`,
    (secret: string) => `curl h/ngs/wo/save -b n=${secret} -d '{"toStep":"${secret}"}'`,
    (secret: string) => `curl h/ngs/wo/save -H 'token: ${secret}' -H '${secret}: x' --${secret} -d {}`,
    (secret: string) => `irm h/ngs/wo/save -Token ${secret} -Body '{"toStep":"${secret}"}'`,
    (secret: string) =>
      `$s.Cookies.Add((New-Object System.Net.Cookie("n", "${secret}")))\nirm h/ngs/wo/save -Body '{"toStep":"${secret}"}'`,
  ])('of any shape that stands where credentials stand is found in the rest: %s', (write) => {
    fc.assert(
      fc.property(hexadecimal(24), (secret) => {
        expect(JSON.stringify(recognise(write(secret)))).not.toContain(secret);
      }),
      { numRuns: 20 },
    );
  });

  it('in a column is left out, and told by its path', () => {
    const secret = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4$DBMainElite';
    const text = `{"oId":"o","taskId":"t","toStep":"${secret}","objective":{"a":"x","b":"${secret}"},"tabc":{"y":{"c":"${secret}"}}}`;
    expect(recognise(text)).toMatchObject({
      filling: { draft: { oId: 'o', objective: [{ name: 'a' }], tabc: [{ name: 'y', columns: [] }] } },
      leftOut: ['toStep', 'objective.b', 'tabc.y.c'].map((name) => ({ kind: 'value', name })),
    });
  });
});

it('in more credentials than any request has may be anywhere: nothing longer than a word is let through', () => {
  const body = '{"oId":"o","toStep":"S1","toGrp":"abcdefghijkl"}';
  const of = (length: number) => recognise(`curl h/ngs/wo/save -u ${'x'.repeat(length)} -d '${body}'`);
  expect(of(1000)).toMatchObject({ filling: { draft: { fields: { toGrp: { text: 'abcdefghijkl' } } } } });
  expect(of(70_000)).toMatchObject({
    filling: { draft: { fields: { toStep: { text: 'S1' }, toGrp: { text: '' } } } },
    leftOut: [{ kind: 'credential-option' }, { kind: 'value', name: 'toGrp' }],
  });
});

it('who acts is left out by name; the same word in the body stays', () => {
  const text = `curl h/ngs/wo/save -H 'ds: gl2019' -H 'groupId: SYSTEM' -H 'dbPool: x' -d '{"oId":"o","toGrp":"SYSTEM"}'`;
  expect(recognise(text)).toMatchObject({
    filling: { draft: { fields: { toGrp: { text: 'SYSTEM' } } } },
    leftOut: ['ds', 'groupId', 'dbPool'].map((name) => ({ kind: 'identity-header', name })),
  });
});

it('values of no header come back, and names only if they look like names', () => {
  const understood = JSON.stringify(
    recognise(
      `curl h/ngs/wo/save -H 'X-Mine: hidden-value' -H 'a b c: hidden' -H '${'x'.repeat(65)}: y' -d {}`,
    ),
  );
  expect(understood).toContain('X-Mine');
  expect(understood).not.toMatch(/hidden|x{65}/);
});
