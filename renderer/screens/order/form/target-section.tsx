import { Segmented } from 'antd';
import { use } from 'react';
import { flushSync } from 'react-dom';
import type { Draft } from '../../../../shared/draft/draft';
import { cleanId } from '../../../../shared/draft/ids';
import type { CommandId } from '../../../app/commands/commands';
import { useWithKeys } from '../../../app/commands/use-commands';
import { useText } from '../../../text/language';
import { orderText } from '../../../text/order';
import { orderColumnsText } from '../../../text/order-columns';
import { orderProblemsText } from '../../../text/order-problems';
import { AnnounceContext, useOrderDispatch } from '../state/order-context';
import { focusPlace, placeId } from '../state/place';
import type { ProblemsByPlace } from '../state/use-problems';
import { ChoiceField } from './choice-field';
import controls from './controls.module.css';
import { IdField } from './id-field';

const PAIRS = { create: ['mapId', 'customerGuid'], load: ['oId', 'taskId'] } as const;

/** Create or load is one switch; what the other way holds is kept, and not sent. */
export function ModeSwitch({ mode }: { readonly mode: Draft['mode'] }) {
  const t = useText(orderText);
  const dispatch = useOrderDispatch();
  const withKeys = useWithKeys();
  return (
    <div id={placeId('mode')}>
      <Segmented<Draft['mode']>
        aria-label={t.modeLabel}
        value={mode}
        data-does={'order.mode' satisfies CommandId}
        options={(['create', 'load'] as const).map((one) => ({
          value: one,
          label: t[one],
          title: withKeys(t[one], 'order.mode'),
        }))}
        onChange={(chosen) => dispatch({ kind: 'set-mode', mode: chosen })}
      />
    </div>
  );
}

export function TargetFields({
  draft,
  problems,
}: {
  readonly draft: Draft;
  readonly problems: ProblemsByPlace;
}) {
  return (
    <>
      {PAIRS[draft.mode].map((name) => (
        <IdField key={name} name={name} value={draft[name]} saying={problems.get(name)} />
      ))}
      <OperatedTask draft={draft} problems={problems} />
    </>
  );
}

/**
 * The task to handle. A loaded order without it is told what the server then does with a send (`later-revisions.md`), and
 * one press puts the order's own task there.
 */
function OperatedTask({ draft, problems }: { readonly draft: Draft; readonly problems: ProblemsByPlace }) {
  const t = useText(orderColumnsText);
  const { draft: words } = useText(orderProblemsText);
  const dispatch = useOrderDispatch();
  const announce = use(AnnounceContext);
  const field = draft.fields.operateTaskGuid;
  const missing = draft.mode === 'load' && (field.type !== 'text' || cleanId(field.text) === '');
  const taskId = cleanId(draft.taskId);

  function fill(): void {
    flushSync(() =>
      dispatch({ kind: 'set-field', name: 'operateTaskGuid', field: { type: 'text', text: taskId } }),
    );
    announce(t.taskFilled);
    focusPlace('operateTaskGuid');
  }

  const quiet = missing ? { text: words['no-task-on-send']({}), severity: 'quiet' as const } : undefined;
  return (
    <ChoiceField
      name="operateTaskGuid"
      field={field}
      saying={problems.get('operateTaskGuid') ?? quiet}
      action={
        missing &&
        taskId !== '' && (
          <button type="button" className={controls.link} onClick={fill}>
            {t.fillTask}
          </button>
        )
      }
      roomy
    />
  );
}
