import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, verdict } from '../figures.mjs';
import { installPeers, peers } from './peers.mjs';
import { runScript, scriptOf } from './run-script.mjs';
import { startServer } from './server.mjs';

const ROWS = 8000;
const PEER_ROWS = 500;
const ROUNDS = 5;
const LANES = [1, 4, 8];
const OF_LOOP = 0.6;
const TIMES_PEER = { 1: 6, 8: 12 };

/**
 * Rows a second of the engine with its journal, of a bare loop of `node:http` with the same connection policy, and of what
 * people use instead, against one server in a process of its own. The engine and the loop take turns, and the middle of
 * their ratios counts, so that a machine that is busy slows both.
 */
export async function rowsASecond({ engine }) {
  const server = await startServer();
  try {
    const others = await measurePeers(server.origin);
    for (const lanes of LANES) {
      const pairs = [];
      for (let round = 0; round < ROUNDS; round += 1)
        pairs.push({
          loop: await rate(scriptOf('bare-loop.process.mjs'), server.origin, lanes),
          engine: await rate(engine, server.origin, lanes),
        });
      printPairs(lanes, pairs, others);
      if (lanes === 1) await printSynced(server.origin, pairs);
    }
  } finally {
    server.stop();
  }
}

function printPairs(lanes, pairs, others) {
  const own = median(pairs.map(({ engine }) => engine.rows));
  const loop = median(pairs.map(({ loop }) => loop.rows));
  const share = median(pairs.map(({ engine, loop }) => engine.rows / loop.rows));
  const peak = Math.max(...pairs.map(({ engine }) => engine.peakMb));
  const loopPeak = Math.max(...pairs.map(({ loop }) => loop.peakMb));
  console.log(
    `batch of ${ROWS} rows, ${lanes} at a time: ${Math.round(own)} rows/s with the journal, at most ${peak} MB; a bare loop ${Math.round(loop)} rows/s, ${loopPeak} MB; ${share.toFixed(2)} of it ${verdict(share >= OF_LOOP, `at least ${OF_LOOP}`)}`,
  );
  const wanted = TIMES_PEER[lanes];
  if (wanted === undefined) return;
  for (const { name, rows } of others.filter((other) => other.lanes.includes(lanes)))
    console.log(
      `  ${(own / rows).toFixed(1)} times ${name} ${verdict(own / rows >= wanted, `at least ${wanted} times`)}`,
    );
}

/** One call at a time waits for the disk before each: no journal that keeps its promise is faster than that. */
async function printSynced(origin, pairs) {
  const synced = [];
  for (let round = 0; round < ROUNDS; round += 1)
    synced.push((await rate(scriptOf('bare-loop.process.mjs'), origin, 1, 'sync')).rows);
  const own = median(pairs.map(({ engine }) => engine.rows));
  console.log(
    `  a bare loop that writes a page and syncs it before each call: ${Math.round(median(synced))} rows/s; ${(own / median(synced)).toFixed(2)} of it`,
  );
}

async function rate(script, origin, lanes, ...more) {
  const { output, peakMb } = await runScript(script, [origin, ROWS, lanes, ...more]);
  return { rows: (ROWS * 1000) / JSON.parse(output).ms, peakMb };
}

/**
 * Each tool from its own start to its end; newman knows no rows at a time. What its start takes is subtracted, so that
 * few rows tell what many would.
 */
async function measurePeers(origin) {
  const { folder, missing } = installPeers();
  if (missing !== undefined) {
    console.log(`newman and bru could not be installed and are left out: ${missing}`);
    return [];
  }
  const measured = [];
  for (const { name, lanes, peer } of [
    { name: 'newman', lanes: [1, 8], peer: peers.newman },
    { name: 'bru', lanes: [1], peer: peers.bru },
    { name: 'bru --parallel', lanes: [8], peer: { ...peers.bru, parallel: true } },
  ])
    try {
      const few = await runPeer(peer, { folder, origin, rows: 1 });
      const many = await runPeer(peer, { folder, origin, rows: PEER_ROWS + 1 });
      const rows = (PEER_ROWS * 1000) / (many.ms - few.ms);
      console.log(
        `${name} ${peer.version}, ${PEER_ROWS} rows: ${Math.round(rows)} rows/s, at most ${many.peakMb} MB`,
      );
      measured.push({ name, lanes, rows });
    } catch (error) {
      console.log(`${name} did not run and is left out: ${String(error.message).split('\n')[0]}`);
    }
  return measured;
}

async function runPeer(peer, { folder, origin, rows }) {
  const work = mkdtempSync(join(tmpdir(), 'bench-peer-'));
  try {
    const [script, ...words] = peer.prepare({ folder, work, origin, rows, parallel: peer.parallel });
    return await runScript(script, words, { cwd: work });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
