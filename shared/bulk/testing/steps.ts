import { DECISIONS, type Row, type RowEvent } from '../row-machine';
import type { Run, RunEvent } from '../run-machine';
import {
  become,
  effectSteps,
  isLanding,
  pausing,
  recovered,
  type Step,
  spent,
  TURN,
  truthWith,
} from './effects';
import { afterPowerLoss, type Change, type Journal, readDisk, writeDisk } from './simulated-disk';
import {
  type Design,
  journalKey,
  type ProgramName,
  type Setting,
  type Task,
  type Truth,
  type World,
} from './world';

/** Everything that can happen next. */
export function stepsFrom(world: World, design: Design, setting: Setting): readonly Step[] {
  const steps: Step[] = [...lateSteps(world), ...crashSteps(world, setting)];
  if (!world.up) return [startStep(world, design), ...steps];
  for (const task of world.tasks) steps.push(...effectSteps(world, task, design, setting));
  if (has(world, 'recovery')) return steps;
  const journal = readDisk(world.disk);
  steps.push(...runnerSteps(world, design, setting, journal), ...personSteps(world, design, journal));
  if (world.waiting) steps.push(step('the wait is over', { ...world, waiting: false }, TURN.wait));
  return steps;
}

function step(label: string, world: World, turn: number | null = null): Step {
  return { label, world, turn, broken: null };
}

const has = (world: World, program: ProgramName): boolean =>
  world.tasks.some((task) => task.program === program);

function begun(world: World, program: ProgramName, row: number, change: Change | null): World {
  return { ...world, tasks: [...world.tasks, taskOf(program, row, change)] };
}

function taskOf(program: ProgramName, row: number, change: Change | null): Task {
  return { program, at: 0, row, inAir: false, ended: null, change };
}

/** A request that nobody waits for any more is applied after all. */
function lateSteps(world: World): readonly Step[] {
  return world.truth.flatMap(({ late, applied }, at) =>
    late
      ? [
          step(`row ${at} is applied late`, {
            ...world,
            truth: truthWith(world, at, { applied: applied + 1, late: false }),
          }),
        ]
      : [],
  );
}

function crashSteps(world: World, setting: Setting): readonly Step[] {
  const steps: Step[] = [];
  if (world.left.kills > 0 && world.up) steps.push(step('killed', down(spent(world, 'kills'), setting)));
  if (world.left.powerLosses === 0) return steps;
  for (const disk of afterPowerLoss(world.disk)) {
    const kept = `${world.disk.pending.length} unsynced${disk.torn === null ? '' : ', one torn'}`;
    steps.push(
      step(`power lost, ${kept}`, { ...down(spent(world, 'powerLosses'), setting), disk, goal: null }),
    );
  }
  return steps;
}

/** The program is gone, with all that it had in memory. What was under way to the server still is. */
function down(world: World, { rows }: Setting): World {
  const abandoned = (at: number): boolean =>
    rows[at] === 'accepts' && world.tasks.some((task) => task.row === at && task.inAir);
  const truth = world.truth.map((told, at) => ({
    ...told,
    late: told.late || abandoned(at),
    unwritten: false,
  }));
  const gone = become({ ...world, truth }, { state: 'paused', reason: 'interrupted' });
  return { ...gone, up: false, tasks: [], shown: world.shown.map(() => null) };
}

function startStep(world: World, design: Design): Step {
  const { torn } = world.disk;
  const journal = readDisk(world.disk);
  const mended = torn === null ? null : design.mend(torn, journal);
  const whole = mended === null ? journal : readDisk(writeDisk(world.disk, mended));
  const goal = world.goal ?? journalKey(recovered(whole, design));
  const task: Task = {
    ...taskOf('recovery', -1, null),
    at: design.recovers(journal) ? 0 : design.programs.recovery.length - 1,
  };
  return step('the program starts', { ...world, up: true, goal, tasks: [task] }, TURN.start);
}

function runnerSteps(world: World, design: Design, setting: Setting, journal: Journal): readonly Step[] {
  const isFree = (row: Row, at: number): boolean =>
    row.state === 'ready' && !world.tasks.some((task) => task.program === 'attempt' && task.row === at);
  const attempts = world.tasks.filter(({ program }) => program === 'attempt');
  const move = design.nextMove(world.run, world.pulse, setting, {
    ready: journal.rows.filter(isFree).length,
    inFlight: journal.rows.filter(({ state }) => state === 'in-flight').length,
    inAir: attempts.length,
    landing: attempts.filter((task) => isLanding(task, design)).length,
    waiting: world.waiting,
  });
  switch (move.kind) {
    case 'wait':
      return [];
    case 'begin-row': {
      const at = journal.rows.findIndex(isFree);
      const begins = step(`row ${at} begins`, begun(world, 'attempt', at, null), TURN.runner);
      return [{ ...begins, broken: world.tripped ? 'I7' : null }];
    }
    case 'tell': {
      const run = design.nextRun(world.run, move.event);
      if (run === null) return [{ ...step(move.event.kind, world), broken: 'I2' }];
      const steps = [...written(world, design, 'tell', { run, rows: [] }, move.event.kind, TURN.runner)];
      // The pause cannot be written: it is one all the same, and the next start finds the run running.
      if (world.left.diskFaults > 0)
        steps.push(step(`${move.event.kind}, disk full`, become(spent(world, 'diskFaults'), PAUSED_BY_DISK)));
      return steps;
    }
  }
}

const PAUSED_BY_DISK: Run = { state: 'paused', reason: 'disk' };

/** A change is written in the same breath in which it is decided; only its sync takes time. */
function written(
  world: World,
  design: Design,
  program: 'decision' | 'tell',
  change: Change,
  label: string,
  turn: number | null = null,
): readonly Step[] {
  const started = begun(world, program, -1, change);
  const task = started.tasks.at(-1);
  if (task === undefined) return [];
  return effectSteps(started, task, design, NO_SETTING).map((taken) => ({ ...taken, label, turn }));
}

const NO_SETTING: Setting = {
  rows: [],
  concurrency: 0,
  firstRows: null,
  faults: [],
  budget: { kills: 0, powerLosses: 0, faults: 0, diskFaults: 0, acts: 0 },
};

/** What a person may do; one thing at a time, and only by what is shown. */
function personSteps(world: World, design: Design, journal: Journal): readonly Step[] {
  if (has(world, 'decision') || has(world, 'resume')) return [];
  const { run } = world;
  const steps: Step[] = [];
  if (run.state === 'draft') {
    const confirmed = design.nextRun(run, { kind: 'confirm' });
    if (confirmed !== null)
      steps.push(...written(world, design, 'decision', { run: confirmed, rows: [] }, 'confirm', TURN.person));
    return steps;
  }
  const resumes = has(world, 'tell') ? null : design.nextRun(run, { kind: 'resume' });
  if (resumes !== null) {
    const rows = rowsBy(design, journal, { kind: 'resumed' }).filter(
      ([at, row]) => row.repeats !== journal.rows[at]?.repeats,
    );
    steps.push(step('resume', begun(world, 'resume', -1, { run: resumes, rows }), TURN.person));
  }
  if (world.left.acts === 0 || run.state === 'stopped') return steps;

  const acting = spent(world, 'acts');
  if (run.state === 'running' && run.pausing === null)
    steps.push(step('pause', design.onPausing({ ...acting, run: pausing(run, 'user', design) })));
  const stops = run.state === 'running' || has(world, 'tell') ? null : design.nextRun(run, { kind: 'stop' });
  if (stops !== null) {
    const rows = rowsBy(design, journal, { kind: 'skip' });
    const truth = acting.truth.map((told, at) => ({
      ...told,
      leftOut: told.leftOut || rows.some(([row]) => row === at),
    }));
    steps.push(...written({ ...acting, truth }, design, 'decision', { run: stops, rows }, 'stop'));
  }
  for (const [at, row] of journal.rows.entries()) {
    if (world.shown[at] !== row.state) continue;
    for (const event of PERSONS) {
      const told = truthAfter(world.truth[at], event);
      const becomes = design.nextRow(row, event);
      if (becomes === null || told === null) continue;
      // A run that is finished and has rows to send again is one that waits for a person.
      const reopened = becomes.state === 'ready' ? design.nextRun(run, REOPEN) : null;
      const change: Change = { run: reopened, rows: [[at, becomes]] };
      const label = `row ${at}: ${event.kind}${event.kind === 'decided' ? ` ${event.decision}` : ''}`;
      steps.push(
        ...written({ ...acting, truth: truthWith(acting, at, told) }, design, 'decision', change, label),
      );
    }
  }
  return steps;
}

const REOPEN: RunEvent = { kind: 'reopen' };
const PERSONS: readonly RowEvent[] = [
  { kind: 'retry' },
  { kind: 'skip' },
  { kind: 'take-back-skip' },
  ...DECISIONS.map((decision) => ({ kind: 'decided', decision }) as const),
];

function rowsBy(design: Design, journal: Journal, event: RowEvent): readonly (readonly [number, Row])[] {
  return journal.rows.flatMap((row, at) => {
    const becomes = design.nextRow(row, event);
    return becomes === null ? [] : [[at, becomes] as const];
  });
}

/** What an observer notes of a person's act; null: an honest person does not say so. Either way of sending again is a consent. */
function truthAfter(truth: Truth | undefined, event: RowEvent): Truth | null {
  if (truth === undefined) return null;
  if (event.kind === 'skip') return { ...truth, leftOut: true };
  if (event.kind !== 'decided') return truth;
  if (event.decision === 'leave') return truth.applied > 0 ? null : { ...truth, saidUndone: true };
  if (event.decision === 'done') return truth.applied > 0 ? truth : null;
  if (event.decision === 'not-done' && truth.applied > 0) return null;
  return { ...truth, consents: truth.consents + 1 };
}
