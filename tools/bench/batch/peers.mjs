import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../setup/paths.mjs';
import { npm } from '../../setup/run.mjs';

/** What people use for this today, in the latest versions that run on Node 20. */
const PACKAGES = { newman: '6.2.2', '@usebruno/cli': '4.1.0' };
const TASK = 'BCDBBD33-BD6A-6168-63CE-4E55620D3CB4';

/**
 * Installs the tools into a folder of the cache, without their install scripts, unless they are there. Gives that folder, or
 * why there is none.
 */
export function installPeers() {
  const folder = join(cacheFolder(), 'bench-peers');
  const wanted = JSON.stringify({ private: true, dependencies: PACKAGES });
  const manifest = join(folder, 'package.json');
  const done = join(folder, 'node_modules', '.installed');
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return { folder };
  mkdirSync(folder, { recursive: true });
  writeFileSync(manifest, wanted);
  const { code, output } = npm(
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: folder,
    },
  );
  if (code !== 0) return { missing: output.trim().split('\n')[0] ?? 'npm failed' };
  writeFileSync(done, wanted);
  return { folder };
}

/** The tools by name: what is run for so many rows at a server, with the files it needs written into `work`. */
export const peers = {
  newman: {
    version: PACKAGES.newman,
    prepare({ folder, work, origin, rows }) {
      writeFileSync(join(work, 'data.json'), JSON.stringify(rowsOf(rows)));
      writeFileSync(join(work, 'collection.json'), JSON.stringify(newmanCollection(origin)));
      const script = join(folder, 'node_modules', 'newman', 'bin', 'newman.js');
      return [script, 'run', 'collection.json', '-d', 'data.json', '--silent'];
    },
  },
  bru: {
    version: PACKAGES['@usebruno/cli'],
    prepare({ folder, work, origin, rows, parallel = false }) {
      writeFileSync(join(work, 'data.json'), JSON.stringify(rowsOf(rows)));
      writeFileSync(join(work, 'bruno.json'), '{"version":"1","name":"bench","type":"collection"}');
      writeFileSync(join(work, 'close.bru'), bruRequest(origin));
      const script = join(folder, 'node_modules', '@usebruno', 'cli', 'bin', 'bru.js');
      const words = [script, 'run', 'close.bru', '--json-file-path', 'data.json'];
      return parallel ? [...words, '--parallel'] : words;
    },
  },
};

function rowsOf(count) {
  return Array.from({ length: count }, (_, at) => ({
    oId: `${String(at + 1).padStart(8, '0')}-8963-1CD4-E9C2-9DA64826DDD4`,
    taskId: TASK,
  }));
}

function newmanCollection(origin) {
  const header = [
    { key: 'Content-Type', value: 'application/json' },
    { key: 'token', value: 'bench' },
    { key: 'Connection', value: 'close' },
  ];
  const body = { mode: 'raw', raw: '{"oId":"{{oId}}","taskId":"{{taskId}}"}' };
  return {
    info: { name: 'bench', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
    item: [{ name: 'close', request: { method: 'POST', url: `${origin}/ngs/wo/close`, header, body } }],
  };
}

function bruRequest(origin) {
  return `meta {
  name: close
  type: http
  seq: 1
}

post {
  url: ${origin}/ngs/wo/close
  body: json
  auth: none
}

headers {
  token: bench
  Connection: close
}

body:json {
  {"oId":"{{oId}}","taskId":"{{taskId}}"}
}
`;
}
