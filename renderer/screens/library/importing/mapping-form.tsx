import { Select } from 'antd';
import { useMemo } from 'react';
import { DICTIONARIES, type Dictionary } from '../../../../shared/library/entry';
import { useText } from '../../../text/language';
import { libraryText } from '../../../text/library';
import { importText } from '../../../text/library-import';
import { ScopeInput } from '../entries/scope-input';
import { fieldLabel } from './field-label';
import { fieldsOf, type TableContent, type TableForm } from './import-plan';
import its from './table-step.module.css';
import type { Importing } from './use-import';

const NONE = -1;

/** What a table holds, and which column fills which field. */
export function MappingForm(props: {
  readonly content: TableContent;
  readonly form: TableForm;
  readonly importing: Importing;
}) {
  const { content, form, importing } = props;
  const t = useText(importText);
  const words = useText(libraryText);
  const { dictionary, mapping } = form;
  const columns = useMemo(
    () => [
      { value: NONE, label: t.notMapped },
      ...content.headers.map((header, value) => ({
        value,
        label: header === '' ? t.column(value + 1) : header,
      })),
    ],
    [content.headers, t],
  );
  const isScoped = dictionary === 'columns' || dictionary === 'steps';
  return (
    <section className={its.part} aria-label={t.mapping}>
      <h3 className={its.heading}>
        {t.mapping}
        <span className={its.hint}>{t.mappingHint}</span>
      </h3>
      <div className={its.choices}>
        <div className={its.choice}>
          <span className={its.label}>{t.holds}</span>
          <Select<Dictionary>
            aria-label={t.holds}
            placeholder={t.chooseDictionary}
            status={dictionary === null ? 'error' : ''}
            {...(dictionary === null ? {} : { value: dictionary })}
            options={DICTIONARIES.map((value) => ({ value, label: words.names[value] }))}
            onChange={importing.chooseDictionary}
          />
        </div>
        {fieldsOf(dictionary).map((field) => (
          <div key={field} className={its.choice}>
            <span className={its.label}>{fieldLabel(t, dictionary, field)}</span>
            <Select
              aria-label={fieldLabel(t, dictionary, field)}
              showSearch
              optionFilterProp="label"
              popupMatchSelectWidth={false}
              status={field === 'code' && mapping.code === undefined ? 'error' : ''}
              value={mapping[field] ?? NONE}
              options={columns}
              onChange={(column) => importing.chooseColumn(field, column === NONE ? null : column)}
            />
          </div>
        ))}
        {isScoped && mapping.scope === undefined && (
          <div className={its.choice}>
            <span className={its.label}>{t.forAll}</span>
            <ScopeInput
              aria-label={t.forAll}
              dictionary={dictionary}
              value={form.scope}
              placeholder={t.scopeOf[dictionary]}
              onChange={importing.chooseScope}
            />
          </div>
        )}
      </div>
    </section>
  );
}
