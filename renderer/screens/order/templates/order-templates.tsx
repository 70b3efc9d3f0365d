import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { fieldIsSent } from '../../../../shared/draft/body';
import type { Draft } from '../../../../shared/draft/draft';
import type { Template } from '../../../../shared/library/template';
import { useCurrentConnection } from '../../../app/current-connection';
import { useNavigation } from '../../../app/navigation';
import { SaveTemplate } from '../../../parts/templates/save-template';
import { TemplateForm } from '../../../parts/templates/template-form';
import { templatesQuery } from '../../../queries/templates';
import { isUntouched, type OrderState, orderFrom } from '../state/order-state';
import { usePlans } from './use-plans';

interface OrderTemplatesProps {
  readonly tab: OrderState;
  /** The draft in front is to be kept as a template. */
  readonly saving: boolean;
  readonly onSaved: (template: Template | null) => void;
  /** Opens a draft that was filled from a template. */
  readonly onOpen: (tab: OrderState) => void;
  /** Puts another text of it in the place of the draft in front. */
  readonly onFillHere: (draft: Draft) => void;
}

/** Templates on the order screen: one asks its questions when another screen or the palette says so. */
export function OrderTemplates({ tab, saving, onSaved, onOpen, onFillHere }: OrderTemplatesProps) {
  const { screen, errand, errandDone } = useNavigation();
  const { data } = useQuery(templatesQuery);
  const connection = useCurrentConnection();
  const [asking, setAsking] = useState<Template | null>(null);
  const { draft, typed } = tab.written.now;
  // A text that is wrong is mended or given up first: it would be lost under what the template fills.
  const holdsText = !isUntouched(tab.written.now) && typed?.problem == null;

  const take = useEffectEvent((id: string) => {
    errandDone();
    const found = data?.find(({ template }) => template.id === id)?.template;
    if (!found) return;
    if (found.asks.length === 0 && isUntouched(tab.written.now)) openNew(found, found.draft);
    else setAsking(found);
  });
  useEffect(() => {
    if (screen === 'order' && errand?.kind === 'use-template' && data) take(errand.id);
  }, [screen, errand, data]);

  function openNew({ name, call }: Template, filled: Draft): void {
    onOpen(
      orderFrom({
        id: crypto.randomUUID(),
        draft: filled,
        connectionId: connection?.id ?? null,
        accepted: null,
        template: name,
        call,
      }),
    );
  }

  return (
    <>
      {asking && (
        <TemplateForm
          key={asking.id}
          template={asking}
          here={holdsText ? draft : null}
          onFill={(filled) => {
            setAsking(null);
            if (filled.kind === 'here') onFillHere(filled.draft);
            else openNew(asking, filled.draft);
          }}
          onCancel={() => setAsking(null)}
        />
      )}
      {saving && <SaveDraft draft={draft} call={callOf(tab)} onSaved={onSaved} />}
    </>
  );
}

/** What a person would press: a draft with a step to go to is sent on, whatever request was looked at last. */
function callOf({ shownCall, written: { now } }: OrderState): OrderState['shownCall'] {
  return shownCall === 'save' && fieldIsSent(now.draft.fields.toStep) ? 'send' : shownCall;
}

function SaveDraft(props: {
  readonly draft: Draft;
  readonly call: OrderState['shownCall'];
  readonly onSaved: OrderTemplatesProps['onSaved'];
}) {
  const { draft, call, onSaved } = props;
  const plans = usePlans(draft);
  if (!plans) return null;
  return (
    <SaveTemplate
      source={{ kind: 'draft', draft, plans, call }}
      onSaved={onSaved}
      onCancel={() => onSaved(null)}
    />
  );
}
