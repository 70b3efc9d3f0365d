import { type KeyboardEvent, type RefObject, useMemo } from 'react';
import type { Dictionary } from '../../../../shared/library/entry';
import type { Suggestion } from '../../../../shared/library/exchange';
import { chordOf } from '../../../app/commands/chord';
import { isMac } from '../../../app/platform';
import { RowGrid } from '../../../parts/row-grid';
import { useText } from '../../../text/language';
import { libraryText } from '../../../text/library';
import { cellsOf } from './entry-cells';
import { entryId } from './entry-id';
import styles from './entry-list.module.css';
import { EntryListContext } from './list-context';
import type { Chosen } from './use-chosen';
import { useColumnTitles } from './use-column-titles';
import { useMapNames } from './use-map-names';

const NO_SCOPES: readonly string[] = [];

/** The entries of a dictionary. Space chooses the one under the cursor, Ctrl/Cmd+A all, Delete deletes, Esc goes back. */
export function EntryList(props: {
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly dictionary: Dictionary;
  readonly rows: readonly (Suggestion | undefined)[];
  readonly scopes: readonly string[];
  readonly chosen: Chosen;
  readonly cursor: string | null;
  readonly opened: string | null;
  readonly onCursor: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onShut: () => void;
  readonly onReach: (index: number) => void;
  readonly onType: () => void;
  readonly onToggle: () => void;
  readonly onChooseAll: () => void;
  readonly onRemove: () => void;
  readonly onBack: () => void;
}) {
  const { dictionary, chosen, scopes } = props;
  const t = useText(libraryText);
  const { columns, shape, Cells } = cellsOf(dictionary);
  const titles = useColumnTitles(columns);
  const mapName = useMapNames(dictionary === 'steps' ? scopes : NO_SCOPES);
  const context = useMemo(() => ({ chosen, mapName }), [chosen, mapName]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.target !== props.listRef.current) return;
    if (event.key === ' ') props.onToggle();
    else if (event.key === 'Delete') props.onRemove();
    else if (event.key === 'Escape') props.onBack();
    else if (chordOf(event.nativeEvent, isMac) === 'Mod+A') props.onChooseAll();
    else return;
    event.preventDefault();
  };

  return (
    <EntryListContext value={context}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what the grid inside does not take goes on here */}
      <div className={styles.keys} onKeyDown={onKeyDown}>
        <RowGrid
          gridRef={props.listRef}
          label={t.names[dictionary]}
          testId="entry-list"
          columns={titles}
          shape={shape}
          rows={props.rows}
          idOf={entryId}
          Cells={Cells}
          cursor={props.cursor}
          opened={props.opened}
          onCursor={props.onCursor}
          onOpen={props.onOpen}
          onShut={props.onShut}
          onType={props.onType}
          onReach={props.onReach}
        />
      </div>
    </EntryListContext>
  );
}
