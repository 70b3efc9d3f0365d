import { CheckOutlined, EllipsisOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { memo } from 'react';
import type { Column } from '../../../../shared/draft/draft';
import type { CommandId } from '../../../app/commands/commands';
import type { CopyState } from '../../../parts/copy-text';
import { useText } from '../../../text/language';
import { orderColumnsText } from '../../../text/order-columns';
import { useStable } from '../state/use-stable';
import controls from './controls.module.css';
import { type CopyDeed, type RowDeed, rowKeyWords } from './row-keys';
import styles from './table-menu.module.css';
import { useCopyColumns } from './use-copy-columns';

/** At the head of a table: its columns copied for elsewhere, and the keys of a row for who wants to know them. */
export function TableMenu({
  label,
  columns,
}: {
  readonly label: string;
  readonly columns: readonly Column[];
}) {
  const { state, said, copy } = useCopyColumns(columns);
  return (
    <span className={styles.menu}>
      {said}
      <Menu label={label} isEmpty={columns.length === 0} state={state} onCopy={useStable(copy)} />
    </span>
  );
}

/** Drawn again only when it looks different: a key in a row does not concern it. */
const Menu = memo(function Menu(props: {
  readonly label: string;
  readonly isEmpty: boolean;
  readonly state: CopyState;
  readonly onCopy: (as: CopyDeed) => void;
}) {
  const { label, isEmpty, state, onCopy } = props;
  const t = useText(orderColumnsText);
  const words = t.rowKeyWords;
  const keys: readonly (readonly [what: string, ...deeds: readonly RowDeed[]])[] = [
    [words.after, 'after'],
    [words.move, 'up', 'down'],
    [words.walk, 'walk-up', 'walk-down'],
    [words.type, 'type'],
    [words.state, 'state'],
    [words.notSent, 'not-sent'],
    [words.remove, 'remove'],
  ];
  const line = (what: string, shown: string) => (
    <span className={styles.line}>
      {what}
      <kbd>{shown}</kbd>
    </span>
  );
  const items: MenuProps['items'] = [
    { key: 'tsv', label: line(t.copyAs.tsv, rowKeyWords('tsv')), disabled: isEmpty },
    { key: 'json', label: line(t.copyAs.json, rowKeyWords('json')), disabled: isEmpty },
  ];
  const sheet = (
    <section className={styles.keys} aria-label={t.rowKeys}>
      <h4>{t.rowKeys}</h4>
      {keys.map(([what, ...deeds]) => (
        <p key={what}>{line(what, rowKeyWords(...deeds))}</p>
      ))}
      <p>{line(words.suggest, '↓')}</p>
    </section>
  );
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      placement="bottomRight"
      popupRender={(menu) => (
        <div className={styles.popup}>
          {menu}
          {sheet}
        </div>
      )}
      menu={{ items, onClick: ({ key }) => onCopy(key === 'json' ? 'json' : 'tsv') }}
    >
      <Button
        type="text"
        className={controls.tool ?? ''}
        icon={state === 'copied' ? <CheckOutlined aria-hidden /> : <EllipsisOutlined aria-hidden />}
        danger={state === 'failed'}
        aria-label={t.copyTable(label)}
        title={`${t.copyTable(label)}  ${rowKeyWords('tsv')}`}
        data-does={'column.copy' satisfies CommandId}
      />
    </Dropdown>
  );
});
