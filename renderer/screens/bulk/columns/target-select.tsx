import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { type Target, targetKey, targetLabel } from '../../../../shared/bulk/columns';
import type { Call } from '../../../../shared/contract/endpoints';
import { codesQuery } from '../../../queries/library';
import { useText } from '../../../text/language';
import { orderFieldsText } from '../../../text/order-fields';
import { runColumnsText } from '../../../text/runs-columns';
import { type OptionGroup, optionOf, optionText, targetOptions, typedTarget } from './target-options';
import styles from './target-select.module.css';

const GROUPS: readonly OptionGroup[] = ['ids', 'routing', 'tables'];
const IGNORED: Target = { kind: 'ignored' };
const LIST_HEIGHT = 320;

/** What a column or a constant fills: chosen, or typed as people write it in a header. */
export function TargetSelect(props: {
  readonly label: string;
  readonly call: Call;
  readonly target: Target;
  readonly off: boolean;
  /** Whether 'not sent' is a choice. */
  readonly withNone: boolean;
  readonly bad?: boolean;
  readonly onChange: (target: Target) => void;
}) {
  const { call, target, off, withNone, onChange } = props;
  const t = useText(runColumnsText);
  const { labels } = useText(orderFieldsText);
  const { data: columns = [] } = useQuery(codesQuery('columns', null));
  const [search, setSearch] = useState('');
  const offered = useMemo(() => targetOptions(call, columns), [call, columns]);
  const typed = typedTarget(search);
  const extra = [typed, target].flatMap((one) => {
    const key = one && targetKey(one);
    return one && key !== null && offered.every((option) => option.key !== key)
      ? [optionOf(one, 'tables')]
      : [];
  });
  const all = [
    ...offered,
    ...extra.filter(({ key }, at) => extra.findIndex((one) => one.key === key) === at),
  ];
  const byKey = new Map(all.map((option) => [option.key, option.target]));
  const nameOf = (its: Target, name: string): string =>
    name !== '' ? name : its.kind === 'id' || its.kind === 'field' ? labels[its.name] : '';
  const options = [
    ...(withNone ? [{ value: '', label: t.travels, text: t.travels, typed: false }] : []),
    ...GROUPS.flatMap((group) => {
      const its = all.filter((option) => option.group === group);
      return its.length === 0
        ? []
        : [
            {
              label: t.groups[group],
              title: t.groups[group],
              options: its.map((option) => ({
                value: option.key,
                text: `${optionText(option)} ${nameOf(option.target, option.name)}`.toLowerCase(),
                typed: typed !== null && targetKey(typed) === option.key,
                label: (
                  <span className={styles.option}>
                    <span className={styles.code}>{targetLabel(option.target)}</span>
                    <span className={styles.name}>{nameOf(option.target, option.name)}</span>
                  </span>
                ),
              })),
            },
          ];
    }),
  ];
  return (
    <Select
      className={styles.select ?? ''}
      aria-label={props.label}
      disabled={off}
      status={props.bad ? 'error' : ''}
      popupMatchSelectWidth={false}
      listHeight={LIST_HEIGHT}
      value={targetKey(target) ?? (withNone ? '' : null)}
      placeholder={t.typedHint}
      showSearch={{
        onSearch: setSearch,
        filterOption: (text, option) =>
          option !== undefined &&
          'text' in option &&
          (option.typed || option.text.includes(text.trim().toLowerCase())),
      }}
      options={options}
      onChange={(key: string) => onChange(byKey.get(key) ?? IGNORED)}
    />
  );
}
