import { useText } from '../../../text/language';
import { runsText } from '../../../text/runs';
import type { SetupEditing } from './use-setup';

/** What a step that sets a run up says at its foot: why a change was not taken, what is still missing, or that it is too late. */
export function useSetupSaid({ refusal, isDraft, setup }: SetupEditing, missing = ''): string {
  const t = useText(runsText);
  if (refusal === 'failed') return t.failed;
  if (refusal !== null) return t.refusals[refusal];
  if (missing !== '') return missing;
  if (!isDraft) return t.readOnly;
  return setup.hidden === 'ask' ? t.refusals['hidden-not-decided'] : '';
}
