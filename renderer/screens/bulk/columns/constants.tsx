import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useEffect, useRef } from 'react';
import {
  type BulkMapping,
  CELL_TYPES,
  type Constant,
  columnFor,
  targetLabel,
} from '../../../../shared/bulk/columns';
import type { Call } from '../../../../shared/contract/endpoints';
import { bulkColumnsText } from '../../../text/bulk-columns';
import { useText } from '../../../text/language';
import { runColumnsText } from '../../../text/runs-columns';
import styles from './columns-step.module.css';
import its from './constants.module.css';
import { hasType, withConstant, withNewConstant, withoutConstant } from './mapping-edits';
import { targetOptions } from './target-options';
import { TargetSelect } from './target-select';

const STATES: readonly Constant['state'][] = ['text', 'empty', 'null'];

/** Values that every row sends and no column holds. */
export function Constants(props: {
  readonly mapping: BulkMapping;
  readonly call: Call;
  readonly off: boolean;
  readonly onChange: (mapping: BulkMapping) => void;
}) {
  const { mapping, call, off, onChange } = props;
  const t = useText(runColumnsText);
  const words = useText(bulkColumnsText);
  const add = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const added = useRef(false);
  const count = mapping.constants.length;
  useEffect(() => {
    if (!added.current || count === 0) return;
    added.current = false;
    list.current?.querySelector<HTMLElement>('li:last-child input')?.focus();
  }, [count]);
  /** A field that nothing fills yet. */
  const free = targetOptions(call, []).find(
    ({ target }) =>
      target.kind !== 'id' &&
      [...mapping.columns, ...mapping.constants.map(({ use }) => use)].every(
        (use) => targetLabel(use.target) !== targetLabel(target),
      ),
  );
  if (count === 0 && (off || !free)) return null;
  return (
    <section className={its.part} aria-label={t.constants}>
      <h3 className={styles.heading}>
        {t.constants}
        <span className={styles.hint}>{t.constantsHint}</span>
      </h3>
      <ul ref={list} className={its.list}>
        {mapping.constants.map((constant, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: constants have no name but their place
          <li key={at} className={its.row} data-constant={targetLabel(constant.use.target)}>
            <TargetSelect
              label={t.constantUse}
              call={call}
              target={constant.use.target}
              off={off}
              withNone={false}
              onChange={(target) =>
                onChange(withConstant(mapping, at, { use: columnFor(target, constant.use.type) }))
              }
            />
            <span>
              {hasType(constant.use.target) && (
                <Select
                  aria-label={t.typeOf(targetLabel(constant.use.target))}
                  disabled={off}
                  value={constant.use.type}
                  options={CELL_TYPES.map((value) => ({ value, label: words.types[value] }))}
                  onChange={(type) => onChange(withConstant(mapping, at, { use: { ...constant.use, type } }))}
                />
              )}
            </span>
            <Select
              aria-label={t.head.blank}
              disabled={off}
              value={constant.state}
              options={STATES.map((value) => ({ value, label: t.constantStates[value] }))}
              onChange={(state) => onChange(withConstant(mapping, at, { state }))}
            />
            <Input
              aria-label={t.constantValue}
              disabled={off || constant.state !== 'text'}
              value={constant.state === 'text' ? constant.text : ''}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => onChange(withConstant(mapping, at, { text: event.target.value }))}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              disabled={off}
              aria-label={t.removeConstant(targetLabel(constant.use.target))}
              title={t.removeConstant(targetLabel(constant.use.target))}
              onClick={() => {
                add.current?.focus();
                onChange(withoutConstant(mapping, at));
              }}
            />
          </li>
        ))}
      </ul>
      {!off && free && (
        <Button
          ref={add}
          onClick={() => {
            added.current = true;
            onChange(withNewConstant(mapping, free.target));
          }}
          data-testid="add-constant"
        >
          {t.addConstant}
        </Button>
      )}
    </section>
  );
}
