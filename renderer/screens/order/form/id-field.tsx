import { type ClipboardEvent, memo } from 'react';
import { useText } from '../../../text/language';
import { orderFieldsText } from '../../../text/order-fields';
import type { IdField as IdName } from '../state/edit-draft';
import { idsFromLine } from '../state/new-column';
import { useOrderDispatch } from '../state/order-context';
import { CodeBox, isCodeField } from './code-box';
import controls from './controls.module.css';
import { FieldRow, type FieldSaying, fieldNaming } from './field-row';

/** One of the ids that name an order. Two cells `oId<TAB>taskId` pasted here fill both. */
export const IdField = memo(function IdField(props: {
  readonly name: IdName;
  readonly value: string;
  readonly saying: FieldSaying | undefined;
}) {
  const { name, value, saying } = props;
  const { examples } = useText(orderFieldsText);
  const dispatch = useOrderDispatch();
  const invalid = saying?.severity === 'error';

  function paste(event: ClipboardEvent): void {
    const ids = idsFromLine(event.clipboardData.getData('text/plain'));
    if (!ids) return;
    event.preventDefault();
    dispatch({ kind: 'set-ids', ids });
  }

  const type = (text: string) => dispatch({ kind: 'set-ids', ids: { [name]: text } });
  const input = {
    placeholder: examples[name],
    'aria-required': true,
    onBlur: () => dispatch({ kind: 'touch', place: name }),
  } as const;

  return (
    <FieldRow name={name} saying={saying} roomy>
      {isCodeField(name) ? (
        <CodeBox name={name} text={value} invalid={invalid} first="" input={input} onText={type} />
      ) : (
        <input
          {...fieldNaming(name, invalid)}
          {...input}
          className={controls.mono}
          value={value}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => type(event.target.value)}
          onPaste={paste}
        />
      )}
    </FieldRow>
  );
});
