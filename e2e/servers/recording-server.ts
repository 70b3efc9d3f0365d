import type { TestCertificate } from './certificates';
import { type RawServer, startRawServer } from './raw-server';
import type { SeenRequest } from './seen-requests';

/** An answer of the contract, whole. */
export function contractAnswer(code: 0 | 1, message = '', value = 'null'): Buffer {
  return httpAnswer(200, `{"code":${code},"message":${JSON.stringify(message)},"value":${value}}`);
}

/** An HTTP answer with its length; a header given here replaces the usual one. */
export function httpAnswer(
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Buffer {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  const lines = Object.entries({
    'Content-Type': 'application/json',
    'Content-Length': String(bytes.length),
    ...headers,
  });
  const head = [
    `HTTP/1.1 ${status} Status`,
    ...lines.map(([name, value]) => `${name}: ${value}`),
    '',
    '',
  ].join('\r\n');
  return Buffer.concat([Buffer.from(head, 'latin1'), bytes]);
}

/** A server that accepts every call and keeps the exact request. */
export async function startRecordingServer(
  options: {
    readonly tls?: TestCertificate;
    readonly answer?: (request: SeenRequest, number: number) => Buffer;
  } = {},
): Promise<RawServer> {
  const { tls, answer = () => contractAnswer(1) } = options;
  return startRawServer(
    async (line) => {
      const request = await line.request();
      await line.send(answer(request, line.number));
      line.end();
    },
    tls === undefined ? {} : { tls },
  );
}
