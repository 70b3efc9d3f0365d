import { useQueries } from '@tanstack/react-query';
import { Button } from 'antd';
import { ALL_ROWS, type RunDetail } from '../../../../shared/bulk/exchange';
import { REPAIR_KINDS, type RepairKind, type RowProblemKind } from '../../../../shared/bulk/row-problems';
import { firstRowsQuery } from '../../../queries/runs';
import { bulkColumnsText } from '../../../text/bulk-columns';
import { useText } from '../../../text/language';
import { runCheckText } from '../../../text/runs-check';
import type { SetupEditing } from '../run/use-setup';
import styles from './check-side.module.css';

/** Problems that a repair can mend, in some rows or in all. */
const MENDABLE: ReadonlySet<RowProblemKind> = new Set<RowProblemKind>([
  'placeholder',
  'only-spaces',
  'outer-space',
  'quoted',
  'full-width',
  'guid-without-hyphens',
  'number-invalid',
  'boolean-invalid',
]);
/** Rows of a problem that are looked at for a repair. */
const LOOKED_AT = 100;

/** Repairs that would mend something, by one press; those that were asked for can be taken back. */
export function Repairs({ run, editing }: { readonly run: RunDetail; readonly editing: SetupEditing }) {
  const t = useText(runCheckText);
  const words = useText(bulkColumnsText);
  const { setup, change } = editing;
  const wanted = run.problems.filter(({ problem }) => MENDABLE.has(problem));
  const found = useQueries({
    queries: wanted.map(({ problem }) => firstRowsQuery(run.id, { ...ALL_ROWS, problem }, LOOKED_AT)),
    combine: (results) =>
      new Set(
        results.flatMap(({ data }) =>
          (data?.rows ?? []).flatMap(({ problems }) => problems.flatMap(({ repair }) => repair ?? [])),
        ),
      ),
  });
  const asked = new Set<RepairKind>(setup.repairs);
  const kinds = REPAIR_KINDS.filter((kind) => asked.has(kind) || found.has(kind));
  if (kinds.length === 0) return null;
  return (
    <div className={styles.part} data-testid="repairs">
      <h3>{t.repairs}</h3>
      {kinds.map((kind) => (
        <div key={kind} className={styles.repair} data-repair={kind} data-on={asked.has(kind)}>
          <span>{words.repairs[kind]}</span>
          <Button
            size="small"
            aria-label={`${asked.has(kind) ? t.undoRepair : t.repair} ${words.repairs[kind]}`}
            onClick={() =>
              change({
                repairs: asked.has(kind)
                  ? setup.repairs.filter((one) => one !== kind)
                  : [...setup.repairs, kind],
              })
            }
          >
            {asked.has(kind) ? t.undoRepair : t.repair}
          </Button>
        </div>
      ))}
      <p className={styles.hint}>{t.repairsHint}</p>
    </div>
  );
}
