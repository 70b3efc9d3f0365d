import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CALLS } from '../../shared/contract/endpoints';
import {
  FAILURES,
  OUTCOMES,
  type Outcome,
  PHASES,
  REASONS,
  REFUSALS_HERE,
  type Reason,
} from '../../shared/contract/outcome';
import type { Language } from '../../shared/desk.app';
import { LANGUAGES } from '../../shared/desk.app';
import type { CallDetail } from '../../shared/desk.calls';
import { outcomeSentences, outcomeText } from './outcome';
import { factsOfCall, type OutcomeFacts } from './outcome-facts';

beforeAll(() => {
  // The golden file holds times; they are the same wherever it is checked.
  vi.stubEnv('TZ', 'UTC');
});

const BEFORE_AND_AFTER: readonly Reason[] = [
  'connection-lost',
  'total-timeout',
  'cancelled',
  'journal-failed',
];
const ONLY_AFTER: readonly Reason[] = ['headers-timeout', 'not-http', 'answer-too-large'];
const OF_STATUS: Readonly<Partial<Record<Reason, Outcome>>> = {
  'code-1': 'accepted',
  'code-0': 'refused',
  'http-refused': 'refused',
  'http-moved-kept': 'refused',
  'http-unauthorized': 'unauthorized',
  'http-throttled': 'throttled',
};

function outcomesOf(reason: Reason): readonly Outcome[] {
  const ofStatus = OF_STATUS[reason];
  if (ofStatus) return [ofStatus];
  if (BEFORE_AND_AFTER.includes(reason)) return ['not-sent', 'unknown'];
  if (ONLY_AFTER.includes(reason)) return ['unknown'];
  const beforeSending: readonly Reason[] = [...FAILURES, ...REFUSALS_HERE];
  return [beforeSending.includes(reason) ? 'not-sent' : 'unknown'];
}

const STATUS: Readonly<Partial<Record<Reason, number>>> = {
  'http-refused': 404,
  'http-unauthorized': 401,
  'http-throttled': 429,
  'http-conflict': 409,
  'http-timeout': 408,
  'http-server-error': 500,
  'http-gateway': 504,
  'http-moved-kept': 307,
  'http-moved': 302,
  'http-no-content': 204,
  'http-unexpected': 418,
};

const KNOWN: CallDetail['details'] = {
  limitMs: '60000',
  proxy: 'proxy.example:3128',
  names: 'DNS:crm.example, DNS:*.crm.example',
  validFrom: '2026-12-01T00:00:00.000Z',
  validTo: '2026-11-01T00:00:00.000Z',
  clock: '2026-11-24T08:30:00.000Z',
  code: 'ECONNRESET',
};

function callThat(outcome: Outcome, reason: Reason, change: Partial<CallDetail> = {}): CallDetail {
  return {
    id: 1,
    startedAt: Date.parse('2026-11-24T08:30:00Z'),
    durationMs: 120,
    connectionId: 'c',
    connectionName: 'NGS',
    connectionKind: 'production',
    identity: '',
    call: 'close',
    oId: 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4',
    taskId: 'BCDBBD33-BD6A-6168-63CE-4E55620D3CB4',
    mapId: '',
    customerGuid: '',
    outcome,
    reason,
    status: STATUS[reason] ?? null,
    message: null,
    run: null,
    appVersion: '0.1.0',
    template: '',
    fingerprint: '',
    method: 'POST',
    address: 'https://ngs.example:8443/ngs/wo/close',
    requestHeaders: [
      ['token', '••••'],
      ['Content-Type', 'application/json'],
    ],
    requestBody: '{}',
    phase: 'wait',
    mayHaveSent: outcome !== 'not-sent',
    answerHeaders: [],
    answerText: null,
    answered: null,
    unknownBefore: null,
    notes: [],
    retryAfterSeconds: reason === 'http-throttled' ? 30 : null,
    details: KNOWN,
    timings: [],
    ...change,
  };
}

function factsOf(call: CallDetail): OutcomeFacts {
  const facts = factsOfCall(call);
  if (!facts) throw new Error('a finished call has facts');
  return facts;
}

function sentencesOf(call: CallDetail, language: Language) {
  return outcomeSentences(outcomeText[language], factsOf(call));
}

const CASES = REASONS.flatMap((reason) => outcomesOf(reason).map((outcome) => [reason, outcome] as const));

describe.each(LANGUAGES)('the words of an outcome, %s', (language) => {
  it.each(CASES)('%s, %s: a title, what happened, what it means and what to do', (reason, outcome) => {
    for (const change of [
      {},
      { details: {}, address: 'no address', status: null, retryAfterSeconds: null },
    ]) {
      const all = Object.values(sentencesOf(callThat(outcome, reason, change), language));
      expect(all).toHaveLength(4);
      for (const text of all) {
        expect(text.length).toBeGreaterThan(1);
        expect(text).not.toMatch(/undefined|null|NaN|\[object|!|！/);
        expect(text, 'a raw code is never the text').not.toMatch(/ECONN|HPE_|CERT_|^[a-z]+(-[a-z0-9]+)+$/);
        expect(text).not.toContain(reason.includes('-') ? reason : `(${reason})`);
      }
    }
  });

  it('an unknown outcome says that it may have been applied and where to look first, for each call, and never that it failed', () => {
    for (const [reason, outcome] of CASES) {
      if (outcome !== 'unknown') continue;
      for (const call of CALLS) {
        for (const ids of [{}, { oId: '', taskId: '', mapId: 'S6LZUU' }]) {
          const { title, happened, order, next } = sentencesOf(
            callThat(outcome, reason, { call, ...ids }),
            language,
          );
          expect(order).toMatch(language === 'zh-CN' ? /可能.*也可能没有/ : /may .*or not/);
          expect(next).toMatch(language === 'zh-CN' ? /^先到 CRM 里/ : /^First .* the CRM/);
          const claims = [title, happened, order, next].join(' ').replace(/失败结案|closed as failed/g, '');
          expect(claims).not.toMatch(/失败|fail/i);
        }
      }
    }
  });

  it('of a new order that was not made nothing is called unchanged', () => {
    const creating = { oId: '', taskId: '', call: 'save' } as const;
    for (const [reason, outcome] of CASES) {
      if (outcome === 'unknown' || outcome === 'accepted') continue;
      const { order } = sentencesOf(callThat(outcome, reason, creating), language);
      expect(order).toMatch(language === 'zh-CN' ? /没有新建工单/ : /no order was created|created nothing/);
      expect(order).not.toMatch(/没有变化|unchanged/);
    }
  });

  it('nothing of an answer that was not sent or not carried out suggests that the order changed', () => {
    for (const [reason, outcome] of CASES) {
      if (outcome === 'unknown' || outcome === 'accepted') continue;
      expect(sentencesOf(callThat(outcome, reason), language).order).toMatch(
        language === 'zh-CN'
          ? /工单没有变化|没有新建工单/
          : /unchanged|(?:changed|created) nothing|no order was created/,
      );
    }
  });

  it('text from outside cannot turn a sentence around or hide in it', () => {
    const details = { ...KNOWN, names: `a\u202Eb\u0000${'x'.repeat(5000)}` };
    const { happened } = sentencesOf(callThat('not-sent', 'certificate-wrong-name', { details }), language);
    expect(happened).not.toMatch(/[\u202E\u0000]/);
    expect(happened.length).toBeLessThan(400);
  });

  it('an answer through a proxy that reads along names the proxy, unless it is the API that speaks', () => {
    const about = (address: string, reason: Reason): string =>
      sentencesOf(callThat(outcomesOf(reason)[0] ?? 'unknown', reason, { address }), language).happened;
    for (const reason of ['answer-html', 'http-unauthorized', 'http-gateway'] as const) {
      expect(about('http://ngs.example/ngs/wo/close', reason)).toContain('proxy.example:3128');
      expect(about('https://ngs.example/ngs/wo/close', reason)).not.toContain('proxy.example');
    }
    for (const reason of ['code-0', 'code-1'] as const)
      expect(about('http://ngs.example/ngs/wo/close', reason)).not.toContain('proxy.example');
  });

  it('a call on its way has no sentence yet', () => {
    expect(factsOfCall(callThat('unknown', 'interrupted', { outcome: null, reason: null }))).toBeNull();
  });

  it('every mark, phase and call has a word', () => {
    const { marks, phases, calls } = outcomeText[language];
    expect(OUTCOMES.map((outcome) => marks[outcome]).every(Boolean)).toBe(true);
    expect(PHASES.map((phase) => phases[phase]).every(Boolean)).toBe(true);
    expect(new Set(CALLS.map((call) => calls[call])).size).toBe(CALLS.length);
  });
});

it('every sentence, for a person to read through', async () => {
  const told = LANGUAGES.flatMap((language) => [
    `# ${language}`,
    ...CASES.flatMap(([reason, outcome]) => {
      const said = sentencesOf(callThat(outcome, reason), language);
      return [
        '',
        `${outcomeText[language].marks[outcome]} · ${reason}`,
        `  ${said.title}`,
        `  ${said.happened}`,
        `  ${said.order}`,
        `  ${said.next}`,
      ];
    }),
    '',
    '## What an outcome means for the order, by call',
    ...CALLS.flatMap((call) =>
      [false, true].flatMap((creates) => {
        if (creates && (call === 'close' || call === 'failedClose')) return [];
        const change = creates ? { call, oId: '', taskId: '' } : { call };
        return (['accepted', 'unknown'] as const).map((outcome) => {
          const said = sentencesOf(
            callThat(outcome, outcome === 'accepted' ? 'code-1' : 'headers-timeout', change),
            language,
          );
          return `  ${call}${creates ? ' (new)' : ''}, ${outcome}: ${said.order} ${said.next}`;
        });
      }),
    ),
    '',
  ]);
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('./outcome.golden.txt');
});
