import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Input } from 'antd';
import { useMemo } from 'react';
import { codesQuery, scopesQuery } from '../../../queries/library';

const TABLES = ['objective', 'task', 'step'] as const;
const NO_SCOPES: readonly string[] = [];

/** A table's real name, or the code of a map: those that are known are offered, others can be typed. */
export function ScopeInput(props: {
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
  readonly status?: 'error' | '';
  readonly dictionary: 'columns' | 'steps';
  readonly value: string;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  readonly onChange: (scope: string) => void;
  readonly onLeave?: () => void;
}) {
  const { dictionary, value, readOnly = false, onChange, onLeave, ...naming } = props;
  const options = useScopeOptions(dictionary);
  const input = (
    <Input
      {...naming}
      className="mono"
      variant={readOnly ? 'filled' : 'outlined'}
      readOnly={readOnly}
      autoComplete="off"
      spellCheck={false}
      {...(readOnly ? { value } : {})}
    />
  );
  if (readOnly) return input;
  return (
    <AutoComplete
      style={{ width: '100%' }}
      value={value}
      options={options}
      filterOption={(text, option) => option?.search.includes(text.trim().toLowerCase()) ?? false}
      popupMatchSelectWidth={false}
      onChange={(scope: string) => onChange(scope ?? '')}
      onBlur={() => onLeave?.()}
    >
      {input}
    </AutoComplete>
  );
}

/** Tables of a body and those that columns stand in; maps by code and name. */
function useScopeOptions(dictionary: 'columns' | 'steps') {
  const { data: maps } = useQuery({ ...codesQuery('maps', null), enabled: dictionary === 'steps' });
  const { data: scopes } = useQuery(scopesQuery(dictionary));
  return useMemo(() => {
    const names = new Map((maps ?? []).map(({ code, name }) => [code, name]));
    const codes = [...(dictionary === 'columns' ? TABLES : []), ...names.keys(), ...(scopes ?? NO_SCOPES)];
    return [...new Set(codes)].map((code) => {
      const name = names.get(code) ?? '';
      const label = name === '' ? code : `${code}  ${name}`;
      return { value: code, label, search: label.toLowerCase() };
    });
  }, [dictionary, maps, scopes]);
}
