import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

/**
 * The limit: the same calls by Node's own client and nothing else, a fresh connection each. Told by its arguments: address, rows,
 * calls at a time, and 'sync' where a page is written and synced before each call, as any program must that writes down what
 * it is about to do. Prints the milliseconds they took, as JSON.
 */
const [origin, rows, concurrency, sync] = process.argv.slice(2);
const task = 'BCDBBD33-BD6A-6168-63CE-4E55620D3CB4';
let left = Number(rows);

/** One call; resolves once its answer is whole and said yes. */
function call(row) {
  const body = JSON.stringify({
    oId: `${String(row).padStart(8, '0')}-8963-1CD4-E9C2-9DA64826DDD4`,
    taskId: task,
  });
  return new Promise((resolve, reject) => {
    const asked = request(
      `${origin}/ngs/wo/close`,
      {
        agent: false,
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
          token: 'bench',
        },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part) => {
          text += part;
        });
        answer.on('end', () => (JSON.parse(text).code === 1 ? resolve() : reject(new Error(text))));
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

const page = Buffer.alloc(4096);
const folder = mkdtempSync(join(tmpdir(), 'bare-loop-'));
const file = openSync(join(folder, 'pages'), 'w');

async function lane() {
  while (left > 0) {
    left -= 1;
    if (sync === 'sync') {
      writeSync(file, page);
      fdatasyncSync(file);
    }
    await call(left + 1);
  }
}

const begun = performance.now();
await Promise.all(Array.from({ length: Number(concurrency) }, lane));
console.log(JSON.stringify({ ms: performance.now() - begun }));
closeSync(file);
rmSync(folder, { recursive: true });
