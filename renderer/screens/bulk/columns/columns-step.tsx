import { useQuery } from '@tanstack/react-query';
import { Button, Segmented, Select } from 'antd';
import { useMemo } from 'react';
import { mappingProblems } from '../../../../shared/bulk/check-mapping';
import { ALL_ROWS } from '../../../../shared/bulk/exchange';
import { guessMapping, headersNameOrders } from '../../../../shared/bulk/guess-columns';
import { mappingInForce } from '../../../../shared/bulk/hidden-content';
import { CALLS, type Call, ENDPOINTS } from '../../../../shared/contract/endpoints';
import { ConnectionMark } from '../../../parts/connection-mark';
import { VisibleText } from '../../../parts/plain-text';
import { connectionsQuery } from '../../../queries/connections';
import { firstRowsQuery, RUN_PAGE_ROWS } from '../../../queries/runs';
import { bulkColumnsText } from '../../../text/bulk-columns';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { outcomeText } from '../../../text/outcome';
import { runColumnsText } from '../../../text/runs-columns';
import { ApiNames } from '../parts/api-names';
import { StepBar } from '../run/step-bar';
import type { StepFrame } from '../run/step-frame';
import type { SetupEditing } from '../run/use-setup';
import { useSetupSaid } from '../run/use-setup-said';
import { ColumnRow } from './column-row';
import styles from './columns-step.module.css';
import { Constants } from './constants';
import { takesValues, withTarget, withUse } from './mapping-edits';
import { PlanColumns } from './plan-columns';
import { SavedMappings } from './saved-mappings';

const HEADS = ['column', 'cells', 'use'] as const;
/** Of calls that send more than ids; else the room is for the samples. */
const OF_VALUES = ['type', 'blank'] as const;

/** The call, the connection, and what each column of the source fills. */
export function ColumnsStep({ editing, ...frame }: StepFrame & { readonly editing: SetupEditing }) {
  const { run } = frame;
  const t = useText(runColumnsText);
  const { calls, gap } = useText(outcomeText);
  const { problems } = useText(bulkColumnsText);
  const { data: connections = [] } = useQuery(connectionsQuery);
  const { data: first } = useQuery(firstRowsQuery(run.id, ALL_ROWS, RUN_PAGE_ROWS));
  const { setup, isDraft, change } = editing;
  const { mapping, call } = setup;
  const { headers, sheets, reading } = run.source;
  const isPlan = run.source.kind === 'plan';
  const rows = first?.rows;
  const firstRows = (rows ?? []).slice(0, 3);
  const guesses = useMemo(
    () =>
      guessMapping(
        headers,
        (rows ?? []).map(({ cells }) => cells),
      ).guesses,
    [headers, rows],
  );
  const inForce = mappingInForce(setup, run.source);
  const used = inForce.columns.filter(({ target }) => target.kind !== 'ignored').length;
  const connection = connections.find(({ id }) => id === setup.connectionId);
  const isMissing = isDraft && connection === undefined;
  // What blocks here blocks every row: it is said here already, not only row by row.
  const wrong = isDraft
    ? mappingProblems(inForce, call).find(({ severity }) => severity === 'block')
    : undefined;
  const sentence = wrong
    ? `${problems[wrong.kind].what(wrong.params)}${gap}${problems[wrong.kind].remedy(wrong.params)}`
    : '';
  const said = useSetupSaid(editing, isMissing ? t.chooseConnection : sentence);
  return (
    <>
      <div className={styles.scroll} data-testid="columns-step">
        <div className={styles.top}>
          <div className={styles.field}>
            <span className={styles.label}>{t.call}</span>
            <Segmented<Call>
              aria-label={t.call}
              disabled={!isDraft}
              value={call}
              options={CALLS.map((value) => ({ value, label: calls[value] }))}
              onChange={(value) => change({ call: value })}
            />
            <span className={styles.hint}>{t.callHint[ENDPOINTS[call].body]}</span>
          </div>
          <div className={styles.field}>
            <span className={styles.label}>{t.connection}</span>
            <Select
              aria-label={t.connection}
              className={styles.connection ?? ''}
              disabled={!isDraft}
              status={isMissing ? 'error' : ''}
              placeholder={t.chooseConnection}
              popupMatchSelectWidth={false}
              value={connection?.id ?? null}
              options={connections.map(({ id, kind, name }) => ({
                value: id,
                label: <ConnectionMark kind={kind} name={name} />,
              }))}
              onChange={(connectionId: string) => change({ connectionId })}
            />
            <span className={styles.hint}>{connection?.serviceRoot ?? ''}</span>
          </div>
          {!isPlan && (
            <SavedMappings
              headers={headers}
              mapping={mapping}
              off={!isDraft}
              onUse={(next) => change({ mapping: next })}
            />
          )}
        </div>
        {wrong && sheets.length > 1 && !headersNameOrders(headers) && (
          <div className={styles.ask} role="alert" data-testid="other-sheets">
            <VisibleText
              text={t.otherSheets(sheets[reading?.sheet ?? 0]?.name ?? '', grouped(sheets.length))}
            />
            <Button onClick={() => frame.onStep('source')}>{t.chooseSheet}</Button>
          </div>
        )}
        {isPlan ? (
          <PlanColumns headers={headers} rows={firstRows} />
        ) : (
          <>
            <h3 className={styles.heading}>
              {t.title}
              <span className={styles.hint}>
                {t.used(grouped(used), grouped(headers.length))} · {t.hint}
              </span>
            </h3>
            <table className={styles.table} aria-label={t.title}>
              <thead>
                <tr>
                  {(takesValues(call) ? [...HEADS, ...OF_VALUES] : HEADS).map((name) => (
                    <th key={name} scope="col" data-head={name}>
                      {t.head[name]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {headers.map((header, column) => (
                  <ColumnRow
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file may share a header; their place names them
                    key={column}
                    column={column}
                    header={header}
                    cells={firstRows.map(({ cells }) => cells[column] ?? '')}
                    guess={guesses[column] ?? null}
                    use={mapping.columns[column] ?? null}
                    call={call}
                    isOut={setup.hidden === 'out' && run.source.hiddenColumns.includes(column)}
                    off={!isDraft}
                    onTarget={(target) => change({ mapping: withTarget(mapping, column, target) })}
                    onUse={(part) => change({ mapping: withUse(mapping, column, part) })}
                  />
                ))}
              </tbody>
            </table>
            <Constants
              mapping={mapping}
              call={call}
              off={!isDraft}
              onChange={(next) => change({ mapping: next })}
            />
          </>
        )}
      </div>
      <StepBar
        frame={frame}
        bad={editing.refusal !== null || isMissing || wrong !== undefined}
        said={<ApiNames text={said} />}
      />
    </>
  );
}
