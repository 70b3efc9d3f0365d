import type { Step } from '../../files/database-file';
import { calls } from './001-calls';
import { runs } from './002-runs';
import { answeredIds } from './003-answered-ids';
import { search } from './004-search';
import { madeBy } from './006-made-by';
import { seals } from './007-seals';
import { runCounts } from './008-run-counts';
import { saidOfRows } from './009-said-of-rows';

/** The journal's steps in order; a step that a person's database may have taken is never changed. */
export const journalMigrations: readonly Step[] = [
  calls,
  runs,
  answeredIds,
  search,
  madeBy,
  seals,
  runCounts,
  saidOfRows,
];
