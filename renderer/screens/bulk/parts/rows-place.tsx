import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LoadFailure } from '../../../parts/load-failure';
import { NoRows } from './no-rows';
import styles from './rows-place.module.css';
import type { useRunRows } from './use-run-rows';

type Found = ReturnType<typeof useRunRows>;

/** Where the rows of a run stand: the rows, that there are none under the filter, that they could not be read, or nothing yet. */
export function RowsPlace(props: {
  readonly run: number;
  readonly found: Pick<Found, 'read' | 'error'>;
  readonly onClear: () => void;
  readonly children: (rows: NonNullable<Found['read']>['rows']) => ReactNode;
}) {
  const { run, found, onClear, children } = props;
  const { read, error } = found;
  const client = useQueryClient();
  if (read) return read.total === 0 ? <NoRows onClear={onClear} /> : children(read.rows);
  if (!error) return <div className={styles.blank} aria-busy="true" />;
  return (
    <LoadFailure
      error={error}
      onRetry={() => void client.invalidateQueries({ queryKey: ['runs', run, 'rows'] })}
    />
  );
}
