import type { Reason } from '../../contract/outcome';
import { nextMove } from '../next-move';
import { afterEnd } from '../pulse';
import { nextRow, type Row } from '../row-machine';
import { nextRun } from '../run-machine';
import type { Invariant } from './invariants';
import { FAULTS, setting } from './settings';
import { readDisk, writeDisk } from './simulated-disk';
import { DESIGN, type Design, type Ended, PROGRAMS, type Setting, type World } from './world';

/** One deliberate fault, a world that is enough to show it, and the invariant that it breaks first. */
export interface Mutant {
  readonly caughtBy: Invariant;
  readonly setting: Setting;
  readonly change: Partial<Design>;
}

const one = ['accepts'] as const;
const two = ['accepts', 'accepts'] as const;
const three = ['accepts', 'accepts', 'accepts'] as const;
const { reset, timeout, serverError, throttled, unauthorized, offline } = FAULTS;

const programs = (change: Partial<Design['programs']>): Partial<Design> => ({
  programs: { ...PROGRAMS, ...change },
});
const readAs = (reason: Reason, ended: Ended): Partial<Design> => ({
  read: (came) => (came.reason === reason ? ended : came),
});
/** Rows that are found in flight become this instead of unknown. */
const foundAs = (change: Partial<Row>): Partial<Design> => ({
  nextRow: (row, event) =>
    event.kind === 'found-in-flight' && row.state === 'in-flight'
      ? { ...row, ...change }
      : nextRow(row, event),
});
const dropCalls = (world: World): World => ({
  ...world,
  tasks: world.tasks.filter(({ program }) => program !== 'attempt'),
});

const rewritten = (world: World, from: Row['state'], to: Row['state']): World => {
  const { rows } = readDisk(world.disk);
  const changes = rows.flatMap((row, at) =>
    row.state === from ? [[at, { ...row, state: to }] as const] : [],
  );
  return { ...world, disk: writeDisk(world.disk, { run: null, rows: changes }) };
};

/** Faults that a hurried hand could build in; each must be caught. */
export const MUTANTS: Readonly<Record<string, Mutant>> = {
  'the intent is written after the request left': {
    caughtBy: 'I3',
    setting: setting(one, 1, {}),
    change: programs({
      attempt: ['send', 'write-intent', 'sync', 'show', 'heed', 'write-outcome', 'sync', 'show'],
    }),
  },
  'the intent is written and not synced': {
    caughtBy: 'I3',
    setting: setting(one, 1, { powerLosses: 1 }),
    change: programs({ attempt: ['write-intent', 'show', 'send', 'heed', 'write-outcome', 'sync', 'show'] }),
  },
  'the request leaves while the intent is being synced': {
    caughtBy: 'I3',
    setting: setting(one, 1, { powerLosses: 1 }),
    change: programs({
      attempt: ['write-intent', 'show', 'send', 'sync', 'heed', 'write-outcome', 'sync', 'show'],
    }),
  },
  'the outcome is written and not synced': {
    caughtBy: 'I6',
    setting: setting(one, 1, { powerLosses: 1 }),
    change: programs({ attempt: ['write-intent', 'sync', 'show', 'send', 'heed', 'write-outcome', 'show'] }),
  },
  'the outcome is shown before it is synced': {
    caughtBy: 'I6',
    setting: setting(one, 1, { powerLosses: 1 }),
    change: programs({
      attempt: ['write-intent', 'sync', 'show', 'send', 'heed', 'write-outcome', 'show', 'sync'],
    }),
  },
  'a decision is shown and not synced': {
    caughtBy: 'I6',
    setting: setting(one, 1, { powerLosses: 1, faults: 1, acts: 1 }, [timeout]),
    change: programs({ decision: ['write-change', 'show'] }),
  },
  'a row found in flight is ready again': {
    caughtBy: 'I4',
    setting: setting(one, 1, { kills: 1 }),
    change: foundAs({ state: 'ready' }),
  },
  'a row found in flight is called refused': {
    caughtBy: 'I4',
    setting: setting(one, 1, { kills: 1 }),
    change: foundAs({ state: 'refused' }),
  },
  'a row found in flight is called accepted': {
    caughtBy: 'I4',
    setting: setting(one, 1, { kills: 1 }),
    change: foundAs({ state: 'accepted' }),
  },
  'a reset after sending is repeated': {
    caughtBy: 'I5',
    setting: setting(one, 1, { faults: 1 }, [reset]),
    change: readAs('connection-lost', offline),
  },
  'a timeout is called refused': {
    caughtBy: 'I4',
    setting: setting(one, 1, { faults: 1 }, [timeout]),
    change: readAs('total-timeout', { outcome: 'refused', reason: 'code-0' }),
  },
  'a 5xx is called refused': {
    caughtBy: 'I4',
    setting: setting(one, 1, { faults: 1 }, [serverError]),
    change: readAs('http-server-error', { outcome: 'refused', reason: 'http-refused' }),
  },
  'a 5xx is repeated like a 429': {
    caughtBy: 'I5',
    setting: setting(one, 1, { faults: 1 }, [serverError]),
    change: readAs('http-server-error', throttled),
  },
  'an answer that was never read counts as accepted': {
    caughtBy: 'I4',
    setting: setting(one, 1, { faults: 1 }, [timeout]),
    change: readAs('total-timeout', { outcome: 'accepted', reason: 'code-1' }),
  },
  'an unknown row is sent again by itself': {
    caughtBy: 'I1',
    setting: setting(one, 1, { faults: 1 }, [timeout]),
    change: {
      nextRow: (row, event) => {
        const next = nextRow(row, event);
        return event.kind === 'ended' && next?.state === 'unknown' ? { ...next, state: 'ready' } : next;
      },
    },
  },
  'an unknown row may be retried like a refused one': {
    caughtBy: 'I1',
    setting: setting(one, 1, { faults: 1, acts: 1 }, [timeout]),
    change: {
      nextRow: (row, event) =>
        event.kind === 'retry' && row.state === 'unknown' ? { ...row, state: 'ready' } : nextRow(row, event),
    },
  },
  'an unknown attempt is forgotten when the row is sent again': {
    caughtBy: 'I5',
    setting: setting(one, 1, { faults: 1, acts: 1 }, [timeout]),
    change: {
      nextRow: (row, event) => {
        const next = nextRow(row, event);
        return next !== null && event.kind === 'decided' ? { ...next, hadUnknown: false } : next;
      },
    },
  },
  'a row that may have been done is skipped away': {
    caughtBy: 'I4',
    setting: setting(one, 1, { faults: 1, acts: 2 }, [timeout]),
    change: {
      nextRow: (row, event) =>
        event.kind === 'skip' && row.state === 'ready' ? { ...row, state: 'skipped' } : nextRow(row, event),
    },
  },
  'what a person left undone is ready when it is taken back': {
    caughtBy: 'I1',
    setting: setting(one, 1, { faults: 1, acts: 2 }, [timeout]),
    change: {
      nextRow: (row, event) =>
        event.kind === 'take-back-skip' && row.state === 'skipped'
          ? { ...row, state: 'ready' }
          : nextRow(row, event),
    },
  },
  'the transport opens a new connection and sends again': {
    caughtBy: 'I1',
    setting: setting(one, 1, { faults: 1 }, [reset]),
    change: { sendsTwice: true },
  },
  'half a transaction is read as if it were whole': {
    caughtBy: 'I4',
    setting: setting(one, 1, { powerLosses: 1 }),
    // What is missing at its end reads as nothing: the outcome's row is there, the outcome is not.
    change: {
      mend: (torn) => ({ run: null, rows: torn.rows.map(([at, row]) => [at, { ...row, state: 'ready' }]) }),
    },
  },
  'a run goes on by itself when the program starts': {
    caughtBy: 'I5',
    setting: setting(two, 1, { kills: 1 }),
    change: { nextRun: (run, event) => (event.kind === 'start-up' ? run : nextRun(run, event)) },
  },
  'the breaker never opens': {
    caughtBy: 'I7',
    setting: setting(three, 1, { faults: 3 }, [timeout]),
    change: {
      afterEnd: (pulse, facts, chosen) => ({ ...afterEnd(pulse, facts, chosen), pause: null }),
    },
  },
  'a rejected token is an end like any other': {
    caughtBy: 'I7',
    setting: setting(two, 1, { faults: 1 }, [unauthorized]),
    change: {
      afterEnd: (pulse, facts, chosen) =>
        facts.outcome === 'unauthorized'
          ? { pulse, pause: null, waitMs: null, repeatRow: false }
          : afterEnd(pulse, facts, chosen),
    },
  },
  'rows begin while the run comes to a pause': {
    caughtBy: 'I7',
    setting: setting(two, 1, { faults: 1 }, [unauthorized]),
    change: {
      nextMove: (run, pulse, chosen, view) =>
        nextMove(run.state === 'running' ? { ...run, pausing: null } : run, pulse, chosen, view),
    },
  },
  'as many rows begin as there are': {
    caughtBy: 'I7',
    setting: setting(two, 1, {}),
    change: {
      nextMove: (run, pulse, chosen, view) => nextMove(run, pulse, { ...chosen, concurrency: 99 }, view),
    },
  },
  'a pause drops the calls that are in the air': {
    caughtBy: 'I2',
    setting: setting(one, 1, { acts: 1 }),
    change: { onPausing: dropCalls },
  },
  'a pause makes the rows ready again whose calls are in the air': {
    caughtBy: 'I5',
    setting: setting(one, 1, { acts: 1 }),
    change: { onPausing: (world) => rewritten(dropCalls(world), 'in-flight', 'ready') },
  },
  'a run is shown paused while a call is in the air': {
    caughtBy: 'I5',
    setting: setting(two, 2, { acts: 1 }),
    change: {
      nextMove: (run, pulse, chosen, view) =>
        run.state === 'running' && run.pausing !== null
          ? { kind: 'tell', event: { kind: 'pause', reason: run.pausing } }
          : nextMove(run, pulse, chosen, view),
    },
  },
  'a pause leaves out the rows that wait': {
    caughtBy: 'I14',
    setting: setting(two, 1, { acts: 1 }),
    change: { onPausing: (world) => rewritten(world, 'ready', 'skipped') },
  },
  'a full disk does not hold a request back': {
    caughtBy: 'I3',
    setting: setting(one, 1, { diskFaults: 1 }),
    change: { heedsDisk: false },
  },
  'the next row begins on disk before the outcome of the one before it': {
    caughtBy: 'I7',
    setting: setting(two, 1, {}),
    change: { intentsWait: false },
  },
  'an outcome that could not be written is forgotten when the run goes on': {
    caughtBy: 'I8',
    setting: setting(one, 1, { diskFaults: 1 }),
    change: programs({ resume: ['write-change', 'sync', 'show'] }),
  },
  'a run is finished although a row is in flight': {
    caughtBy: 'I8',
    setting: setting(one, 1, { diskFaults: 1 }),
    change: {
      nextMove: (run, pulse, chosen, view) => nextMove(run, pulse, chosen, { ...view, inFlight: 0 }),
    },
  },
  'a recovery settles the run and leaves the rows for later': {
    caughtBy: 'I9',
    setting: setting(one, 1, { kills: 1 }),
    change: programs({ recovery: ['drop-torn', 'write-start-up', 'sync', 'show'] }),
  },
  'a recovery that was killed is taken for one that was done': {
    caughtBy: 'I9',
    setting: setting(one, 1, { kills: 2 }),
    // The run no longer says running, so nobody looks at its rows.
    change: {
      ...programs({ recovery: ['drop-torn', 'write-start-up', 'write-found', 'sync', 'show'] }),
      recovers: ({ run }) => run.state === 'running',
    },
  },
  'a second recovery gives the run up': {
    caughtBy: 'I9',
    setting: setting(one, 1, { kills: 2 }),
    change: {
      nextRun: (run, event) =>
        event.kind === 'start-up' && run.state === 'paused' ? { state: 'stopped' } : nextRun(run, event),
    },
  },
};

/** The design with the fault built in. */
export function broken({ change }: Mutant): Design {
  return { ...DESIGN, ...change };
}
