import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef, Select } from 'antd';
import { type KeyboardEvent, type RefObject, useMemo } from 'react';
import type { Dictionary } from '../../../../shared/library/entry';
import { useTip } from '../../../app/commands/use-commands';
import { useText } from '../../../text/language';
import { libraryText } from '../../../text/library';
import styles from './dictionary-bar.module.css';
import { grouped } from './entry-id';
import { useMapNames } from './use-map-names';

const ALL = '';

/** What narrows the list, how many that are, and what can be done with those that were chosen. */
export function DictionaryBar(props: {
  readonly dictionary: Dictionary;
  readonly text: string;
  readonly scope: string | null;
  readonly scopes: readonly string[];
  /** Entries under the filter; null while they are not known. */
  readonly total: number | null;
  readonly chosen: number;
  readonly searchRef: RefObject<InputRef | null>;
  readonly onText: (text: string) => void;
  readonly onScope: (scope: string | null) => void;
  readonly onAdd: () => void;
  readonly onChooseAll: () => void;
  readonly onChooseNone: () => void;
  readonly onRemove: () => void;
  readonly onDown: () => void;
  readonly onEnter: () => void;
  readonly onBack: () => void;
}) {
  const { dictionary, text, scope, scopes, total, chosen } = props;
  const t = useText(libraryText);
  const tip = useTip();
  const mapName = useMapNames(dictionary === 'steps' ? scopes : NO_SCOPES);
  const options = useMemo(() => {
    const listed = scope === null || scopes.includes(scope) ? scopes : [scope, ...scopes];
    const named = listed
      .filter((one) => one !== '')
      .map((value) => ({ value, label: labelOf(value, mapName(value)) }));
    return dictionary === 'columns' || dictionary === 'steps'
      ? [{ value: ALL, label: t.allScopes[dictionary] }, ...named]
      : [];
  }, [dictionary, scope, scopes, mapName, t]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') props.onDown();
    else if (event.key === 'Enter') props.onEnter();
    else if (event.key === 'Escape' && text !== '') props.onText('');
    else if (event.key === 'Escape') props.onBack();
    else return;
    event.preventDefault();
  };

  return (
    <search className={styles.bar}>
      <Input
        ref={props.searchRef}
        className={styles.search ?? ''}
        allowClear
        prefix={<SearchOutlined />}
        placeholder={t.search}
        aria-label={t.search}
        {...tip(t.search, 'library.search')}
        maxLength={200}
        spellCheck={false}
        value={text}
        onChange={(event) => props.onText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {(dictionary === 'columns' || dictionary === 'steps') && (
        <Select
          className={styles.scope ?? ''}
          showSearch
          optionFilterProp="label"
          popupMatchSelectWidth={false}
          aria-label={t.scopes[dictionary]}
          data-testid="scope-filter"
          value={scope ?? ALL}
          options={options}
          onChange={(value) => props.onScope(value === ALL ? null : value)}
        />
      )}
      {chosen === 0 ? (
        <output className={styles.count} data-testid="entry-count">
          {total === null ? '' : t.found(grouped(total))}
        </output>
      ) : (
        <span className={styles.chosen}>
          <output data-testid="chosen-count">{t.chosen(grouped(chosen))}</output>
          <Button type="link" size="small" onClick={props.onChooseAll}>
            {t.chooseAll}
          </Button>
          <Button type="link" size="small" onClick={props.onChooseNone}>
            {t.chooseNone}
          </Button>
          <Button danger onClick={props.onRemove} data-testid="remove-chosen">
            {t.remove(grouped(chosen))}
          </Button>
        </span>
      )}
      <Button
        icon={<PlusOutlined aria-hidden />}
        onClick={props.onAdd}
        {...tip(t.add[dictionary], 'library.add')}
        data-testid="add-entry"
      >
        {t.add[dictionary]}
      </Button>
    </search>
  );
}

const NO_SCOPES: readonly string[] = [];
const labelOf = (code: string, name: string): string => (name === '' ? code : `${code}  ${name}`);
