import { useQuery } from '@tanstack/react-query';
import { Input, Segmented, Select } from 'antd';
import { useMemo } from 'react';
import { trimEdges } from '../../../../shared/draft/ids';
import { tableNamed } from '../../../../shared/library/cell-words';
import { COLUMN_TYPES, type ColumnType, LIST_LIMIT } from '../../../../shared/library/entry';
import { Field } from '../../../parts/field';
import { codesQuery } from '../../../queries/library';
import { useText } from '../../../text/language';
import { libraryText } from '../../../text/library';
import { entryText } from '../../../text/library-entry';
import type { EntryProblem } from './entry-form';
import styles from './entry-panel.module.css';
import { ScopeInput } from './scope-input';
import type { OpenEditor } from './use-entry-editor';
import { ValuesEditor } from './values-editor';

/** The fields of the entry's dictionary. */
export function EntryFields({ editor }: { readonly editor: OpenEditor }) {
  const t = useText(entryText);
  const { editing, isShared } = editor;
  const { dictionary, form } = editing;
  const problem = useProblem(editor);
  return (
    <>
      {(dictionary === 'columns' || dictionary === 'steps') && (
        <Field
          labelAt="above"
          label={dictionary === 'columns' ? t.fields.table : t.fields.map}
          hint={dictionary === 'columns' ? t.hints.table : t.hints.map}
          problem={problem('scope')}
          required
        >
          {(ids) => (
            <ScopeInput
              {...ids}
              dictionary={dictionary}
              value={form.scope}
              readOnly={isShared}
              onChange={(scope) => editor.change({ scope })}
              onLeave={() => {
                const scope = dictionary === 'columns' ? (tableNamed(form.scope) ?? form.scope) : form.scope;
                if (trimEdges(scope) !== form.scope) editor.change({ scope: trimEdges(scope) });
                editor.leave('scope');
              }}
            />
          )}
        </Field>
      )}
      <Field
        labelAt="above"
        label={dictionary === 'columns' ? t.columnCode : t.fields.code}
        hint={t.hints.code}
        problem={problem('code')}
        required
      >
        {(ids) => (
          <Input
            {...ids}
            className="mono"
            value={form.code}
            readOnly={isShared}
            variant={isShared ? 'filled' : 'outlined'}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => editor.change({ code: event.target.value })}
            onBlur={() => {
              const code = trimEdges(form.code);
              if (code !== form.code) editor.change({ code });
              editor.leave('code');
            }}
          />
        )}
      </Field>
      <Field labelAt="above" label={t.fields.name} hint={t.hints.name} problem={problem('name')}>
        {(ids) => (
          <Input
            {...ids}
            value={form.name}
            readOnly={isShared}
            variant={isShared ? 'filled' : 'outlined'}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => editor.change({ name: event.target.value })}
            onBlur={() => editor.leave('name')}
          />
        )}
      </Field>
      {dictionary === 'columns' && <ColumnFields editor={editor} />}
      {dictionary === 'steps' && <StepFields editor={editor} />}
    </>
  );
}

function useProblem(editor: OpenEditor): (field: EntryProblem['field']) => string | null {
  const t = useText(entryText);
  return (field) => {
    const found = editor.problems.find((one) => one.field === field);
    return found ? t.problems[found.kind](found.params) : null;
  };
}

const UNSAID = 'unsaid';

function ColumnFields({ editor }: { readonly editor: OpenEditor }) {
  const t = useText(entryText);
  const words = useText(libraryText);
  const { editing, isShared } = editor;
  const { form } = editing;
  const problem = useProblem(editor);
  return (
    <>
      <Field labelAt="above" label={t.fields.type} problem={null}>
        {({ id }) => (
          <Select<ColumnType | typeof UNSAID>
            id={id}
            className={styles.wide ?? ''}
            disabled={isShared}
            value={form.type ?? UNSAID}
            options={[
              { value: UNSAID, label: words.noType },
              ...COLUMN_TYPES.map((value) => ({ value, label: words.types[value] })),
            ]}
            onChange={(type) => editor.change({ type: type === UNSAID ? null : type })}
          />
        )}
      </Field>
      {form.type === 'date' && (
        <Field labelAt="above" label={t.fields.format} hint={t.hints.format} problem={problem('format')}>
          {(ids) => (
            <Input
              {...ids}
              className="mono"
              value={form.format}
              readOnly={isShared}
              variant={isShared ? 'filled' : 'outlined'}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => editor.change({ format: event.target.value })}
              onBlur={() => editor.leave('format')}
            />
          )}
        </Field>
      )}
      <Field labelAt="above" label={t.fields.values} hint={t.hints.values} problem={problem('values')} group>
        {(ids) =>
          isShared ? (
            <ul>
              {form.values.map(({ value, label }) => (
                <li key={value}>
                  <code>{value}</code> {label}
                </li>
              ))}
            </ul>
          ) : (
            <ValuesEditor
              rows={form.values}
              isInvalid={ids['aria-invalid']}
              onChange={(values) => editor.change({ values })}
              onLeave={() => editor.leave('values')}
            />
          )
        }
      </Field>
    </>
  );
}

const ANSWERS = ['unknown', 'yes', 'no'] as const;
const answerOf = (value: boolean | null): (typeof ANSWERS)[number] =>
  value === null ? 'unknown' : value ? 'yes' : 'no';
const valueIn = (answer: (typeof ANSWERS)[number]) => (answer === 'unknown' ? null : answer === 'yes');

function StepFields({ editor }: { readonly editor: OpenEditor }) {
  const t = useText(entryText);
  const { editing, isShared } = editor;
  const { form } = editing;
  const { data: steps } = useQuery({ ...codesQuery('steps', form.scope), enabled: form.scope !== '' });
  const options = useMemo(
    () =>
      (steps ?? []).map(({ code, name }) => ({ value: code, label: name === '' ? code : `${code} ${name}` })),
    [steps],
  );
  return (
    <>
      {(['canClose', 'canSendBack'] as const).map((field) => (
        <Field labelAt="above" key={field} label={t.fields[field]} problem={null} group>
          {() => (
            <Segmented<(typeof ANSWERS)[number]>
              block
              disabled={isShared}
              aria-label={t.fields[field]}
              value={answerOf(form[field])}
              options={ANSWERS.map((value) => ({ value, label: t.answers[value] }))}
              onChange={(answer) => editor.change({ [field]: valueIn(answer) })}
            />
          )}
        </Field>
      ))}
      <Field labelAt="above" label={t.fields.next} hint={t.hints.next} problem={null}>
        {({ id }) => (
          <Select
            id={id}
            mode="tags"
            className={styles.wide ?? ''}
            disabled={isShared}
            maxCount={LIST_LIMIT}
            value={[...form.next]}
            options={options}
            optionFilterProp="label"
            onChange={(next: string[]) =>
              editor.change({ next: [...new Set(next.map(trimEdges).filter((code) => code !== ''))] })
            }
          />
        )}
      </Field>
    </>
  );
}
