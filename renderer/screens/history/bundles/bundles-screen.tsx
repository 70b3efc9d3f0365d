import { FolderOpenOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { BundleLine } from '../../../../shared/desk.bundles';
import { useNavigation } from '../../../app/navigation';
import { LoadFailure } from '../../../parts/load-failure';
import { LineText } from '../../../parts/plain-text';
import { RowGrid } from '../../../parts/row-grid';
import { Cell } from '../../../parts/row-grid-head';
import { TimeCell } from '../../../parts/time-cell';
import { bundlesQuery, openBundle } from '../../../queries/bundles';
import { bundlesText } from '../../../text/bundles';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { fileProblemSentence, libraryProblemsText } from '../../../text/library-problems';
import styles from './bundles-screen.module.css';
import { OpenedBundle } from './opened-bundle';

const COLUMNS = ['name', 'made', 'calls'] as const;
const idOf = (line: BundleLine) => line.id;

/** Bundles of other desks: the list of those that were opened, and the chosen one beside it. */
export function BundlesScreen() {
  const t = useText(bundlesText);
  const files = useText(libraryProblemsText);
  const list = useRef<HTMLDivElement>(null);
  const found = useQuery(bundlesQuery);
  const opening = useMutation(openBundle(useQueryClient()));
  const [chosen, setChosen] = useState<string | null>(null);
  const [shown, setShown] = useState<{ readonly index: number; readonly compares: boolean } | null>(null);
  const { screen, errand, errandDone } = useNavigation();
  useEffect(() => {
    if (screen !== 'history' || errand?.kind !== 'show-bundle-call') return;
    setChosen(errand.bundle);
    setShown({ index: errand.index, compares: errand.compares });
    errandDone();
  }, [screen, errand, errandDone]);

  const columns = useMemo(
    () => COLUMNS.map((name) => ({ name, title: t.listColumns[name], end: name === 'calls' })),
    [t],
  );
  const choose = (id: string) => {
    setChosen(id);
    if (id !== chosen) setShown(null);
  };
  const answer = opening.data;
  const said = opening.isError
    ? t.failed
    : answer?.kind === 'refused'
      ? t.notOpened(t.openRefusals[answer.reason](answer.params))
      : answer?.kind === 'failed'
        ? t.notOpened(fileProblemSentence(files, answer.code))
        : '';
  const open = () =>
    opening.mutate(undefined, {
      onSuccess: (opened) => {
        if (opened.kind === 'opened') choose(opened.id);
      },
    });
  const openButton = (
    <Button
      icon={<FolderOpenOutlined />}
      size="small"
      type={found.data?.length === 0 ? 'primary' : 'default'}
      loading={opening.isPending}
      onClick={open}
      data-testid="open-bundle"
    >
      {t.open}
    </Button>
  );
  const notOpened = (
    <p className={styles.refusal} role="alert" data-testid="bundle-refusal">
      {said}
    </p>
  );
  if (found.isError) return <LoadFailure error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <div className={styles.screen} aria-busy="true" data-testid="bundles-screen" />;
  const line = found.data.find(({ id }) => id === chosen);
  if (found.data.length === 0)
    return (
      <div className={styles.empty} data-testid="bundles-screen">
        <h2>{t.none}</h2>
        <p>{t.noneMore}</p>
        {openButton}
        {notOpened}
      </div>
    );
  return (
    <div className={styles.screen} data-testid="bundles-screen">
      <div className={styles.side}>
        <div className={styles.tools}>{openButton}</div>
        {said !== '' && notOpened}
        <div className={styles.list}>
          <RowGrid
            gridRef={list}
            label={t.list}
            testId="bundle-list"
            columns={columns}
            shape={styles.lines}
            rows={found.data}
            idOf={idOf}
            Cells={BundleCells}
            cursor={chosen}
            opened={chosen}
            onCursor={choose}
            onOpen={choose}
            onShut={() => setChosen(null)}
          />
        </div>
      </div>
      {line ? (
        <OpenedBundle
          key={line.id}
          line={line}
          shown={shown}
          onShow={setShown}
          onRemoved={() => {
            setChosen(null);
            setShown(null);
          }}
        />
      ) : (
        <p className={styles.pick}>{t.pick}</p>
      )}
    </div>
  );
}

function BundleCells({ row }: { readonly row: BundleLine }) {
  return (
    <>
      <Cell column="name">
        <LineText text={row.name} />
      </Cell>
      <TimeCell column="made" at={row.madeAt} />
      <Cell column="calls" end>
        {grouped(row.calls)}
      </Cell>
    </>
  );
}
