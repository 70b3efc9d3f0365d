import { BULK_LIMITS, type RunRefusal } from '../../shared/bulk/exchange';
import type { PauseReason } from '../../shared/bulk/run-machine';
import type { Connection } from '../../shared/contract/connection';
import { maskedToken } from '../../shared/contract/headers';
import { buildRequest } from '../../shared/contract/request';
import type { Input, Output, Verbs } from '../../shared/desk';
import { type Refusal, refused } from '../../shared/library/exchange';
import { attemptElsewhere, ranBefore, settledSince } from './done-before';
import type { KeptMappings } from './kept-mappings';
import { type ControlParts, createRunControl, type Refused } from './run-control';
import { createRunDrafts, type DraftParts } from './run-drafts';
import { detailOf, type KnownRun, knownRun, lineOf, rowOf } from './run-facts';
import { createRunFiles, type FileParts } from './run-files';
import { breathe } from './turns';
import { createWork } from './work';

/** What a room does for the verbs of a noun. */
type Doing<N extends keyof Verbs> = {
  readonly [V in keyof Verbs[N]]: (
    input: Input<Verbs[N][V]>,
  ) => Output<Verbs[N][V]> | Promise<Output<Verbs[N][V]>>;
};

export interface RunsParts
  extends Omit<DraftParts, 'work'>,
    Omit<ControlParts, 'changed'>,
    Omit<FileParts, 'work' | 'sourceBytes' | 'dialogs'> {
  readonly mappings: KeptMappings;
  readonly dialogs: FileParts['dialogs'] & { chooseTable(): Promise<string | null> };
  /** Reads a regular local file of at most so many bytes; says why not otherwise. */
  readonly readFile: (path: string, limit: number) => Promise<ReadFile>;
  readonly tell: (id: number) => void;
}

export type ReadFile = { readonly kind: 'read'; readonly bytes: Buffer } | Refusal;

export interface RunsRoom {
  readonly runs: Doing<'runs'>;
  /** Pauses every run; resolves when nothing of them is in the air. */
  pauseAll(reason: PauseReason): Promise<void>;
  running(): readonly number[];
  /** How far the running runs are, from 0 to 1; null: none runs. */
  share(): number | null;
}

const DONE = { kind: 'done' } as const;
/** Nothing of it was sent yet. */
const isUnsent = ({ record }: KnownRun): boolean =>
  record.run.state === 'draft' || record.run.state === 'confirmed';
const SAMPLES = 3;
const REMOVED_AT_ONCE = 1000;

/** The room of runs over many orders. */
export function createRuns(parts: RunsParts): RunsRoom {
  const { runs, clock, mappings, tell } = parts;
  const work = createWork(tell);
  const control = createRunControl({ ...parts, changed: tell });
  const drafts = createRunDrafts({ ...parts, work });
  const outside = createRunFiles({ ...parts, work, sourceBytes: parts.files.read });
  /** Files that are dropped come in parts. */
  const coming = new Map<string, Buffer[]>();

  const find = (id: number): KnownRun | null => {
    const record = runs.get(id);
    return record ? knownRun(control.standing(record)) : null;
  };
  const connectionOf = ({ plan, setup }: KnownRun): Connection | null =>
    parts.connectionOf(plan?.connectionId ?? setup.connectionId);
  /** Why there is nothing to do it to. A run whose record the disk changed sends nothing more. */
  const missing = (id: number): Refused => {
    if (!runs.has(id)) return refuse('gone');
    void control.pause(id, 'disk');
    return refuse('damaged');
  };
  /** Does something to a run that is there and is in the state that it needs. */
  const withRun = <T>(id: number, act: (known: KnownRun) => T): T | Refused => {
    const known = find(id);
    return known ? act(known) : missing(id);
  };
  const withDraft = <T>(id: number, act: (known: KnownRun) => T): T | Refused =>
    withRun(id, (known) => (known.record.run.state === 'draft' ? act(known) : refuse('not-a-draft')));

  const share = (): number | null => {
    let rows = 0;
    let left = 0;
    for (const id of control.running()) {
      const counts = control.progress(id)?.counts;
      if (!counts) continue;
      rows += Object.values(counts).reduce((sum, count) => sum + count, 0);
      left += counts.ready + counts['in-flight'];
    }
    return rows === 0 ? null : 1 - left / rows;
  };

  const verbs: Doing<'runs'> = {
    list: () =>
      runs.list().map((record) => {
        const known = 'run' in record ? knownRun(control.standing(record)) : null;
        if (!known) return { id: record.id, name: record.name, state: 'damaged' as const };
        const counts = control.progress(record.id)?.counts ?? runs.counts(record.id);
        return lineOf(known, counts, connectionOf(known));
      }),
    standing: runs.standing,
    get: ({ id }) =>
      withRun(id, (known) => {
        const connection = connectionOf(known);
        const run = detailOf(known, {
          runs,
          connection,
          fingerprint: connection && parts.fingerprintOf(connection),
          progress: control.progress(id),
          busy: work.busy(id),
          ranBefore: isUnsent(known) ? ranBefore(runs, known) : null,
          at: clock(),
        });
        return { kind: 'found' as const, run };
      }),
    rename: ({ id, name }) =>
      withRun(id, () => {
        runs.rename(id, name);
        tell(id);
        return DONE;
      }),
    async remove({ id }) {
      if (!runs.has(id)) return refuse('gone');
      if (!find(id)) await control.pause(id, 'disk');
      if (control.progress(id)) return refuse('is-running');
      await work.cancel(id);
      while (!runs.removeSome(id, REMOVED_AT_ONCE)) await breathe();
      await parts.files.remove(id);
      tell(id);
      return DONE;
    },
    async chooseFile() {
      const path = await parts.dialogs.chooseTable();
      if (path === null) return { kind: 'cancelled' };
      const name = parts.shownName(path);
      const file = await parts.readFile(path, BULK_LIMITS.bytes);
      const opened = file.kind === 'read' ? await drafts.open('file', name, file.bytes) : file;
      return opened.kind === 'refused' ? { ...opened, name } : opened;
    },
    async giveFile({ ticket, name, base64, last }) {
      const sofar = coming.get(ticket) ?? [];
      const all = [...sofar, Buffer.from(base64, 'base64')];
      const bytes = all.reduce((sum, part) => sum + part.length, 0);
      if (bytes > BULK_LIMITS.bytes) {
        coming.delete(ticket);
        return refused('too-large', { limit: String(BULK_LIMITS.bytes / 1_048_576) });
      }
      if (!last) {
        // Only one file comes at a time: what was not finished is given up.
        if (sofar.length === 0) coming.clear();
        coming.set(ticket, all);
        return { kind: 'more' };
      }
      coming.delete(ticket);
      return drafts.open('file', parts.shownName(name), Buffer.concat(all));
    },
    givePaste: ({ text }) => drafts.open('paste', '', text),
    async fromRun({ id, choice }) {
      const known = find(id);
      if (!known) return missing(id);
      const numbers = 'rows' in choice ? choice.rows : runs.numbers(id, choice.filter);
      return drafts.fromRun(known, numbers);
    },
    fromCalls: ({ choice }) => drafts.fromCalls(choice),
    readAgain: ({ id, reading }) => withDraft(id, (known) => drafts.readAgain(known, reading)),
    async cancelWork({ id }) {
      await work.cancel(id);
      return DONE;
    },
    setUp: ({ id, setup }) =>
      withDraft(id, (known) => {
        drafts.setUp(known, setup);
        return DONE;
      }),
    rows({ id, filter, order, offset, limit }) {
      const { rows, total } = runs.page(id, filter, order, offset, limit);
      return { rows: rows.map(rowOf), total };
    },
    stretch: ({ id, filter, from, to }) => runs.stretch(id, filter, from, to),
    edit: ({ id, row, column, text }) =>
      withDraft(id, (known) => {
        if (!runs.row(id, row) || column >= known.source.headers.length) return refuse('not-allowed');
        drafts.edit(known, row, column, text);
        return DONE;
      }),
    leaveOut: ({ id, choice, out }) =>
      withDraft(id, async (known) => ({
        kind: 'moved' as const,
        rows: await drafts.choose(known, choice, out),
      })),
    sample({ id }) {
      const known = find(id);
      const connection = known && connectionOf(known);
      if (!known || !connection) return [];
      return runs.planned(id, 0, SAMPLES).map(({ number, body }) => {
        const token = maskedToken(connection.token);
        const call = known.plan?.call ?? known.setup.call;
        const { address, headers } = buildRequest({ settings: connection, call, body, token });
        const line = runs.row(id, number)?.line ?? 0;
        return { row: number, line, address, headers: headers.map(([name, value]) => [name, value]), body };
      });
    },
    async confirm({ id, ...said }) {
      if (work.busy(id)) return refuse('busy');
      const known = find(id);
      if (!known) return missing(id);
      return work.run(id, 'confirming', () => control.confirm(known, said));
    },
    resume: ({ id }) => withRun(id, (known) => control.resume(known)),
    pause: ({ id }) => control.pause(id, 'user'),
    stop: ({ id }) => withRun(id, (known) => control.stop(known)),
    setPace: ({ id, pace }) =>
      withRun(id, (known) => {
        control.setPace(known, pace);
        return DONE;
      }),
    skip: ({ id, choice, skip, typedAgain }) =>
      withRun(id, (known) =>
        skip ? control.skip(known, choice) : control.takeBack(known, choice, typedAgain),
      ),
    retry: ({ id, choice }) => withRun(id, (known) => control.retry(known, choice)),
    decide: ({ id, choice, decision, typedRows }) =>
      withRun(id, (known) => control.decide(known, choice, decision, typedRows)),
    attempts({ id, row: number }) {
      const [known, row] = [find(id), runs.row(id, number)];
      const since = known && row && settledSince(runs, known, row);
      return [...(since ? [attemptElsewhere(since)] : []), ...runs.attempts(id, number)];
    },
    exportFile: (wish) => withRun(wish.id, (known) => outside.exportFile(known, wish)),
    savePlan: ({ id }) => withRun(id, outside.savePlan),
    openPlan: outside.openPlan,
    mappings: () => mappings.list(),
    saveMapping(mapping) {
      mappings.save(mapping);
      return DONE;
    },
    arrangeMappings({ changes }) {
      mappings.arrange(new Map(changes.map(({ name, to }) => [name, to])));
      return DONE;
    },
  };
  return { runs: verbs, pauseAll: control.pauseAll, running: control.running, share };
}

function refuse(why: RunRefusal): Refused {
  return { kind: 'not-done', why };
}
