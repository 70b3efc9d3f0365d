import type { ComponentType } from 'react';
import type { Dictionary, StepFacts } from '../../../../shared/library/entry';
import type { Suggestion } from '../../../../shared/library/exchange';
import { LineText } from '../../../parts/plain-text';
import { Cell } from '../../../parts/row-grid-head';
import { useText } from '../../../text/language';
import { libraryText } from '../../../text/library';
import styles from './entry-list.module.css';
import { useEntryList } from './list-context';

type Column = 'chosen' | 'table' | 'map' | 'code' | 'name' | 'type' | 'facts' | 'uses' | 'source';
interface Cells {
  readonly columns: readonly Column[];
  /** The class that gives the columns their widths. */
  readonly shape: string | undefined;
  readonly Cells: ComponentType<{ readonly row: Suggestion }>;
}

/** The columns of a dictionary's list, in the order of their cells. */
export function cellsOf(dictionary: Dictionary): Cells {
  if (dictionary === 'columns') return COLUMN_CELLS;
  return dictionary === 'steps' ? STEP_CELLS : CODE_CELLS;
}

const COLUMN_CELLS: Cells = {
  columns: ['chosen', 'table', 'code', 'name', 'type', 'facts', 'uses', 'source'],
  shape: styles.ofColumns,
  Cells: ({ row }) => {
    const t = useText(libraryText);
    const facts = row.facts?.kind === 'column' ? row.facts : null;
    return (
      <>
        <ChosenCell row={row} />
        <Cell column="table">
          <LineText text={row.scope} mono />
        </Cell>
        <CodeAndName row={row} />
        <Cell column="type">
          {facts?.type ? t.types[facts.type] : <span className={styles.faint}>{t.noType}</span>}
        </Cell>
        <Cell column="facts">
          <span className={styles.facts}>
            {facts && facts.values.length > 0 ? (
              t.values(facts.values.length)
            ) : (
              <LineText text={facts?.format ?? ''} />
            )}
          </span>
        </Cell>
        <UsesAndSource row={row} />
      </>
    );
  },
};

const STEP_CELLS: Cells = {
  columns: ['chosen', 'map', 'code', 'name', 'facts', 'uses', 'source'],
  shape: styles.ofSteps,
  Cells: ({ row }) => (
    <>
      <ChosenCell row={row} />
      <MapCell code={row.scope} />
      <CodeAndName row={row} />
      <Cell column="facts">
        <StepFactsLine facts={row.facts?.kind === 'step' ? row.facts : null} />
      </Cell>
      <UsesAndSource row={row} />
    </>
  ),
};

const CODE_CELLS: Cells = {
  columns: ['chosen', 'code', 'name', 'uses', 'source'],
  shape: styles.ofCodes,
  Cells: ({ row }) => (
    <>
      <ChosenCell row={row} />
      <CodeAndName row={row} />
      <UsesAndSource row={row} />
    </>
  ),
};

/** Chosen for a deletion; a shared entry cannot be. Keys choose by the space bar on the list. */
function ChosenCell({ row }: { readonly row: Suggestion }) {
  const t = useText(libraryText);
  const { chosen } = useEntryList();
  const id = `${row.scope}\t${row.code}`;
  return (
    <Cell column="chosen">
      {row.source === 'own' && (
        <input
          type="checkbox"
          tabIndex={-1}
          className={styles.check}
          aria-label={t.choose(row.code)}
          checked={chosen.keys.has(id)}
          onClick={(event) => event.stopPropagation()}
          onChange={() => chosen.toggle(row)}
        />
      )}
    </Cell>
  );
}

function CodeAndName({ row }: { readonly row: Suggestion }) {
  return (
    <>
      <Cell column="code">
        <LineText text={row.code} mono />
      </Cell>
      <Cell column="name">
        <LineText text={row.name} />
      </Cell>
    </>
  );
}

function MapCell({ code }: { readonly code: string }) {
  const name = useEntryList().mapName(code);
  return (
    <Cell column="map">
      <LineText text={code} mono />
      {name !== '' && (
        <span className={styles.mapName}>
          <LineText text={name} />
        </span>
      )}
    </Cell>
  );
}

function StepFactsLine({ facts }: { readonly facts: StepFacts | null }) {
  const t = useText(libraryText);
  if (!facts) return null;
  const said = [
    facts.canClose === null ? '' : facts.canClose ? t.mayClose : t.mayNotClose,
    facts.canSendBack === null ? '' : facts.canSendBack ? t.maySendBack : t.mayNotSendBack,
    facts.next.length === 0 ? '' : t.nextSteps(facts.next.length),
  ];
  return <span className={styles.facts}>{said.filter((one) => one !== '').join(' · ')}</span>;
}

function UsesAndSource({ row }: { readonly row: Suggestion }) {
  const t = useText(libraryText);
  return (
    <>
      <Cell column="uses" end>
        {row.uses === 0 ? '' : row.uses.toLocaleString('en-US')}
      </Cell>
      <Cell column="source">
        {row.source === 'shared' && <span className={styles.shared}>{t.sources.shared}</span>}
      </Cell>
    </>
  );
}
