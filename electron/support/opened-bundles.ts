import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Input, Output, Verbs } from '../../shared/desk';
import { type BundleCallLine, bundleLine } from '../../shared/desk.bundles';
import { BUNDLE_LIMITS, type Bundle, printBundle } from '../../shared/support/bundle/bundle';
import { readBundle } from '../../shared/support/bundle/read-bundle';
import { writeDurably } from '../files/durable-file';
import { readJsonFile, writeJsonFile } from '../files/json-file';
import type { RegularFile } from '../files/regular-file';

type Bundles = Verbs['bundles'];

/** What opening a bundle needs of the world. */
export interface OpenParts {
  /** Where opened bundles are kept; nothing else is. */
  readonly folder: string;
  readonly clock: () => number;
  readonly newId: () => string;
  readonly choose: () => Promise<string | null>;
  readonly read: (path: string, limit: number) => Promise<RegularFile>;
  /** A file's name as it may be shown. */
  readonly shownName: (path: string) => string;
}

/** Bundles that are kept at once. */
const MOST = 100;
const REPLAYS_MOST = 10_000;
const kept = z.array(
  z.strictObject({
    line: bundleLine,
    /** Which call of this desk repeated which one of the bundle, the last one last. */
    replays: z.array(z.strictObject({ index: z.number().int(), sent: z.number().int() })).max(REPLAYS_MOST),
  }),
);
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Bundles of other desks, apart from the own history and never changed: listed, read, removed. */
export function createOpenedBundles(parts: OpenParts) {
  const index = { file: join(parts.folder, 'bundles.json'), version: 1, content: kept };
  const { found, content } = readJsonFile(index);
  let entries = content ?? [];
  let last: { readonly id: string; readonly bundle: Bundle } | null = null;
  const write = (next: typeof entries): void => {
    writeJsonFile(index, next);
    entries = next;
  };
  // The name is an id of ours, whatever the file or what is in it was called.
  const fileOf = (id: string): string => join(parts.folder, `${id}.wobundle`);

  const bundleOf = (id: string): Bundle | null => {
    if (last?.id === id) return last.bundle;
    if (!entries.some(({ line }) => line.id === id)) return null;
    try {
      const read = readBundle(readFileSync(fileOf(id), 'utf8'));
      if (!read.ok) return null;
      last = { id, bundle: read.bundle };
      return read.bundle;
    } catch {
      return null;
    }
  };
  const replayedBy = (id: string, call: number): number | null =>
    entries.find(({ line }) => line.id === id)?.replays.findLast((replay) => replay.index === call)?.sent ??
    null;

  return {
    found,
    async open(): Promise<Output<Bundles['open']>> {
      const path = await parts.choose();
      if (path === null) return { kind: 'cancelled' };
      const limit = { limit: String(BUNDLE_LIMITS.bytes / 1_048_576) };
      const file = await parts.read(path, BUNDLE_LIMITS.bytes);
      if (file.kind === 'unreadable') return { kind: 'failed', code: file.code };
      if (file.kind !== 'read')
        return { kind: 'refused', reason: file.kind, params: file.kind === 'too-large' ? limit : {} };
      const text = textOf(file.bytes);
      if (text === null) return { kind: 'refused', reason: 'not-text', params: {} };
      const read = readBundle(text);
      if (!read.ok) return { kind: 'refused', reason: read.reason, params: { ...read.params } };
      if (entries.length >= MOST)
        return { kind: 'refused', reason: 'too-many-bundles', params: { limit: String(MOST) } };
      const { made, calls, run } = read.bundle;
      const line = {
        id: parts.newId(),
        name: parts.shownName(path),
        openedAt: parts.clock(),
        madeAt: made.at,
        app: made.app,
        platform: made.platform,
        calls: calls.length,
        run: run && { name: run.name, state: run.state },
      };
      writeDurably(fileOf(line.id), printBundle(read.bundle));
      write([{ line, replays: [] }, ...entries]);
      return { kind: 'opened', id: line.id };
    },
    list: (): Output<Bundles['list']> => entries.map(({ line }) => line),
    calls({ id }: Input<Bundles['calls']>): Output<Bundles['calls']> {
      const bundle = bundleOf(id);
      if (!bundle) return { kind: 'gone' };
      return {
        kind: 'found',
        calls: bundle.calls.map((_, index) => lineOf(bundle, index, replayedBy(id, index))),
      };
    },
    call({ id, index: at }: Input<Bundles['call']>): Output<Bundles['call']> {
      const bundle = bundleOf(id);
      const call = bundle?.calls[at];
      const connection = bundle?.connections[call?.connection ?? -1];
      if (!call || !connection) return { kind: 'gone' };
      const { name, kind, facts } = connection;
      const its = { name, kind, fingerprint: facts?.fingerprint ?? '' };
      return { kind: 'found', call, connection: its, replayedBy: replayedBy(id, at) };
    },
    remove({ id }: Input<Bundles['remove']>): Output<Bundles['remove']> {
      if (!entries.some(({ line }) => line.id === id)) return { kind: 'done' };
      write(entries.filter(({ line }) => line.id !== id));
      if (last?.id === id) last = null;
      rmSync(fileOf(id), { force: true });
      return { kind: 'done' };
    },
    replayed({ id, index: at, sent }: Input<Bundles['replayed']>): Output<Bundles['replayed']> {
      if (!bundleOf(id)?.calls[at]) return { kind: 'gone' };
      write(
        entries.map((entry) =>
          entry.line.id === id
            ? { ...entry, replays: [...entry.replays, { index: at, sent }].slice(-REPLAYS_MOST) }
            : entry,
        ),
      );
      return { kind: 'done' };
    },
  };
}

function lineOf(bundle: Bundle, index: number, replayedBy: number | null): BundleCallLine {
  const call = bundle.calls[index];
  const connection = bundle.connections[call?.connection ?? -1];
  if (!call || !connection) throw new Error('a bundle that was read names a connection that is not there');
  const { startedAt, durationMs, oId, taskId, mapId, customerGuid, outcome, reason, status, message } = call;
  return {
    ...{ index, startedAt, durationMs, call: call.call, oId, taskId, mapId, customerGuid },
    ...{ outcome, reason, status, message, replayedBy },
    connectionName: connection.name,
    connectionKind: connection.kind,
  };
}

/** Bytes as UTF-8 without its mark; null: they are none. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}
