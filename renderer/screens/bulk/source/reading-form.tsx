import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import type { RunDetail } from '../../../../shared/bulk/exchange';
import { ENCODINGS, SEPARATORS, type TableReading } from '../../../../shared/library/exchange';
import { readRunAgain } from '../../../queries/runs';
import { useText } from '../../../text/language';
import { importText } from '../../../text/library-import';
import { libraryProblemsText } from '../../../text/library-problems';
import { runsText } from '../../../text/runs';
import styles from './source-step.module.css';

/** Header rows that are offered, and the height in which all of them stand without scrolling. */
const HEADER_LINES = 10;
const HEADER_LIST = 320;

/** As what the source was read: encoding, separator, sheet, header; a change reads it again. */
export function ReadingForm({ run }: { readonly run: RunDetail }) {
  const t = useText(importText);
  const shared = useText(runsText);
  const words = useText(libraryProblemsText);
  const again = useMutation(readRunAgain(useQueryClient()));
  const { reading, sheets } = run.source;
  if (!reading) return null;
  const asked = again.isPending ? again.variables.reading : null;
  const lines = Math.max(HEADER_LINES, reading.headerRow);
  const off = run.state !== 'draft';
  const change = (part: Partial<TableReading>) =>
    again.mutate({ id: run.id, reading: { ...(asked ?? reading), ...part } });
  const found = again.data;
  const problem = again.isError
    ? shared.failed
    : found?.kind === 'refused'
      ? `${words.refusals[found.reason].what(found.params)} ${words.refusals[found.reason].remedy(found.params)}`
      : found?.kind === 'not-done'
        ? shared.refusals[found.why]
        : '';
  return (
    <section className={styles.part} aria-label={t.howRead}>
      <h3 className={styles.heading}>{t.howRead}</h3>
      {problem !== '' && (
        <p className={styles.refused} role="alert" data-testid="not-read-again">
          {problem}
        </p>
      )}
      <div className={styles.choices}>
        {reading.encoding !== null && (
          <Choice label={t.encoding}>
            <Select
              aria-label={t.encoding}
              disabled={off}
              value={asked?.encoding ?? reading.encoding}
              options={ENCODINGS.map((value) => ({ value, label: t.encodings[value] }))}
              onChange={(encoding) => change({ encoding })}
            />
          </Choice>
        )}
        {reading.separator !== null && (
          <Choice label={t.separator}>
            <Select
              aria-label={t.separator}
              disabled={off}
              value={asked?.separator ?? reading.separator}
              options={SEPARATORS.map((value) => ({ value, label: t.separators[value] }))}
              onChange={(separator) => change({ separator })}
            />
          </Choice>
        )}
        {sheets.length > 0 && (
          <Choice label={t.sheet}>
            <Select
              aria-label={t.sheet}
              disabled={off}
              popupMatchSelectWidth={false}
              value={asked?.sheet ?? reading.sheet}
              options={sheets.map(({ name, hidden }, value) => ({
                value,
                label: hidden ? t.hiddenSheet(name) : name,
              }))}
              onChange={(sheet) => change({ sheet, headerRow: null })}
            />
          </Choice>
        )}
        <Choice label={t.header}>
          <Select
            aria-label={t.header}
            disabled={off}
            listHeight={HEADER_LIST}
            value={asked?.headerRow ?? reading.headerRow}
            options={Array.from({ length: lines + 1 }, (_, value) => ({
              value,
              label: value === 0 ? t.noHeader : t.headerAt(value),
            }))}
            onChange={(headerRow) => change({ headerRow })}
          />
        </Choice>
      </div>
    </section>
  );
}

function Choice({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.choice}>
      <span className={styles.label}>{label}</span>
      {children}
    </div>
  );
}
