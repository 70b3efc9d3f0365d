import { use } from 'react';
import type { Field } from '../../../../shared/draft/draft';
import { useText } from '../../../text/language';
import { orderText } from '../../../text/order';
import { orderFieldsText } from '../../../text/order-fields';
import type { ChoiceField as ChoiceName } from '../state/edit-draft';
import { AnnounceContext, useOrderDispatch } from '../state/order-context';
import type { ShownProblem } from '../state/use-problems';
import controls from './controls.module.css';
import { FieldRow, fieldNaming } from './field-row';

const SHOWN_INSTEAD = { text: undefined, empty: '""', null: 'null' } as const;

/** An optional field: not sent until a person types, or chooses to send an empty string or null. */
export function ChoiceField(props: {
  readonly name: ChoiceName;
  readonly field: Field;
  readonly problem: ShownProblem | undefined;
  readonly roomy?: boolean;
}) {
  const { name, field, problem } = props;
  const { examples } = useText(orderFieldsText);
  const t = useText(orderText);
  const dispatch = useOrderDispatch();
  const announce = use(AnnounceContext);

  function type(text: string): void {
    dispatch({ kind: 'set-field', name, field: { type: 'text', text } });
    if (text === '') announce(`${name}: ${t.notSent}`);
  }

  return (
    <FieldRow
      name={name}
      problem={problem}
      roomy={props.roomy ?? false}
      way={<WayMenu name={name} field={field} />}
    >
      <input
        {...fieldNaming(name, problem?.severity === 'error')}
        className={controls.mono}
        data-way={field.type}
        value={field.type === 'text' ? field.text : ''}
        placeholder={SHOWN_INSTEAD[field.type] ?? examples[name]}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => type(event.target.value)}
        onBlur={() => dispatch({ kind: 'touch', place: name })}
      />
    </FieldRow>
  );
}

/** How the field will be sent, always in sight. A text put aside for null or empty comes back when chosen again. */
function WayMenu({ name, field }: { readonly name: ChoiceName; readonly field: Field }) {
  const t = useText(orderText);
  const { labels } = useText(orderFieldsText);
  const dispatch = useOrderDispatch();
  const way = field.type === 'text' && field.text === '' ? 'absent' : field.type;

  function choose(chosen: string): void {
    const type = chosen === 'empty' || chosen === 'null' ? chosen : 'text';
    dispatch({ kind: 'set-field', name, field: { type, text: chosen === 'absent' ? '' : field.text } });
  }

  return (
    <select
      className={controls.way}
      data-way={way}
      aria-label={t.wayOf(labels[name])}
      value={way}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="absent">{t.notSent}</option>
      {field.text !== '' && <option value="text">{t.types.text}</option>}
      <option value="empty">{t.types.empty}</option>
      <option value="null">{t.types.null}</option>
    </select>
  );
}
