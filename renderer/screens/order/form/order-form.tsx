import { memo, type ReactNode } from 'react';
import { columnIsSent, fieldIsSent } from '../../../../shared/draft/body';
import {
  type Column,
  type Draft,
  type OptionalField,
  PLAIN_TABLES,
  type PlainTable,
} from '../../../../shared/draft/draft';
import { cleanId } from '../../../../shared/draft/ids';
import { useText } from '../../../text/language';
import { orderText } from '../../../text/order';
import { orderFieldsText } from '../../../text/order-fields';
import type { Section as SectionName } from '../state/order-action';
import type { ProblemsByPlace } from '../state/use-problems';
import { ChoiceField } from './choice-field';
import { ColumnTable } from './column-table';
import { Section } from './section';
import styles from './section.module.css';
import { StepField } from './step-field';
import { TabcTables } from './tabc-tables';
import { TableMenu } from './table-menu';
import { ModeSwitch, TargetFields } from './target-section';

const ROUTING = ['toStep', 'toGrp', 'toBy', 'toRole'] as const;
const AFTER_STEP = ROUTING.slice(1);
const ORDER = ['substatus', 'rolegroupId'] as const;
const [OBJECTIVE, TASK, STEP] = PLAIN_TABLES;

/** The form, one column of sections in the order of the contract's body. */
export const OrderForm = memo(function OrderForm(props: {
  readonly draft: Draft;
  readonly folded: ReadonlySet<string>;
  readonly touched: ReadonlySet<string>;
  readonly problems: ProblemsByPlace;
}) {
  const { draft, folded, touched, problems } = props;
  const t = useText(orderText);
  const { sections, tables } = useText(orderFieldsText);
  const sent = (count: number) => (count === 0 ? t.noneSent : t.willSend(count));
  const tabcColumns = draft.tabc.flatMap((table) => table.columns);

  const section = (name: SectionName, note: string, children: ReactNode) => (
    <Section name={name} title={sections[name]} note={note} folded={folded.has(name)}>
      {children}
    </Section>
  );
  const fields = (names: readonly OptionalField[]) =>
    names.map((name) => (
      <ChoiceField key={name} name={name} field={draft.fields[name]} saying={problems.get(name)} />
    ));
  const plainTable = (name: PlainTable) => (
    <Section
      name={name}
      testId={`table-${name}`}
      title={<code>{name}</code>}
      note={`${tables[name]} · ${sent(countSent(draft[name]))}`}
      folded={folded.has(name)}
      action={<TableMenu label={name} columns={draft[name]} />}
    >
      <ColumnTable table={name} scope={name} label={name} columns={draft[name]} problems={problems} />
    </Section>
  );

  return (
    <form className={styles.form} aria-label={t.form} onSubmit={(event) => event.preventDefault()}>
      <Section
        name="target"
        title={sections.target}
        note=""
        folded={folded.has('target')}
        action={<ModeSwitch mode={draft.mode} />}
      >
        <TargetFields draft={draft} problems={problems} />
      </Section>
      {section(
        'routing',
        sent(countFields(draft, ROUTING)),
        <>
          <StepField field={draft.fields.toStep} saying={problems.get('toStep')} map={mapOf(draft)} />
          {fields(AFTER_STEP)}
        </>,
      )}
      {section('order', sent(countFields(draft, ORDER)), fields(ORDER))}
      {plainTable(OBJECTIVE)}
      {plainTable(TASK)}
      {section(
        'tabc',
        sent(countSent(tabcColumns)),
        <TabcTables tables={draft.tabc} problems={problems} folded={folded} touched={touched} />,
      )}
      {plainTable(STEP)}
      {draft.mode === 'load' &&
        section(
          'fail',
          t.failHint,
          <ChoiceField
            name="objectiveStatus"
            field={draft.objectiveStatus}
            saying={problems.get('objectiveStatus')}
          />,
        )}
    </form>
  );
});

/** The map of an order that is created; a loaded one has its own, which nobody said. */
const mapOf = ({ mode, mapId }: Draft) => (mode === 'create' ? cleanId(mapId) : '');
const countSent = (columns: readonly Column[]) => columns.filter(columnIsSent).length;
const countFields = (draft: Draft, names: readonly OptionalField[]) =>
  names.filter((name) => fieldIsSent(draft.fields[name])).length;
