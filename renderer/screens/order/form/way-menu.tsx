import type { Field } from '../../../../shared/draft/draft';
import { useText } from '../../../text/language';
import { orderText } from '../../../text/order';
import { orderColumnsText } from '../../../text/order-columns';
import { orderFieldsText } from '../../../text/order-fields';
import type { ChoiceField as ChoiceName } from '../state/edit-draft';
import controls from './controls.module.css';
import { rowKeyWords } from './row-keys';

/** How the field will be sent, always in sight. A text put aside for null or empty comes back when chosen again. */
export function WayMenu(props: {
  readonly name: ChoiceName;
  readonly field: Field;
  readonly onChoose: (field: Field) => void;
}) {
  const { name, field } = props;
  const t = useText(orderText);
  const words = useText(orderColumnsText);
  const { labels } = useText(orderFieldsText);
  const way = field.type === 'text' && field.text === '' ? 'absent' : field.type;

  function choose(chosen: string): void {
    const type = chosen === 'empty' || chosen === 'null' ? chosen : 'text';
    props.onChoose({ type, text: chosen === 'absent' ? '' : field.text });
  }

  return (
    <select
      className={controls.way}
      data-way={way}
      aria-label={t.wayOf(labels[name])}
      title={words.stateKeys(rowKeyWords('state'), rowKeyWords('not-sent'))}
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
