import { DownOutlined, PushpinOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { KeptFilter } from '../../../shared/desk.filters';
import { useCommand } from '../../app/commands/use-commands';
import { useNavigation } from '../../app/navigation';
import { LineText } from '../../parts/plain-text';
import { keptFiltersQuery } from '../../queries/filters';
import { historyFiltersText } from '../../text/history-filters';
import { useText } from '../../text/language';
import { ArrangeFiltersDialog } from './arrange-filters-dialog';
import { KeepFilterDialog } from './keep-filter-dialog';
import styles from './kept-filters-menu.module.css';
import { type ChosenFilter, isFiltered } from './use-history-filter';

/** True if a kept filter is the one that is chosen. */
function isSame(kept: KeptFilter, chosen: ChosenFilter): boolean {
  const key = ({ filter, sort, span }: ChosenFilter) =>
    JSON.stringify([Object.entries(filter).sort(), sort, span]);
  return key(kept) === key(chosen);
}

/** Filters that were kept by name: taken again, kept, renamed, removed. */
export function KeptFiltersMenu({
  chosen,
  onTake,
}: {
  readonly chosen: ChosenFilter;
  readonly onTake: (kept: KeptFilter) => void;
}) {
  const t = useText(historyFiltersText);
  const { data: kept } = useQuery(keptFiltersQuery);
  const [dialog, setDialog] = useState<'keep' | 'arrange' | null>(null);
  const { screen, errand, errandDone } = useNavigation();
  const button = useRef<HTMLButtonElement>(null);
  const nothing = isFiltered(chosen.filter) || chosen.span !== null ? null : t.keepNothing;

  useEffect(() => {
    if (screen !== 'history' || errand?.kind !== 'use-filter' || !kept) return;
    const found = kept.find(({ id }) => id === errand.id);
    if (found) onTake(found);
    errandDone();
  }, [screen, errand, errandDone, kept, onTake]);
  const used = kept?.find((one) => isSame(one, chosen));
  useCommand('history.keep-filter', () => setDialog('keep'), nothing);

  const items: MenuProps['items'] = [
    ...(kept?.length
      ? kept.map(({ id, name }) => ({ key: id, label: <LineText text={name} /> }))
      : [{ key: 'none', label: t.keptNone, disabled: true }]),
    { type: 'divider' },
    { key: 'keep', label: t.keep, disabled: nothing !== null },
    { key: 'arrange', label: t.arrange, disabled: !kept?.length },
  ];
  const shut = () => {
    setDialog(null);
    button.current?.focus();
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items,
          className: styles.menu ?? '',
          onClick: ({ key }) => {
            if (key === 'keep' || key === 'arrange') setDialog(key);
            const found = kept?.find(({ id }) => id === key);
            if (found) onTake(found);
          },
        }}
      >
        <Button ref={button} type="text" size="small" icon={<PushpinOutlined />} data-testid="kept-filters">
          <span className={styles.name}>{used ? <LineText text={used.name} /> : t.kept}</span>{' '}
          <DownOutlined aria-hidden="true" className={styles.arrow} />
        </Button>
      </Dropdown>
      {dialog === 'keep' && <KeepFilterDialog chosen={chosen} kept={kept ?? []} onShut={shut} />}
      {dialog === 'arrange' && <ArrangeFiltersDialog kept={kept ?? []} onShut={shut} />}
    </>
  );
}
