import type { IncomingMessage } from 'node:http';
import { CALLS, type Call, ENDPOINTS, METHOD } from '../../shared/contract/endpoints';
import { parseJson } from '../../shared/json';
import { type CallValue, doCall } from './do-call';
import type { PracticeStore } from './practice-store';
import { Refusal } from './refusal';
import { type Actor, whoActs } from './who-acts';

/** The service name in the practice server's address. */
export const SERVICE = '/ngs';

/** What goes back: an HTTP status, and the contract's answer. */
export interface Answer {
  readonly status: number;
  readonly code: 0 | 1;
  readonly message: string;
  readonly value: CallValue;
}

/** What the server is at the moment of a request. */
export interface Serving {
  readonly host: string;
  /** The token that is taken; null: it has expired. */
  readonly token: string | null;
  readonly store: PracticeStore;
  readonly newId: () => string;
  readonly clock: () => number;
}

const LIMITS = { depth: 64, keys: 20_000 };

/** Answers one request. `body` null: it was too large. */
export function answerTo(
  request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  body: Uint8Array | null,
  serving: Serving,
): Answer {
  const { headers, method } = request;
  // A page in a browser could otherwise reach a server on this computer, under a name of its own even.
  if (
    headers.host !== serving.host ||
    headers.origin !== undefined ||
    headers['sec-fetch-site'] !== undefined
  ) {
    return refused(403, '练习服务器只接受本机程序的调用');
  }
  const call = callOf(request.url ?? '');
  if (call === null) return refused(404, '接口不存在');
  if (method !== METHOD) return refused(405, '接口只支持 POST 方式');
  if (!isJson(headers['content-type'])) return refused(415, '参数类型须为 application/json');
  if (body === null) return refused(413, '请求内容超过 1 MiB');
  try {
    const actor = whoActs(headers, serving.token);
    if (actor === null)
      return refused(401, 'token 无效或已过期，请重新登录；白名单方式须传 ds、staffId、groupId');
    return { status: 200, code: 1, message: '', value: doBody(call, body, actor, serving) };
  } catch (error) {
    if (error instanceof Refusal) return refused(200, error.message);
    throw error;
  }
}

/** An answer that says no. */
export function refused(status: number, message: string): Answer {
  return { status, code: 0, message, value: null };
}

function doBody(call: Call, body: Uint8Array, { by }: Actor, { store, newId, clock }: Serving): CallValue {
  const parsed = parseJson(decode(body), LIMITS);
  if (!parsed.ok)
    throw new Refusal(
      `参数错误：不是合法的 JSON（第 ${parsed.problem.line} 行第 ${parsed.problem.column} 列）`,
    );
  if (parsed.json.kind !== 'object') throw new Refusal('参数错误：应为 JSON 对象');
  return doCall(call, parsed.json, { store, newId, at: clock(), by });
}

function decode(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw new Refusal('参数错误：不是合法的 UTF-8');
  }
}

function callOf(url: string): Call | null {
  const path = url.split('?', 1)[0];
  return CALLS.find((call) => SERVICE + ENDPOINTS[call].path === path) ?? null;
}

function isJson(contentType: string | undefined): boolean {
  return /^\s*application\/json\s*(?:;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i.test(contentType ?? '');
}
