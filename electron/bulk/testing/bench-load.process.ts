import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { BULK_LIMITS, type RunSetup } from '../../../shared/bulk/exchange';
import { guessMapping } from '../../../shared/bulk/guess-columns';
import { CAUTIOUS_PACE } from '../../../shared/bulk/plan';
import { AS_FOUND } from '../../../shared/library/exchange';
import { openDatabase } from '../../journal/database';
import { createRunJournal } from '../../journal/run-journal';
import { hashOf } from '../../journal/run-rows';
import { createTableReader, type ReaderProcess } from '../../tables/read-in-process';
import { readTable } from '../../tables/read-table';
import { xlsxOf } from '../../tables/testing/xlsx-writer';
import { checkRows } from '../check-rows';
import { loadRows } from '../load-rows';
import { idsOf } from './run-bench';

/**
 * Loading and checking as the bench measures them. Told by its arguments: what to do, a file, and the built process that
 * reads tables with what gives it its port. Prints milliseconds as JSON; where it loads also the longest time in which
 * nothing else had its turn, and the megabytes that it held above those before.
 */
const [what = '', file = '', reader = '', port = ''] = process.argv.slice(2);
const ROWS = BULK_LIMITS.rows;

switch (what) {
  case 'write':
    write();
    break;
  case 'parse': {
    const bytes = readFileSync(file);
    const begun = performance.now();
    const table = await readTable(bytes, AS_FOUND, { ...BULK_LIMITS, rows: ROWS + 1 });
    const ms = performance.now() - begun;
    if (table.kind !== 'table' || table.rows.length !== ROWS) throw new Error('not all rows were read');
    console.log(JSON.stringify({ ms }));
    break;
  }
  default:
    await load();
}

/** A file of as many rows as a run takes, as CSV or as a workbook by the end of its name. */
function write(): void {
  const headers = ['oId', 'taskId', '客户', '地址', '备注', '金额'];
  const cellsOf = (row: number): string[] => {
    const { oId, taskId } = idsOf(row);
    return [oId, taskId, `客户${row % 997}`, `人民路 ${row % 211} 号`, '电话已联系，结案', String(row * 7)];
  };
  const rows = [headers, ...Array.from({ length: ROWS }, (_, at) => cellsOf(at + 1))];
  if (file.endsWith('.xlsx')) writeFileSync(file, xlsxOf({ sheets: [{ rows }] }));
  else writeFileSync(file, `${rows.map((cells) => cells.join(',')).join('\r\n')}\r\n`);
}

async function load(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'load-bench-'));
  const database = await openDatabase(join(folder, 'desk.db'));
  const runs = createRunJournal(database, Date.now);
  const read = createTableReader({ limits: { ...BULK_LIMITS, rows: ROWS + 1 }, fork: forkReader });
  const id = runs.create({ name: 'Bench', source: '{}', setup: '{}' });
  const progress = { signal: new AbortController().signal, onProgress: () => undefined };
  const watch = watchTurns();
  const begun = performance.now();
  const loaded = await loadRows({ runs, read }, id, readFileSync(file), AS_FOUND, progress);
  if (loaded.kind !== 'loaded') throw new Error(loaded.kind);
  const atCheck = performance.now();
  const setup: RunSetup = {
    ...{ call: 'close', connectionId: 'bench', repairs: [], hidden: 'in', doneBefore: 'out' },
    mapping: guessMapping(loaded.facts.headers, loaded.samples).mapping,
    pace: CAUTIOUS_PACE,
  };
  await checkRows({
    runs,
    id,
    setup,
    source: loaded.facts,
    serviceRoot: 'http://127.0.0.1:9/ngs',
    hashOf,
    ...progress,
  });
  const ended = performance.now();
  const { longestMs, aboveMb } = watch.end();
  const { ready } = runs.counts(id);
  database.close();
  rmSync(folder, { recursive: true, force: true });
  if (ready !== ROWS) throw new Error(`only ${ready} of ${ROWS} rows are ready`);
  console.log(
    JSON.stringify({
      ms: ended - begun,
      loadMs: atCheck - begun,
      checkMs: ended - atCheck,
      longestMs,
      aboveMb,
    }),
  );
}

/** Looks at every turn of the event loop how long the one before took, and what memory is held. */
function watchTurns() {
  const idle = process.memoryUsage.rss();
  let most = idle;
  let longestMs = 0;
  let last = performance.now();
  let isOver = false;
  const look = (): void => {
    const now = performance.now();
    longestMs = Math.max(longestMs, now - last);
    last = now;
    if (!isOver) setImmediate(look);
  };
  setImmediate(look);
  const memory = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  return {
    end() {
      isOver = true;
      clearInterval(memory);
      return { longestMs, aboveMb: (most - idle) / 1_048_576 };
    },
  };
}

function forkReader(): ReaderProcess {
  const child = fork(reader, [], {
    execArgv: ['--import', port],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    post: (message) => {
      if (child.connected) child.send(message);
    },
    onMessage: (hear) => child.on('message', hear),
    onEnd: (hear) => child.once('exit', hear),
    kill: () => child.kill('SIGKILL'),
  };
}
