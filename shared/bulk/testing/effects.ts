import { NEW_PULSE } from '../pulse';
import type { Row } from '../row-machine';
import type { PauseReason, Run } from '../run-machine';
import type { Invariant } from './invariants';
import { type Journal, readDisk, syncDisk, writeDisk } from './simulated-disk';
import {
  type Design,
  type Ended,
  journalKey,
  type Setting,
  type Task,
  type Truth,
  type World,
} from './world';

/** One way on from a state. */
export interface Step {
  readonly label: string;
  readonly world: World;
  /** Its turn on the way where nothing fails any more and a person resumes; null: not on that way. */
  readonly turn: number | null;
  /** An invariant about this very moment that does not hold in it. */
  readonly broken: Invariant | null;
}

/** Turns: what is begun ends before anything new begins, and a person comes last. */
export const TURN = { start: 0, task: 1, call: 2, wait: 3, runner: 4, person: 5 } as const;

/** Every way the next effect of a task can go. */
export function effectSteps(world: World, task: Task, design: Design, setting: Setting): readonly Step[] {
  const effect = design.programs[task.program][task.at];
  if (effect === undefined) return [];
  const name = `${task.program}${task.row < 0 ? '' : ` ${task.row}`}: ${effect}`;
  const turn = task.program === 'attempt' ? TURN.call : TURN.task;
  const good = (next: World, broken: Invariant | null = null): Step => ({
    label: name,
    world: next,
    turn,
    broken,
  });
  const bad = (why: string, next: World): Step => ({
    label: `${name}, ${why}`,
    world: next,
    turn: null,
    broken: null,
  });
  const onward = (change: Partial<World>): World => advanced({ ...world, ...change }, task, {}, design);
  const journal = readDisk(world.disk);

  switch (effect) {
    case 'write-intent': {
      // An intent that shares a commit with outcomes stands behind them, and falls with them.
      if (design.intentsWait && world.tasks.some((other) => isUnwritten(other, design))) return [];
      if (design.intentsWait && world.truth.some(({ unwritten }) => unwritten))
        return [good(dropped(world, task))];
      const before = journal.rows[task.row];
      const row = before === undefined ? null : design.nextRow(before, { kind: 'intent' });
      // A person skipped it meanwhile: there is nothing to send.
      if (row === null) return [good(dropped(world, task))];
      const steps = [good(onward({ disk: writeRow(world, task.row, row) }))];
      if (world.left.diskFaults > 0) {
        const full = diskFault(world, design);
        const held = design.heedsDisk ? dropped(full, task) : advanced(full, task, {}, design);
        steps.push(bad('disk full', held));
      }
      return steps;
    }
    case 'sync':
      return [good(onward({ disk: syncDisk(world.disk) }))];
    case 'send': {
      if (task.inAir) return answers(world, task, design, setting, name);
      const truth = truthWith(world, task.row, { sent: (world.truth[task.row]?.sent ?? 0) + 1 });
      const leaves = good(
        changedTask({ ...world, truth }, task, { inAir: true }),
        world.resumed ? null : 'I5',
      );
      const stays = setting.faults.filter(({ outcome }) => outcome === 'not-sent' && world.left.faults > 0);
      return [
        leaves,
        ...stays.map((ended) => bad(ended.reason, came(spent(world, 'faults'), task, ended, design))),
      ];
    }
    case 'heed':
      return [heeded(world, task, design, setting, journal, good)];
    case 'write-outcome': {
      const row = endedRow(task, design, journal);
      if (row === null) return [good(onward({}), 'I2')];
      const steps = [good(onward({ disk: writeRow(world, task.row, row) }))];
      if (world.left.diskFaults > 0) {
        // What came is lost: the row is in flight until the run is resumed, and a person sees that nobody knows.
        const full = diskFault(world, design);
        const lost = {
          ...full,
          shown: full.shown.with(task.row, 'unknown' as const),
          truth: truthWith(full, task.row, { unwritten: true }),
        };
        steps.push(bad('disk full', dropped(lost, task)));
      }
      return steps;
    }
    case 'write-change': {
      if (task.change === null) return [good(onward({}), 'I2')];
      const wrote = onward({ disk: writeDisk(world.disk, task.change) });
      return [good(task.program === 'resume' ? wrote : become(wrote, task.change.run))];
    }
    case 'drop-torn': {
      const { torn } = world.disk;
      const mended = torn === null ? null : design.mend(torn, journal);
      const disk = { ...world.disk, torn: null };
      return [good(onward({ disk: mended === null ? disk : writeDisk(disk, mended) }))];
    }
    case 'write-found': {
      const at = journal.rows.findIndex(({ state }) => state === 'in-flight');
      const before = journal.rows[at];
      if (before === undefined) return [good(onward({}))];
      const row = design.nextRow(before, { kind: 'found-in-flight' });
      if (row === null || row.state === 'in-flight') return [good(onward({}), 'I2')];
      const truth = truthWith(world, at, { unwritten: false });
      return [good({ ...world, truth, disk: writeRow(world, at, row) })];
    }
    case 'write-start-up': {
      const run = design.nextRun(journal.run, { kind: 'start-up' });
      if (run === null) return [good(onward({}), 'I2')];
      const disk = writeDisk(world.disk, { run, rows: [] });
      return [good(onward(run === journal.run ? {} : { disk }))];
    }
    case 'show':
      return [shownStep(world, task, design, journal, good)];
  }
}

/** What may come back of a request that left. */
function answers(world: World, task: Task, design: Design, setting: Setting, name: string): readonly Step[] {
  const truth = world.truth[task.row];
  if (truth === undefined) return [];
  const takes = setting.rows[task.row] === 'accepts';
  const applied = truthWith(world, task.row, { applied: truth.applied + 1 });
  const ends = (how: string, from: World, ended: Ended, turn: number | null = null): Step => ({
    label: `${name}, ${how}`,
    world: came(from, task, ended, design),
    turn,
    broken: null,
  });
  const steps = [
    takes
      ? ends('applied', { ...world, truth: applied }, ACCEPTED, TURN.call)
      : ends('refused', world, REFUSED, TURN.call),
  ];
  // A server may know that it was done already, and refuse.
  if (takes && truth.applied > 0) steps.push(ends('refused as done already', world, REFUSED));
  if (world.left.faults === 0) return steps;
  const faulty = spent(world, 'faults');
  for (const ended of setting.faults.filter(({ outcome }) => outcome !== 'not-sent')) {
    steps.push(ends(ended.reason, faulty, ended));
    if (ended.outcome !== 'unknown' || !takes) continue;
    steps.push(ends(`${ended.reason} though applied`, { ...faulty, truth: applied }, ended));
    if (!truth.late) {
      const late = truthWith(world, task.row, { late: true });
      steps.push(ends(`${ended.reason}, applied later if at all`, { ...faulty, truth: late }, ended));
    }
    if (design.sendsTwice) {
      const twice = truthWith(world, task.row, { applied: truth.applied + 2 });
      steps.push(
        ends(`${ended.reason} though applied, and sent again`, { ...faulty, truth: twice }, ACCEPTED),
      );
    }
  }
  return steps;
}

const ACCEPTED: Ended = { outcome: 'accepted', reason: 'code-1' };
const REFUSED: Ended = { outcome: 'refused', reason: 'code-0' };

/** The breaker hears of an end before anything else does. */
function heeded(
  world: World,
  task: Task,
  design: Design,
  setting: Setting,
  journal: Journal,
  good: (world: World, broken?: Invariant | null) => Step,
): Step {
  const row = endedRow(task, design, journal);
  if (row === null || task.ended === null) return good(world, 'I2');
  const { outcome, reason } = design.read(task.ended);
  const message = outcome === 'refused' ? 'no' : null;
  const facts = { outcome, reason, status: null, message, retryAfterSeconds: null, row };
  const { pulse, pause, waitMs } = design.afterEnd(world.pulse, facts, setting);
  const answered = task.ended.outcome === 'accepted' || task.ended.outcome === 'refused';
  const heard: World = {
    ...world,
    pulse,
    run: pause === null ? world.run : pausing(world.run, pause, design),
    waiting: world.waiting || waitMs !== null,
    unknowns: answered ? 0 : world.unknowns + (task.ended.outcome === 'unknown' ? 1 : 0),
    tripped: world.tripped || AT_ONCE.has(task.ended.reason),
  };
  return good(advanced(heard, task, {}, design));
}

/** Ends after which no row may begin until a person resumes (reliability promise 5). */
const AT_ONCE: ReadonlySet<string> = new Set(['http-unauthorized', 'http-moved', 'answer-html']);

/** A person sees what the task came to; whoever resumed or recovered the run has it from here on. */
function shownStep(
  world: World,
  task: Task,
  design: Design,
  journal: Journal,
  good: (world: World, broken?: Invariant | null) => Step,
): Step {
  const touched =
    task.program === 'attempt'
      ? [task.row]
      : task.program === 'recovery' || task.program === 'resume'
        ? journal.rows.map((_, at) => at)
        : // A row that has gone on since is shown by whoever took it on.
          (task.change?.rows ?? []).flatMap(([at, row]) => (journal.rows[at] === row ? [at] : []));
  let shown = world.shown;
  let broken: Invariant | null = null;
  for (const at of touched) {
    const state = journal.rows[at]?.state ?? null;
    shown = shown.with(at, state);
    if (state !== null && MUST_BE_SAFE.has(state) && world.disk.durable.rows[at]?.state !== state)
      broken = 'I6';
  }
  const seen = advanced({ ...world, shown }, task, {}, design);
  if (task.program === 'resume')
    return good(become({ ...seen, resumed: true }, task.change?.run ?? null), broken);
  if (task.program !== 'recovery') return good(seen, broken);
  const again = journalKey(recovered(journal, design));
  const same = again === journalKey(journal) && (world.goal === null || world.goal === again);
  return good({ ...seen, run: journal.run, goal: null }, same ? broken : 'I9');
}

const MUST_BE_SAFE: ReadonlySet<string> = new Set(['accepted', 'refused', 'skipped', 'confirmed-done']);

/** What a recovery makes of a journal. */
export function recovered(journal: Journal, design: Design): Journal {
  return {
    run: design.nextRun(journal.run, { kind: 'start-up' }) ?? journal.run,
    rows: journal.rows.map((row) => design.nextRow(row, { kind: 'found-in-flight' }) ?? row),
  };
}

/** The run as the program has it in memory. A run that does not run has no pulse, and nobody has resumed it. */
export function become(world: World, run: Run | null): World {
  if (run === null) return world;
  if (run.state === 'running') return { ...world, run };
  return { ...world, run, pulse: NEW_PULSE, waiting: false, resumed: false, unknowns: 0, tripped: false };
}

/** The run on its way to a pause. */
export function pausing(run: Run, reason: PauseReason, design: Design): Run {
  return design.nextRun(run, { kind: 'pausing', reason }) ?? run;
}

/** The world with one thing less that may still happen. */
export function spent(world: World, what: keyof World['left']): World {
  return { ...world, left: { ...world.left, [what]: world.left[what] - 1 } };
}

/** What an observer knows of the rows, with a change to one. */
export function truthWith(world: World, at: number, change: Partial<Truth>): readonly Truth[] {
  return world.truth.map((truth, index) => (index === at ? { ...truth, ...change } : truth));
}

function diskFault(world: World, design: Design): World {
  return { ...spent(world, 'diskFaults'), run: pausing(world.run, 'disk', design) };
}

function endedRow(task: Task, design: Design, journal: Journal): Row | null {
  const row = journal.rows[task.row];
  if (row === undefined || task.ended === null) return null;
  return design.nextRow(row, { kind: 'ended', outcome: design.read(task.ended).outcome });
}

function came(world: World, task: Task, ended: Ended, design: Design): World {
  return advanced(world, task, { ended, inAir: false }, design);
}

function writeRow(world: World, at: number, row: Row): World['disk'] {
  return writeDisk(world.disk, { run: null, rows: [[at, row]] });
}

function changedTask(world: World, task: Task, change: Partial<Task>): World {
  return { ...world, tasks: world.tasks.map((other) => (other === task ? { ...task, ...change } : other)) };
}

function dropped(world: World, task: Task): World {
  return { ...world, tasks: world.tasks.filter((other) => other !== task) };
}

/** True for an attempt that has ended, of which the breaker has heard. */
export function isLanding({ at, program }: Task, design: Design): boolean {
  return program === 'attempt' && at > design.programs.attempt.indexOf('heed');
}

/** True for such an attempt whose outcome is not yet written. */
function isUnwritten(task: Task, design: Design): boolean {
  return isLanding(task, design) && design.programs.attempt.slice(task.at).includes('write-outcome');
}

/** The task at its next effect, or over. */
function advanced(world: World, task: Task, change: Partial<Task>, design: Design): World {
  const at = task.at + 1;
  if (at >= design.programs[task.program].length) return dropped(world, task);
  return changedTask(world, task, { ...change, at });
}
