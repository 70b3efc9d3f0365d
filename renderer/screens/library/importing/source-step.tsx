import { FileOutlined, SnippetsOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Spin, Tooltip } from 'antd';
import { SOURCE_LIMITS } from '../../../../shared/library/exchange';
import { useKeysOf } from '../../../app/commands/use-commands';
import { VisibleText } from '../../../parts/plain-text';
import { useText } from '../../../text/language';
import { importText } from '../../../text/library-import';
import { shellText } from '../../../text/shell';
import { grouped } from '../entries/entry-id';
import styles from './import-pane.module.css';
import { RefusedNote } from './refused-note';
import its from './source-step.module.css';
import type { Stage } from './use-import';

const MEGABYTE = 1_048_576;
const WAYS = [
  ['file', FileOutlined],
  ['paste', SnippetsOutlined],
  ['drop', UploadOutlined],
] as const;

/** Where entries can come from; why the last thing brought was not read. */
export function SourceStep(props: {
  readonly stage: Extract<Stage, { kind: 'source' | 'reading' }>;
  readonly onChooseFile: () => void;
  readonly onCancel: () => void;
}) {
  const { stage, onChooseFile, onCancel } = props;
  const t = useText(importText);
  const { cancel } = useText(shellText);
  const keys = useKeysOf()('library.import');
  return (
    <div className={styles.scroll}>
      {stage.kind === 'source' && stage.notRead && <RefusedNote notRead={stage.notRead} />}
      <div className={its.zone} aria-busy={stage.kind === 'reading'}>
        {stage.kind === 'reading' ? (
          <>
            <p className={its.reading} role="status">
              <Spin size="small" />
              <VisibleText text={t.reading(stage.name === '' ? t.pasted : stage.name)} />
            </p>
            <Button onClick={onCancel} data-first-focus>
              {cancel}
            </Button>
          </>
        ) : (
          <>
            <h2 className={its.title}>{t.sourceTitle}</h2>
            <p className={its.how}>{t.sourceHow}</p>
            <ul className={its.ways}>
              {WAYS.map(([way, Icon]) => (
                <li key={way} className={its.way}>
                  <Icon className={its.icon ?? ''} aria-hidden />
                  <strong>{t.ways[way].title}</strong>
                  <span className={its.what}>{t.ways[way].what}</span>
                </li>
              ))}
            </ul>
            <div className={its.buttons}>
              <Tooltip title={keys?.shown} mouseEnterDelay={0.6}>
                <Button type="primary" onClick={onChooseFile} data-first-focus data-testid="choose-file">
                  {t.choose}
                </Button>
              </Tooltip>
              <span className={its.limits}>
                {t.limits(String(SOURCE_LIMITS.bytes / MEGABYTE), grouped(SOURCE_LIMITS.rows))}
              </span>
            </div>
          </>
        )}
      </div>
    </div>
  );
}
