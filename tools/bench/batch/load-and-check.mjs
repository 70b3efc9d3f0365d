import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median, verdict } from '../figures.mjs';
import { runScript, scriptOf } from './run-script.mjs';

const ROUNDS = 3;
const LIMITS = { times: 2, aboveMb: 150, turnMs: 100 };

/** Loading and checking 100,000 rows beside the time that the bare parser takes for the same file, in turns. */
export async function loadAndCheck({ load, reader }) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-load-'));
  const port = pathToFileURL(scriptOf('reader-port.process.mjs')).href;
  try {
    for (const kind of ['csv', 'xlsx']) {
      const file = join(folder, `orders.${kind}`);
      await runScript(load, ['write', file]);
      const pairs = [];
      for (let round = 0; round < ROUNDS; round += 1)
        pairs.push({
          parse: JSON.parse((await runScript(load, ['parse', file])).output),
          load: JSON.parse((await runScript(load, ['load', file, reader, port])).output),
        });
      print(kind, pairs);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(kind, pairs) {
  const seconds = (of) => (median(pairs.map(of)) / 1000).toFixed(1);
  const times = median(pairs.map(({ load, parse }) => load.ms / parse.ms));
  const aboveMb = Math.round(Math.max(...pairs.map(({ load }) => load.aboveMb)));
  const turn = Math.round(median(pairs.map(({ load }) => load.longestMs)));
  console.log(
    `100,000 rows of ${kind.toUpperCase()}, loaded ${seconds(({ load }) => load.loadMs)} s and checked ${seconds(({ load }) => load.checkMs)} s; the bare parser ${seconds(({ parse }) => parse.ms)} s; ${times.toFixed(1)} times that ${verdict(times <= LIMITS.times, `${LIMITS.times} times`)}`,
  );
  console.log(
    `  the main process held ${aboveMb} MB above idle ${verdict(aboveMb <= LIMITS.aboveMb, `${LIMITS.aboveMb} MB`)}, and nothing else had its turn for ${turn} ms ${verdict(turn <= LIMITS.turnMs, `${LIMITS.turnMs} ms`)}`,
  );
}
