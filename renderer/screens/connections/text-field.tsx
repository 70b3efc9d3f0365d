import { Input } from 'antd';
import type { ReactNode } from 'react';
import { Field } from '../../parts/field';
import { pasteWhole } from './paste-whole';
import type { Editor } from './use-editor';

interface TextFieldProps {
  readonly editor: Editor;
  /** The field's path, as problems name it. */
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly mono?: boolean;
  readonly readOnly?: boolean;
  readonly onChange: (value: string) => void;
}

/** One line of text, with its problem or hint below. */
export function TextField(props: TextFieldProps) {
  const {
    editor,
    field,
    label,
    value,
    hint,
    placeholder,
    required = false,
    mono = false,
    readOnly = false,
    onChange,
  } = props;
  return (
    <Field label={label} hint={hint} problem={editor.problem(field)} required={required}>
      {(ids) => (
        <Input
          {...ids}
          value={value}
          placeholder={placeholder ?? ''}
          readOnly={readOnly}
          variant={readOnly ? 'filled' : 'outlined'}
          className={mono ? 'mono' : ''}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
          onPaste={(event) => pasteWhole(event, onChange)}
          onBlur={() => editor.leave(field)}
        />
      )}
    </Field>
  );
}
