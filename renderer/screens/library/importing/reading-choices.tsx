import { Select } from 'antd';
import type { ReactNode } from 'react';
import {
  ENCODINGS,
  type Encoding,
  SEPARATORS,
  type Separator,
  type TableReading,
} from '../../../../shared/library/exchange';
import { useText } from '../../../text/language';
import { importText } from '../../../text/library-import';
import its from './table-step.module.css';

const AUTO = 'auto';

interface Choosing<T> {
  /** What a person said; null: as it is found. */
  readonly said: T | null;
  /** As what it was found; null: it is not known. */
  readonly found: T | null;
  readonly onChange: (change: Partial<TableReading>) => void;
}

/** Which encoding a text is in. */
export function EncodingChoice({ said, found, onChange }: Choosing<Encoding>) {
  const t = useText(importText);
  return (
    <Choice label={t.encoding}>
      <Select<Encoding | typeof AUTO>
        aria-label={t.encoding}
        popupMatchSelectWidth={false}
        value={said ?? AUTO}
        options={[
          { value: AUTO, label: said === null && found !== null ? t.autoAs(t.encodings[found]) : t.auto },
          ...ENCODINGS.map((value) => ({ value, label: t.encodings[value] })),
        ]}
        onChange={(value) => onChange({ encoding: value === AUTO ? null : value })}
      />
    </Choice>
  );
}

/** What stands between two cells. */
export function SeparatorChoice({ said, found, onChange }: Choosing<Separator>) {
  const t = useText(importText);
  return (
    <Choice label={t.separator}>
      <Select<Separator | typeof AUTO>
        aria-label={t.separator}
        popupMatchSelectWidth={false}
        value={said ?? AUTO}
        options={[
          { value: AUTO, label: said === null && found !== null ? t.autoAs(t.separators[found]) : t.auto },
          ...SEPARATORS.map((value) => ({ value, label: t.separators[value] })),
        ]}
        onChange={(value) => onChange({ separator: value === AUTO ? null : value })}
      />
    </Choice>
  );
}

/** A list to choose from, with its label above. */
export function Choice({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={its.choice}>
      <span className={its.label}>{label}</span>
      {children}
    </div>
  );
}
