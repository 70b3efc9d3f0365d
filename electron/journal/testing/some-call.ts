import { randomUUID } from 'node:crypto';
import type { CallEnd, CallIntent } from '../call-record';

/** A call as it begins, changed where a test cares. */
export function intentOf(change: Partial<CallIntent> = {}): CallIntent {
  return {
    startedAt: 1_795_000_000_000,
    ticket: randomUUID(),
    connectionId: 'c1',
    connectionName: '测试环境',
    connectionKind: 'test',
    identity: 'SELITE · SYSTEM',
    call: 'save',
    oId: 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4',
    taskId: 'BCDBBD33-BD6A-6168-63CE-4E55620D3CB4',
    mapId: '',
    customerGuid: '',
    method: 'POST',
    address: 'http://host:8080/ngs/wo/save',
    requestHeaders: [['token', '••••••••Pool']],
    requestBody: '{"oId":"C37F1819"}',
    appVersion: '0.1.0',
    fingerprint: 'f00d',
    template: '移机',
    run: null,
    ...change,
  };
}

/** How a call ended, changed where a test cares. */
export function endOf(change: Partial<CallEnd> = {}): CallEnd {
  return {
    durationMs: 12.5,
    outcome: 'accepted',
    reason: 'code-1',
    status: 200,
    message: '',
    phase: 'done',
    mayHaveSent: true,
    answerHeaders: [['Content-Type', 'application/json']],
    answerText: '{"code":1}',
    notes: ['code-as-text'],
    retryAfterSeconds: null,
    details: { host: 'host' },
    timings: [{ phase: 'connect', ms: 1.25 }],
    ...change,
  };
}
