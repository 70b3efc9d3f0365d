import fc from 'fast-check';
import type { z } from 'zod';
import { NOTES, OUTCOMES, PHASES, REASONS } from '../../contract/outcome';
import { BUNDLE_FORMAT, type Bundle, type BundledCall, type bundle } from './bundle';

type Loose = z.infer<typeof bundle>;

/** A bundle with one call, a refused save; `changes` are its own. */
export function bundleWith(changes: Partial<BundledCall>): Bundle {
  return {
    format: BUNDLE_FORMAT,
    version: 1,
    made: {
      at: 1_764_000_000_000,
      app: '0.1.0',
      electron: '45',
      chrome: '140',
      node: '24',
      sqlite: '3.50',
      platform: 'win32',
      release: '10',
      arch: 'x64',
      language: 'zh-CN',
    },
    connections: [{ name: '测试', kind: 'test', facts: null }],
    run: null,
    calls: [
      {
        number: 7,
        connection: 0,
        startedAt: 1_763_999_000_000,
        durationMs: 12.5,
        call: 'save',
        oId: '',
        taskId: '',
        mapId: 'S6LZUU',
        customerGuid: '1',
        identity: 'SELITE · SYSTEM',
        method: 'POST',
        address: 'https://ngs.example/wo/save',
        requestHeaders: [['Content-Type', 'application/json']],
        requestBody: '{"mapId":"S6LZUU","customerGuid":"1"}',
        outcome: 'refused',
        reason: 'code-0',
        status: 200,
        message: '没有权限',
        answered: null,
        phase: 'done',
        mayHaveSent: true,
        answerHeaders: [],
        answerText: '{"code":0,"message":"没有权限"}',
        notes: [],
        retryAfterSeconds: null,
        details: [],
        timings: [{ phase: 'prepare', ms: 0 }],
        appVersion: '0.1.0',
        template: '移机',
        attempt: null,
        ...changes,
      },
    ],
    placeholders: [],
  };
}

const text = fc.string({ unit: 'binary', maxLength: 20 });
const pairs = fc.array(fc.tuple(fc.oneof(text, fc.constantFrom('token', 'staffId', 'X-A')), text), {
  maxLength: 3,
});
const time = fc.double({ min: -1e15, max: 1e15, noNaN: true }).map((ms) => ms + 0);
const count = fc.nat();

const call: fc.Arbitrary<Loose['calls'][number]> = fc.record(
  {
    number: count,
    connection: fc.constant(0),
    startedAt: time,
    durationMs: fc.option(time),
    call: fc.constantFrom('save', 'send', 'close', 'failedClose'),
    oId: text,
    taskId: text,
    mapId: text,
    customerGuid: text,
    identity: text,
    method: text,
    address: text,
    requestHeaders: pairs,
    requestBody: text,
    outcome: fc.option(fc.constantFrom(...OUTCOMES)),
    reason: fc.option(fc.constantFrom(...REASONS)),
    status: fc.option(fc.integer()),
    message: fc.option(text),
    answered: fc.option(fc.record({ oId: text, taskId: text })),
    phase: fc.constantFrom(...PHASES),
    mayHaveSent: fc.boolean(),
    answerHeaders: pairs,
    answerText: fc.option(text),
    notes: fc.array(fc.constantFrom(...NOTES), { maxLength: 2 }),
    retryAfterSeconds: fc.option(time),
    details: pairs,
    timings: fc.array(fc.record({ phase: fc.constantFrom(...PHASES), ms: time }), { maxLength: 3 }),
    appVersion: fc.constantFrom('', '0.1.0'),
    template: fc.constantFrom('', '移机'),
    attempt: fc.option(fc.record({ row: count, number: count, of: count })),
  },
  { noNullPrototype: true },
);

/** Bundles of the format, with any texts. */
export const anyBundle: fc.Arbitrary<Bundle> = fc
  .record(
    {
      calls: fc.array(call, { minLength: 1, maxLength: 3 }),
      name: text,
      facts: fc.option(
        fc.record(
          {
            serviceRoot: text,
            mode: fc.constantFrom('token' as const, 'whitelist' as const),
            proxy: fc.constantFrom('system' as const, 'none' as const, 'manual' as const),
            trusted: fc.boolean(),
            headerNames: fc.array(text, { maxLength: 2 }),
            fingerprint: fc.constant('ab12'),
          },
          { noNullPrototype: true },
        ),
      ),
      run: fc.option(
        fc.record(
          {
            name: text,
            state: fc.constantFrom('paused' as const, 'finished' as const),
            createdAt: time,
            source: text,
            planHash: fc.option(fc.constant('ab12')),
            rows: fc.array(
              fc.record(
                {
                  number: count,
                  line: count,
                  state: fc.constantFrom('refused' as const, 'unknown' as const),
                  hadUnknown: fc.boolean(),
                  attempts: count,
                },
                { noNullPrototype: true },
              ),
              { maxLength: 2 },
            ),
            leftOut: fc.record({ rows: count, calls: count }, { noNullPrototype: true }),
          },
          { noNullPrototype: true },
        ),
      ),
    },
    { noNullPrototype: true },
  )
  .map(({ calls, name, facts, run }) => {
    const { made } = bundleWith({});
    return {
      ...{ format: BUNDLE_FORMAT, version: 1, made },
      ...{ connections: [{ name, kind: 'test', facts }], run, calls },
      placeholders: [{ placeholder: '<phone-1>', kind: 'phone', count: 2 }],
    };
  });
