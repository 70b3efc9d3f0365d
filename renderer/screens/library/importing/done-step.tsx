import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Dictionary } from '../../../../shared/library/entry';
import { VisibleText } from '../../../parts/plain-text';
import { QuietButton } from '../../../parts/quiet-button';
import { libraryOverviewQuery, undoImport } from '../../../queries/library';
import { useText } from '../../../text/language';
import { libraryText } from '../../../text/library';
import { comparisonText } from '../../../text/library-comparison';
import { importText } from '../../../text/library-import';
import { grouped } from '../entries/entry-id';
import its from './compare-step.module.css';
import type { Stage } from './import-stage';

/** What an import did, and its way back. */
export function DoneStep(props: {
  readonly stage: Extract<Stage, { kind: 'done' }>;
  readonly onShow: (dictionary: Dictionary) => void;
  readonly onAnother: () => void;
}) {
  const { stage, onShow, onAnother } = props;
  const t = useText(comparisonText);
  const { pasted } = useText(importText);
  const words = useText(libraryText);
  const { data: overview } = useQuery(libraryOverviewQuery);
  const undo = useMutation(undoImport());
  const { name, dictionary, counts } = stage;
  const canUndo = overview?.undo != null && undo.data === undefined;
  const said = undo.isError
    ? words.failed
    : undo.data?.kind === 'done'
      ? words.undone
      : undo.data?.kind === 'gone'
        ? words.undoGone
        : canUndo
          ? t.undoHint
          : '';
  return (
    <div className={its.done} data-testid="import-done">
      <h2>
        <VisibleText text={t.doneTitle(name === '' ? pasted : name)} />
      </h2>
      <p data-testid="import-counts">
        {t.done(grouped(counts.added), grouped(counts.changed), grouped(counts.gone))}
        {counts.refused > 0 && <span className={its.skipped}>{t.leftOut(grouped(counts.refused))}</span>}
      </p>
      <p className={its.hint} role="status" data-testid="undo-said">
        {said}
      </p>
      <div className={its.buttons}>
        {dictionary && (
          <Button type="primary" onClick={() => onShow(dictionary)} data-first-focus>
            {t.show(words.names[dictionary])}
          </Button>
        )}
        <Button onClick={onAnother} {...(dictionary ? {} : { 'data-first-focus': '' })}>
          {t.another}
        </Button>
        <QuietButton
          off={!canUndo}
          loading={undo.isPending}
          onClick={() => undo.mutate()}
          data-testid="undo-here"
        >
          {words.undo}
        </QuietButton>
      </div>
    </div>
  );
}
