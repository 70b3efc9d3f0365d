import { type KeyboardEvent, memo, type ReactNode, use } from 'react';
import { flushSync } from 'react-dom';
import type { Field } from '../../../../shared/draft/draft';
import { useText } from '../../../text/language';
import { orderText } from '../../../text/order';
import { orderFieldsText } from '../../../text/order-fields';
import type { ChoiceField as ChoiceName } from '../state/edit-draft';
import { AnnounceContext, useOrderDispatch } from '../state/order-context';
import { CodeBox, isCodeField } from './code-box';
import controls from './controls.module.css';
import { FieldRow, type FieldSaying, fieldNaming } from './field-row';
import { rowDeedOf } from './row-keys';
import { fieldByKey } from './type-by-key';
import { WayMenu } from './way-menu';

const SHOWN_INSTEAD = { text: undefined, empty: '""', null: 'null' } as const;

/** An optional field: not sent until a person types, or chooses to send an empty string or null. */
export const ChoiceField = memo(function ChoiceField(props: {
  readonly name: ChoiceName;
  readonly field: Field;
  readonly saying: FieldSaying | undefined;
  readonly action?: ReactNode;
  readonly roomy?: boolean;
  /** The scope whose codes stand first. */
  readonly first?: string;
}) {
  const { name, field, saying } = props;
  const { examples } = useText(orderFieldsText);
  const t = useText(orderText);
  const dispatch = useOrderDispatch();
  const announce = use(AnnounceContext);
  const invalid = saying?.severity === 'error';

  function set(next: Field): void {
    flushSync(() => dispatch({ kind: 'set-field', name, field: next }));
    const isAbsent = next.type === 'text' && next.text === '';
    if (isAbsent || next.type !== 'text') announce(`${name}: ${isAbsent ? t.notSent : t.types[next.type]}`);
  }

  function keyDown(event: KeyboardEvent): void {
    const deed = rowDeedOf(event);
    if (deed !== 'state' && deed !== 'not-sent') return;
    event.preventDefault();
    set(fieldByKey(field, deed));
  }

  const type = (text: string) => set({ type: 'text', text });
  const text = field.type === 'text' ? field.text : '';
  const input = {
    'data-way': field.type,
    placeholder: SHOWN_INSTEAD[field.type] ?? examples[name],
    onBlur: () => dispatch({ kind: 'touch', place: name }),
  } as const;

  return (
    <FieldRow
      name={name}
      saying={saying}
      action={props.action}
      roomy={props.roomy ?? false}
      way={<WayMenu name={name} field={field} onChoose={set} />}
      onKeyDown={keyDown}
    >
      {isCodeField(name) ? (
        <CodeBox
          name={name}
          text={text}
          invalid={invalid}
          first={props.first ?? ''}
          input={input}
          onText={type}
        />
      ) : (
        <input
          {...fieldNaming(name, invalid)}
          {...input}
          className={controls.mono}
          value={text}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => type(event.target.value)}
        />
      )}
    </FieldRow>
  );
});
