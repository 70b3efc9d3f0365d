import { isSettled, ROW_STATES, type RowState } from '../row-machine';
import { readDisk } from './simulated-disk';
import type { Setting, World } from './world';

/** What must hold in every state (research/reliability.md, B.7). */
export const INVARIANTS = {
  I1: 'a row is applied at most once, and once more for each resend that a person consented to',
  I2: 'every row is in exactly one state, and no row is in flight without a call that will end it',
  I3: 'no byte of a row reaches the server before its intent is safe on disk',
  I4: 'shown accepted: applied; shown refused, skipped or ready: never applied, unless a person who looked said so',
  I5: 'nothing is sent until a person resumes, and no applied row is offered as ready',
  I6: 'a final state is safe on disk before it is shown',
  I7: 'a crash leaves at most `concurrency` rows unknown, an outage one more; what pauses at first sight does',
  I8: 'without further faults a run that a person resumes finishes, and no row is left in flight',
  I9: 'a recovery may be killed and repeated, and comes to the same journal',
  I14: 'pauses, resumes and restarts change nothing in what is applied in the end',
} as const;
export type Invariant = keyof typeof INVARIANTS;

/** The first invariant that does not hold in this state, or null. Steps look after the ones that are about a moment. */
export function brokenIn(world: World, { concurrency, rows }: Setting): Invariant | null {
  const { disk, truth, shown } = world;
  const journal = readDisk(disk);
  const awake = world.up && !world.tasks.some(({ program }) => program === 'recovery');

  if (journal.rows.length !== rows.length) return 'I2';
  let inFlight = 0;
  for (const [at, row] of journal.rows.entries()) {
    const told = truth[at];
    const safe = disk.durable.rows[at];
    if (told === undefined || safe === undefined || !ROW_STATES.includes(row.state)) return 'I2';
    const mayBeApplied = told.applied > 0 || told.late;
    if (told.applied > 1 + told.consents) return 'I1';
    if (told.sent > safe.attempts) return 'I3';
    if (isLie(shown[at] ?? null, row.hadUnknown, told)) return 'I4';
    if (awake && row.state === 'ready' && !row.hadUnknown && mayBeApplied) return 'I5';
    if (row.state !== 'in-flight') continue;
    inFlight += 1;
    const hasCall = world.tasks.some((task) => task.row === at) || told.unwritten;
    if (awake && !hasCall) return 'I2';
  }
  if (inFlight > concurrency || world.unknowns > concurrency + 1) return 'I7';
  if (!awake || world.tasks.length > 0 || world.run.state !== 'finished') return null;
  if (!journal.rows.every(({ state }) => isSettled(state))) return 'I8';
  return journal.rows.every((row, at) => isAsWithoutPauses(row.state, rows[at], world.truth[at]))
    ? null
    : 'I14';
}

function isLie(
  shown: RowState | null,
  hadUnknown: boolean,
  { applied, late, saidUndone }: World['truth'][number],
): boolean {
  const mayBeApplied = applied > 0 || late;
  switch (shown) {
    case 'accepted':
    case 'confirmed-done':
      return applied === 0;
    case 'refused':
      return mayBeApplied;
    case 'skipped':
      return mayBeApplied && !saidUndone;
    case 'ready':
      return mayBeApplied && !hadUnknown;
    default:
      return false;
  }
}

/** A row that ended is applied exactly if the server takes such rows; one that a person left out or resent unseen is that person's. */
function isAsWithoutPauses(
  state: RowState,
  server: Setting['rows'][number] | undefined,
  truth: World['truth'][number] | undefined,
): boolean {
  if (truth === undefined) return false;
  if (state === 'unknown') return true;
  if (state === 'skipped') return truth.saidUndone || (truth.leftOut && truth.applied === 0);
  if (server === 'refuses') return state === 'refused' && truth.applied === 0;
  return state !== 'refused' && truth.applied >= 1 && truth.applied <= 1 + truth.consents;
}
