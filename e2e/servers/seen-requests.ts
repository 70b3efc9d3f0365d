/** One request as its bytes arrived. */
export interface SeenRequest {
  readonly method: string;
  readonly target: string;
  /** Request line and header lines exactly as sent, without the empty line. */
  readonly headerText: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/** Splits the bytes of one connection into whole requests, by Content-Length, and what is left over. */
export function splitRequests(bytes: Buffer): {
  readonly whole: readonly SeenRequest[];
  readonly headersSeen: boolean;
} {
  const whole: SeenRequest[] = [];
  let at = 0;
  for (;;) {
    const end = bytes.indexOf('\r\n\r\n', at);
    if (end < 0) return { whole, headersSeen: whole.length > 0 };
    const headerText = bytes.toString('latin1', at, end);
    const [line = '', ...lines] = headerText.split('\r\n');
    const [method = '', target = ''] = line.split(' ');
    const headers = lines.map((text) => {
      const colon = text.indexOf(':');
      return [text.slice(0, colon), text.slice(colon + 1).trim()] as const;
    });
    const length = Number(headers.find(([name]) => name.toLowerCase() === 'content-length')?.[1] ?? 0) || 0;
    const bodyEnd = end + 4 + length;
    if (bodyEnd > bytes.length) return { whole, headersSeen: true };
    whole.push({ method, target, headerText, headers, body: bytes.subarray(end + 4, bodyEnd) });
    at = bodyEnd;
  }
}
