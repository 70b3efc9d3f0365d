import { FileOutlined, SnippetsOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import { SOURCE_LIMITS } from '../../../../shared/library/exchange';
import { useTip } from '../../../app/commands/use-commands';
import { VisibleText } from '../../../parts/plain-text';
import { useText } from '../../../text/language';
import { importText } from '../../../text/library-import';
import { shellText } from '../../../text/shell';
import { grouped } from '../entries/entry-id';
import styles from './import-pane.module.css';
import type { NotRead, Stage } from './import-stage';
import { MapGuide } from './map-guide';
import { RefusedNote } from './refused-note';
import its from './source-step.module.css';
import type { Importing } from './use-import';

const MEGABYTE = 1_048_576;
const WAYS = [
  ['file', FileOutlined],
  ['paste', SnippetsOutlined],
  ['drop', UploadOutlined],
] as const;

/** Where entries can come from; why the last thing brought was not read. */
export function SourceStep(props: {
  readonly stage: Extract<Stage, { kind: 'source' | 'reading' }>;
  readonly onReadAgain: Importing['readOtherwise'];
  readonly onChooseFile: () => void;
  readonly onCancel: () => void;
}) {
  const { stage, onReadAgain, onChooseFile, onCancel } = props;
  const t = useText(importText);
  const { cancel } = useText(shellText);
  const tip = useTip();
  const wantsMap = stage.kind === 'source' && stage.notRead !== null && mayBeMap(stage.notRead);
  return (
    <div className={styles.scroll}>
      {stage.kind === 'source' && stage.notRead && (
        <RefusedNote notRead={stage.notRead} onReadAgain={onReadAgain} />
      )}
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
              <Button
                type="primary"
                onClick={onChooseFile}
                {...tip(t.choose, 'library.import')}
                data-first-focus
                data-testid="choose-file"
              >
                {t.choose}
              </Button>
              <span className={its.limits}>
                {t.limits(String(SOURCE_LIMITS.bytes / MEGABYTE), grouped(SOURCE_LIMITS.rows))}
              </span>
            </div>
          </>
        )}
      </div>
      {stage.kind === 'source' && <MapGuide key={String(wantsMap)} open={wantsMap} />}
    </div>
  );
}

/** Pasted, and no JSON that can be read, or none of ours: it may have been meant as a map. */
function mayBeMap({ name, why }: NotRead): boolean {
  return (
    name === '' && why.kind === 'refused' && ['not-json', 'not-a-library', 'bad-map'].includes(why.reason)
  );
}
