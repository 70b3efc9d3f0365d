import { useMutation } from '@tanstack/react-query';
import { Button, Tooltip } from 'antd';
import { useRef } from 'react';
import type { LibraryOverview } from '../../../shared/library/exchange';
import { VisibleText } from '../../parts/plain-text';
import { QuietButton } from '../../parts/quiet-button';
import { exportLibrary, undoImport } from '../../queries/library';
import { useText } from '../../text/language';
import { libraryText } from '../../text/library';
import { fileProblemSentence, libraryProblemsText } from '../../text/library-problems';
import { whenText } from '../../text/when';
import { grouped } from './entries/entry-id';
import styles from './library-side.module.css';
import { useFocusAfter } from './use-focus-after';

/** The import that can still be undone, what was last said of the whole library, and handing it on. */
export function SideFoot({
  overview,
  withUndo,
}: {
  readonly overview: LibraryOverview | null;
  readonly withUndo: boolean;
}) {
  const t = useText(libraryText);
  const words = useText(libraryProblemsText);
  const undo = useMutation(undoImport());
  const hand = useMutation(exportLibrary());
  const own = (overview?.counts ?? []).reduce((sum, one) => sum + one.own, overview?.templates ?? 0);
  const exporting = useRef<HTMLButtonElement>(null);
  const last = withUndo ? (overview?.undo ?? null) : null;

  useFocusAfter(exporting, last === null);

  const said = (): string => {
    if (undo.isError || hand.isError) return t.failed;
    // Once something else was imported, it is said of the past.
    if (undo.data && !overview?.undo) return undo.data.kind === 'done' ? t.undone : t.undoGone;
    if (hand.data?.kind === 'saved') return t.exported(hand.data.name);
    if (hand.data?.kind === 'failed') return t.exportFailed(fileProblemSentence(words, hand.data.code));
    return '';
  };
  const isBad = undo.isError || hand.isError || hand.data?.kind === 'failed';

  return (
    <div className={styles.foot}>
      <p className={isBad ? styles.bad : styles.said} role="status" data-testid="library-said">
        <VisibleText text={said()} />
      </p>
      {last && (
        <div className={styles.undo} data-testid="undo-import">
          <p>
            <VisibleText text={t.imported(last.name === '' ? t.pasted : last.name, grouped(last.entries))} />
            <span className={styles.when}>{whenText(last.at)}</span>
          </p>
          <Button
            size="small"
            loading={undo.isPending}
            onClick={() => {
              hand.reset();
              undo.mutate();
            }}
          >
            {t.undo}
          </Button>
        </div>
      )}
      <Tooltip title={own === 0 ? t.nothingToExport : t.exportTip} placement="right" mouseEnterDelay={0.6}>
        <QuietButton
          ref={exporting}
          block
          off={own === 0}
          loading={hand.isPending}
          onClick={() => {
            undo.reset();
            hand.mutate();
          }}
          data-testid="export-library"
        >
          {t.export}
        </QuietButton>
      </Tooltip>
    </div>
  );
}
