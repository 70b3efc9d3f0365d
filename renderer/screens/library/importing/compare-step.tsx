import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Segmented, Spin } from 'antd';
import { useState } from 'react';
import { type Dictionary, ENTRY_LIMIT } from '../../../../shared/library/entry';
import type { ImportComparison } from '../../../../shared/library/exchange';
import { TEMPLATE_LIMIT } from '../../../../shared/library/template';
import { ActionBar } from '../../../parts/action-bar';
import { LoadFailure } from '../../../parts/load-failure';
import { QuietButton } from '../../../parts/quiet-button';
import { comparisonQuery } from '../../../queries/library';
import { useText } from '../../../text/language';
import { libraryText } from '../../../text/library';
import { comparisonText, type Difference } from '../../../text/library-comparison';
import { importText } from '../../../text/library-import';
import { grouped } from '../entries/entry-id';
import { ChangeList } from './change-list';
import its from './compare-step.module.css';
import type { Stage } from './import-stage';
import { SourceLine } from './source-line';
import type { Importing } from './use-import';

const MODES = ['merge', 'replace'] as const;
const DIFFERENCES: readonly Difference[] = ['added', 'changed', 'gone', 'refused', 'mended'];
type CompareStage = Extract<Stage, { kind: 'compare' }>;

/** What an import would do: new, changed, gone and refused, before anything is done. */
export function CompareStep(props: { readonly stage: CompareStage; readonly importing: Importing }) {
  const { stage, importing } = props;
  const t = useText(comparisonText);
  const { opened, plan, problem } = stage;
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...comparisonQuery(opened.ticket, plan),
    enabled: !importing.applying,
    placeholderData: keepPreviousData,
  });
  const compared = data?.kind === 'compared' ? data : null;
  const isGone = data?.kind === 'gone' || problem === 'gone';
  return (
    <>
      <div className={its.top}>
        <SourceLine opened={opened} />
        <div className={its.mode}>
          <Segmented
            aria-label={t.mode}
            data-testid="import-mode"
            value={plan.mode}
            options={MODES.map((value) => ({ value, label: t.modes[value] }))}
            onChange={importing.chooseMode}
          />
          <span className={its.meaning}>
            <Meaning stage={stage} />
          </span>
        </div>
      </div>
      <div className={its.body} data-waiting={isPlaceholderData}>
        {isGone ? (
          <div className={its.notice} role="alert">
            <p>{t.gone}</p>
            <Button onClick={importing.startOver}>{t.readAgain}</Button>
          </div>
        ) : error ? (
          <LoadFailure error={error} onRetry={() => void refetch()} />
        ) : compared ? (
          <Compared key={opened.ticket} compared={compared} of={plan.table?.dictionary ?? null} />
        ) : (
          <p className={its.notice} role="status">
            <Spin size="small" /> {t.comparing}
          </p>
        )}
      </div>
      <CompareBar
        compared={isGone || isPlaceholderData ? null : compared}
        problem={problem === 'gone' ? null : problem}
        importing={importing}
      />
    </>
  );
}

/** What merging or replacing does, for this source. */
function Meaning({ stage: { opened, plan } }: { readonly stage: CompareStage }) {
  const t = useText(comparisonText);
  const names = useText(libraryText).names;
  if (plan.mode === 'merge') return t.merge;
  if (opened.content.kind === 'map') return t.replaceScope(names.steps, opened.content.map);
  if (plan.table === null) return t.replaceLibrary;
  const { dictionary, scope } = plan.table;
  return scope === '' ? t.replaceDictionary(names[dictionary]) : t.replaceScope(names[dictionary], scope);
}

function Compared(props: {
  readonly compared: ImportComparison;
  /** The dictionary that a table fills; null: not a table. */
  readonly of: Dictionary | null;
}) {
  const { compared, of } = props;
  const t = useText(comparisonText);
  const { steps } = useText(importText);
  const [chosen, setChosen] = useState<Difference | null>(null);
  const differences = DIFFERENCES.filter(
    (one) => (one !== 'refused' || of !== null) && (one !== 'mended' || compared.mended > 0),
  );
  const shown = chosen ?? DIFFERENCES.find((one) => compared[one] > 0) ?? 'added';
  const { added, changed, gone } = compared.templates;
  return (
    <div className={its.compared}>
      <div className={its.counts}>
        <Segmented
          aria-label={steps.compare}
          data-testid="differences"
          value={shown}
          options={differences.map((value) => ({
            value,
            label: (
              <span className={its.count} data-difference={value} data-none={compared[value] === 0}>
                {t.differences[value]} <b>{grouped(compared[value])}</b>
              </span>
            ),
          }))}
          onChange={setChosen}
        />
        <span className={its.same} data-difference="same">
          {t.differences.same} <b>{grouped(compared.same)}</b>
        </span>
        {added + changed + gone > 0 && (
          <span className={its.same} data-testid="template-changes">
            {t.templatesChange(grouped(added), grouped(changed), grouped(gone))}
          </span>
        )}
      </div>
      <ChangeList compared={compared} shown={shown} withDictionary={of === null} />
    </div>
  );
}

function CompareBar(props: {
  readonly compared: ImportComparison | null;
  readonly problem: 'full' | 'failed' | null;
  readonly importing: Importing;
}) {
  const { compared, problem, importing } = props;
  const t = useText(comparisonText);
  const { back } = useText(importText);
  const words = useText(libraryText);
  const comes = compared
    ? compared.added + compared.changed + compared.templates.added + compared.templates.changed
    : 0;
  const goes = compared ? compared.gone + compared.templates.gone : 0;
  const label =
    compared === null
      ? t.comparing
      : comes + goes === 0
        ? t.nothingToDo
        : goes === 0
          ? t.apply(grouped(comes))
          : t.applyRemoving(grouped(comes), grouped(goes));
  const state = compared && compared.refused > 0 ? t.leavesOut(grouped(compared.refused)) : '';
  const bad = problem === 'full' ? t.full(grouped(ENTRY_LIMIT), grouped(TEMPLATE_LIMIT)) : words.failed;
  return (
    <ActionBar
      lead={<Button onClick={importing.back}>{back}</Button>}
      state={problem ? bad : state}
      bad={problem !== null}
    >
      <QuietButton
        type="primary"
        danger={goes > 0}
        off={comes + goes === 0}
        loading={importing.applying}
        data-testid="apply-import"
        onClick={() => {
          if (!compared) return;
          const { added, changed, gone, refused } = compared;
          void importing.apply({ added, changed, gone, refused });
        }}
      >
        {label}
      </QuietButton>
    </ActionBar>
  );
}
