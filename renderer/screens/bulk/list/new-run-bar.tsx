import { FileAddOutlined, FileProtectOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTip } from '../../../app/commands/use-commands';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { runsText } from '../../../text/runs';
import { runSourceText } from '../../../text/runs-source';
import type { NewRun } from '../use-new-run';
import styles from './new-run-bar.module.css';

/** Above the list: how a new run begins, and how many there are. */
export function NewRunBar({ newRun, count }: { readonly newRun: NewRun; readonly count: number | null }) {
  const t = useText(runSourceText);
  const words = useText(runsText);
  const tip = useTip();
  return (
    <div className={styles.bar}>
      <Button
        type="primary"
        icon={<FileAddOutlined />}
        {...tip(t.fileWhat, 'bulk.file')}
        onClick={() => void newRun.chooseFile()}
        data-testid="choose-file"
      >
        {t.chooseFile}
      </Button>
      <span className={styles.hint}>{t.pasteWhat}</span>
      <Button
        icon={<FileProtectOutlined />}
        {...tip(t.planWhat, 'bulk.plan')}
        onClick={() => void newRun.openPlan()}
        data-testid="open-plan"
      >
        {t.openPlan}
      </Button>
      <output className={styles.count}>{count === null ? '' : words.count(grouped(count))}</output>
    </div>
  );
}
