import { memo } from 'react';
import type { Field } from '../../../../shared/draft/draft';
import { stepHint } from '../../../../shared/library/hints';
import { useText } from '../../../text/language';
import { orderColumnsText } from '../../../text/order-columns';
import { ChoiceField } from './choice-field';
import type { FieldSaying } from './field-row';
import { useEntries } from './use-entries';

/** The step that an order goes to: the steps of its map stand first, and one of another map is said to be so. */
export const StepField = memo(function StepField(props: {
  readonly field: Field;
  readonly saying: FieldSaying | undefined;
  /** The order's map; empty: not known. */
  readonly map: string;
}) {
  const { field, map } = props;
  const words = useText(orderColumnsText);
  const steps = useEntries('steps', field.type === 'text' ? field.text : '');
  const hint = steps && stepHint(steps, map);
  const said = hint && { text: words.hints[hint.kind](hint.params), severity: 'warning' as const };
  return <ChoiceField name="toStep" field={field} saying={props.saying ?? said ?? undefined} first={map} />;
});
