import { type BulkMapping, targetLabel } from '../../../../shared/bulk/columns';
import type { RunDetail } from '../../../../shared/bulk/exchange';
import { mappingInForce } from '../../../../shared/bulk/hidden-content';
import { RUN_STEPS, type RunStep } from '../../../text/runs';

/** The step at which work on a run goes on: what has to be looked at or said first comes first. */
export function stepOf({
  state,
  source,
  busy,
  setup,
}: Pick<RunDetail, 'state' | 'source' | 'busy' | 'setup'>): RunStep {
  switch (state) {
    case 'draft':
      if (busy?.what === 'reading' || source.notes.length > 0 || setup.hidden === 'ask') return 'source';
      return namesOrders(mappingInForce(setup, source)) ? 'check' : 'columns';
    case 'confirmed':
    case 'running':
    case 'paused':
      return 'run';
    case 'finished':
    case 'stopped':
      return 'result';
  }
}

/** True if the columns say which orders are meant: both ids of one that is there, or both of what one is made from. */
function namesOrders({ columns, constants }: BulkMapping): boolean {
  const names = new Set(
    [...columns, ...constants.map(({ use }) => use)].map(({ target }) => targetLabel(target)),
  );
  return (names.has('oId') && names.has('taskId')) || (names.has('mapId') && names.has('customerGuid'));
}

/** The steps that can be looked at: a draft has not run yet, and nothing of a confirmed plan can be changed. */
export function openSteps({ state }: Pick<RunDetail, 'state'>): readonly RunStep[] {
  return state === 'draft' ? RUN_STEPS.slice(0, RUN_STEPS.indexOf('run')) : RUN_STEPS;
}

/** The next step in a direction, or null where there is none to go to. */
export function stepBeside(open: readonly RunStep[], at: RunStep, by: 1 | -1): RunStep | null {
  const index = open.indexOf(at);
  return index < 0 ? null : (open[index + by] ?? null);
}
