import type { ReactNode } from 'react';
import { useText } from '../../../text/language';
import { orderFieldsText } from '../../../text/order-fields';
import type { ChoiceField, IdField } from '../state/edit-draft';
import { placeId } from '../state/place';
import type { ShownProblem } from '../state/use-problems';
import styles from './field-row.module.css';

/** One field: its label and contract name, the control, how it is sent, and room for what is wrong with it. */
export function FieldRow(props: {
  readonly name: IdField | ChoiceField;
  readonly problem: ShownProblem | undefined;
  /** Keeps a line free for words below the control. */
  readonly roomy: boolean;
  readonly way?: ReactNode;
  readonly children: ReactNode;
}) {
  const { name, problem } = props;
  const label = useText(orderFieldsText).labels[name];
  return (
    <div className={styles.row} data-roomy={props.roomy} data-severity={problem?.severity}>
      <label className={styles.label} htmlFor={placeId(name)}>
        <span id={`${placeId(name)}-label`}>{label}</span>
        <code>{name}</code>
      </label>
      <div className={styles.control}>
        {props.children}
        {props.way}
      </div>
      <p className={styles.problem} id={`${placeId(name)}-problem`} title={problem?.text}>
        {problem?.text}
      </p>
    </div>
  );
}

/** Names a control by its contract field, describes it by its label and problem. */
export function fieldNaming(name: string, invalid: boolean) {
  const id = placeId(name);
  return { id, 'aria-label': name, 'aria-describedby': `${id}-label ${id}-problem`, 'aria-invalid': invalid };
}
