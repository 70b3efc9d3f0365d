import { Button } from 'antd';
import { BULK_LIMITS } from '../../../../shared/bulk/exchange';
import { useTip } from '../../../app/commands/use-commands';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { runSourceText } from '../../../text/runs-source';
import type { NewRun } from '../use-new-run';
import styles from './runs-empty.module.css';

const EXAMPLE = [
  ['C37F1819-8963-1CD4-E9C2-9DA64826DDD4', 'BCDBBD33-BD6A-6168-63CE-4E55620D3CB4'],
  ['2F0A77B2-0B1E-4C53-9A66-0C4F2B7D9E11', '71D4E0C8-55AF-4E0B-8B0D-6A1F9C3E2D40'],
] as const;
const MEGABYTE = 1_048_576;

/** No run yet: what can be brought, what it looks like, and how. */
export function RunsEmpty({ newRun }: { readonly newRun: NewRun }) {
  const t = useText(runSourceText);
  const tip = useTip();
  return (
    <div className={styles.empty} data-testid="runs-empty">
      <h2>{t.emptyTitle}</h2>
      <p>{t.emptyWhat}</p>
      <table className={styles.example} aria-hidden="true">
        <thead>
          <tr>
            {t.exampleHead.map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {EXAMPLE.map(([order, task]) => (
            <tr key={order}>
              <td>{order}</td>
              <td>{task}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={styles.ways}>
        <li>
          <strong>{t.paste}</strong> {t.pasteWhat}
        </li>
        <li>
          <strong>{t.file}</strong> {t.fileWhat}
        </li>
        <li>
          <strong>{t.drop}</strong> {t.dropWhat}
        </li>
        <li>
          <strong>{t.plan}</strong> {t.planWhat}
        </li>
      </ul>
      <div className={styles.buttons}>
        <Button
          type="primary"
          {...tip(t.fileWhat, 'bulk.file')}
          onClick={() => void newRun.chooseFile()}
          data-first-focus
          data-testid="choose-file"
        >
          {t.chooseFile}
        </Button>
        <Button
          {...tip(t.planWhat, 'bulk.plan')}
          onClick={() => void newRun.openPlan()}
          data-testid="open-plan"
        >
          {t.openPlan}
        </Button>
        <span className={styles.limits}>
          {t.limits(grouped(BULK_LIMITS.rows), String(BULK_LIMITS.bytes / MEGABYTE))}
        </span>
      </div>
    </div>
  );
}
