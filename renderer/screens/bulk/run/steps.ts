import { type BulkMapping, nameOrders } from '../../../../shared/bulk/columns';
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

function namesOrders({ columns, constants }: BulkMapping): boolean {
  return nameOrders([...columns, ...constants.map(({ use }) => use)].map(({ target }) => target));
}

/** The step whose question has to be answered before anything can be confirmed; null: none is open. */
export function askingStep({ state, setup }: Pick<RunDetail, 'state' | 'setup'>): RunStep | null {
  return state === 'draft' && setup.hidden === 'ask' ? 'source' : null;
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
