import { Segmented } from 'antd';
import type { Draft } from '../../../../shared/draft/draft';
import { useText } from '../../../text/language';
import { orderText } from '../../../text/order';
import { useOrderDispatch } from '../state/order-context';
import { placeId } from '../state/place';
import type { ProblemsByPlace } from '../state/use-problems';
import { ChoiceField } from './choice-field';
import { IdField } from './id-field';

const PAIRS = { create: ['mapId', 'customerGuid'], load: ['oId', 'taskId'] } as const;

/** Create or load is one switch; what the other way holds is kept, and not sent. */
export function ModeSwitch({ mode }: { readonly mode: Draft['mode'] }) {
  const t = useText(orderText);
  const dispatch = useOrderDispatch();
  return (
    <div id={placeId('mode')}>
      <Segmented<Draft['mode']>
        aria-label={t.modeLabel}
        value={mode}
        options={[
          { value: 'create', label: t.create },
          { value: 'load', label: t.load },
        ]}
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
        <IdField key={name} name={name} value={draft[name]} problem={problems.get(name)} />
      ))}
      <ChoiceField
        name="operateTaskGuid"
        field={draft.fields.operateTaskGuid}
        problem={problems.get('operateTaskGuid')}
        roomy
      />
    </>
  );
}
