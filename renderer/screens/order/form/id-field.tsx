import type { ClipboardEvent } from 'react';
import { useText } from '../../../text/language';
import { orderFieldsText } from '../../../text/order-fields';
import type { IdField as IdName } from '../state/edit-draft';
import { idsFromLine } from '../state/new-column';
import { useOrderDispatch } from '../state/order-context';
import type { ShownProblem } from '../state/use-problems';
import controls from './controls.module.css';
import { FieldRow, fieldNaming } from './field-row';

/** One of the ids that name an order. Two cells `oId<TAB>taskId` pasted here fill both. */
export function IdField(props: {
  readonly name: IdName;
  readonly value: string;
  readonly problem: ShownProblem | undefined;
}) {
  const { name, value, problem } = props;
  const { examples } = useText(orderFieldsText);
  const dispatch = useOrderDispatch();

  function paste(event: ClipboardEvent): void {
    const ids =
      name === 'oId' || name === 'taskId' ? idsFromLine(event.clipboardData.getData('text/plain')) : null;
    if (!ids) return;
    event.preventDefault();
    dispatch({ kind: 'set-ids', ids });
  }

  return (
    <FieldRow name={name} problem={problem} roomy>
      <input
        {...fieldNaming(name, problem?.severity === 'error')}
        className={controls.mono}
        value={value}
        placeholder={examples[name]}
        aria-required="true"
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => dispatch({ kind: 'set-ids', ids: { [name]: event.target.value } })}
        onBlur={() => dispatch({ kind: 'touch', place: name })}
        onPaste={paste}
      />
    </FieldRow>
  );
}
