import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { Dictionary } from '../../../../shared/library/entry';
import { useText } from '../../../text/language';
import { IMPORT_STEPS, importText } from '../../../text/library-import';
import frame from '../pane.module.css';
import { CompareStep } from './compare-step';
import { DoneStep } from './done-step';
import styles from './import-pane.module.css';
import type { Stage } from './import-stage';
import { SourceStep } from './source-step';
import { TableStep } from './table-step';
import type { Importing } from './use-import';

/** An import, step by step; where it is stands above. Esc closes it, and nothing has changed. */
export function ImportPane(props: {
  readonly importing: Importing;
  readonly onChooseFile: () => void;
  readonly onShow: (dictionary: Dictionary) => void;
  readonly onClose: () => void;
}) {
  const { importing, onChooseFile, onShow, onClose } = props;
  const t = useText(importText);
  const { stage } = importing;
  const { kind } = stage;
  const pane = useRef<HTMLElement>(null);
  const step = stage.kind === 'reading' ? 'source' : stage.kind;
  const steps = IMPORT_STEPS.filter((name) => name !== 'table' || hasTable(stage));
  const at = steps.indexOf(step);

  // What had the focus went with the last step: the new one begins at its own beginning.
  useEffect(() => {
    const its = pane.current;
    if (!its || kind === undefined) return;
    const first = its.querySelector<HTMLElement>('[data-first-focus]');
    if (!its.contains(document.activeElement) || document.activeElement === its) (first ?? its).focus();
  }, [kind]);

  return (
    <section
      ref={pane}
      className={frame.pane}
      aria-label={t.title}
      tabIndex={-1}
      data-testid="import-pane"
      data-step={stage.kind}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles.head}>
        <ol className={styles.steps}>
          {steps.map((name, index) => (
            <li
              key={name}
              className={styles.step}
              data-state={index < at ? 'past' : index === at ? 'now' : 'later'}
              aria-current={index === at ? 'step' : undefined}
            >
              <span className={styles.number} aria-hidden="true">
                {index + 1}
              </span>
              {t.steps[name]}
            </li>
          ))}
        </ol>
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label={t.close}
          title={`${t.close} (Esc)`}
          onClick={onClose}
        />
      </header>
      {(stage.kind === 'source' || stage.kind === 'reading') && (
        <SourceStep
          stage={stage}
          onReadAgain={importing.readOtherwise}
          onChooseFile={onChooseFile}
          onCancel={importing.startOver}
        />
      )}
      {stage.kind === 'table' && <TableStep stage={stage} importing={importing} />}
      {stage.kind === 'compare' && <CompareStep stage={stage} importing={importing} />}
      {stage.kind === 'done' && <DoneStep stage={stage} onShow={onShow} onAnother={importing.startOver} />}
    </section>
  );
}

/** A library and a map say themselves what they hold: nothing is left to choose. */
function hasTable(stage: Stage): boolean {
  if (stage.kind === 'compare') return stage.form !== null;
  return stage.kind !== 'done' || stage.wasTable;
}
