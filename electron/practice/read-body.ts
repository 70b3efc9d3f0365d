import type { IncomingMessage } from 'node:http';

/** The largest body that is taken. */
export const BODY_BYTES = 1_048_576;
/** Read and thrown away up to here, so that the caller is still there to hear the answer. */
const DRAINED_BYTES = 16 * BODY_BYTES;

/** A request's body; null if it is too large. Rejects when the caller goes away, or sends without end. */
export async function readBody(request: IncomingMessage): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length > DRAINED_BYTES) throw new Error('the body does not end');
    if (length <= BODY_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  return length > BODY_BYTES ? null : Buffer.concat(chunks);
}
