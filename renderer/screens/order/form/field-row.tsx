import type { KeyboardEvent, ReactNode } from 'react';
import { useText } from '../../../text/language';
import { orderFieldsText } from '../../../text/order-fields';
import type { ChoiceField, IdField } from '../state/edit-draft';
import { placeId } from '../state/place';
import styles from './field-row.module.css';

/** What stands below a field: what is wrong with it, or quietly what is worth knowing. */
export interface FieldSaying {
  readonly text: string;
  readonly severity: 'error' | 'warning' | 'quiet';
}

/** One field: its label and contract name, the control, how it is sent, and room for what is said of it. */
export function FieldRow(props: {
  readonly name: IdField | ChoiceField;
  readonly saying: FieldSaying | undefined;
  /** One press that mends what is said. */
  readonly action?: ReactNode;
  /** Keeps a line free for words below the control. */
  readonly roomy: boolean;
  readonly way?: ReactNode;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}) {
  const { name, saying } = props;
  const label = useText(orderFieldsText).labels[name];
  return (
    <div className={styles.row} data-roomy={props.roomy} data-severity={saying?.severity}>
      <label className={styles.label} htmlFor={placeId(name)}>
        <span id={`${placeId(name)}-label`}>{label}</span>
        <code>{name}</code>
      </label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the controls inside that say how the field is sent */}
      <div className={styles.control} onKeyDown={props.onKeyDown}>
        {props.children}
        {props.way}
      </div>
      <div className={styles.below}>
        <p className={styles.saying} id={`${placeId(name)}-problem`} title={saying?.text}>
          {saying?.text}
        </p>
        {props.action}
      </div>
    </div>
  );
}

/** Names a control by its contract field, describes it by its label and problem. */
export function fieldNaming(name: string, invalid: boolean) {
  const id = placeId(name);
  return { id, 'aria-label': name, 'aria-describedby': `${id}-label ${id}-problem`, 'aria-invalid': invalid };
}
