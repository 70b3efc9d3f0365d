/** The headers of an answer as the transport read them: any case, any order, repeats kept. */
export type AnswerHeaders = readonly (readonly [name: string, value: string])[];

/** Every value of a header, in order; `name` in lower case. */
function valuesOf(headers: AnswerHeaders, name: string): readonly string[] {
  return headers.filter(([header]) => header.toLowerCase() === name).map(([, value]) => value);
}

/** True if the body is not the plain bytes that were asked for (gzip, …): it is never inflated (C-99). */
export function isEncoded(headers: AnswerHeaders): boolean {
  const codings = (name: string) =>
    valuesOf(headers, name)
      .join(',')
      .toLowerCase()
      .split(',')
      .map((coding) => coding.trim());
  return (
    codings('content-encoding').some((coding) => coding !== '' && coding !== 'identity') ||
    codings('transfer-encoding').some(
      (coding) => coding !== '' && coding !== 'identity' && coding !== 'chunked',
    )
  );
}

/** The media type (lower case, '' if none) and the charset that it names. */
export function contentType(headers: AnswerHeaders): {
  readonly type: string;
  readonly charset: string | null;
} {
  const [value = ''] = valuesOf(headers, 'content-type');
  const type = value.split(';')[0] ?? '';
  const charset = /;\s*charset\s*=\s*["']?([^"';\s]+)/i.exec(value)?.[1] ?? null;
  return { type: type.trim().toLowerCase(), charset };
}

const IMF_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

function millisecondsOf(date: string | undefined): number | null {
  if (date === undefined || !IMF_DATE.test(date.trim())) return null;
  const at = Date.parse(date);
  return Number.isNaN(at) ? null : at;
}

/**
 * Seconds that Retry-After asks for; null if it says nothing readable. A date counts from the answer's own Date
 * header, since the two share a clock and this computer's may be wrong; without one it is not readable (C-55…C-57).
 */
export function retryAfterSeconds(headers: AnswerHeaders): number | null {
  const [asked = ''] = valuesOf(headers, 'retry-after');
  if (/^\d+$/.test(asked.trim())) return Math.min(Number(asked), Number.MAX_SAFE_INTEGER);
  const until = millisecondsOf(asked);
  const now = millisecondsOf(valuesOf(headers, 'date')[0]);
  if (until === null || now === null) return null;
  return Math.max(0, Math.ceil((until - now) / 1000));
}
