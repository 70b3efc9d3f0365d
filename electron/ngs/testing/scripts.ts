import type { Script } from '../../../e2e/servers/raw-server';
import { httpAnswer } from '../../../e2e/servers/recording-server';

/** JSON of the contract with code 1. */
export const YES = '{"code":1,"message":"","value":null}';

/** Reads the request and sends these bytes, then closes. */
export function bytes(...parts: (string | Buffer)[]): Script {
  return async (line) => {
    await line.request();
    await line.send(...parts);
    line.end();
  };
}

/** Reads the request and answers with a status, a body and headers. */
export function reply(
  status: number,
  body: string | Buffer = YES,
  headers: Readonly<Record<string, string>> = {},
): Script {
  return bytes(httpAnswer(status, body, headers));
}

/** Reads the request, sends these bytes, and stalls. */
export function stall(...parts: string[]): Script {
  return async (line) => {
    await line.request();
    await line.send(...parts);
  };
}

/** Reads the request, sends a beginning, and then a text one character at a time. */
export function drip(text: string, ms: number, beginning = ''): Script {
  return async (line) => {
    await line.request();
    await line.send(beginning);
    for (const char of text) {
      if (line.gone) return;
      await line.send(char);
      await line.pause(ms);
    }
  };
}
