import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { CALLS, type Call } from '../../../shared/contract/endpoints';
import type { Draft } from '../../../shared/draft/draft';
import { placeKeyText } from '../../../shared/library/body-place';
import type { Template } from '../../../shared/library/template';
import { putTemplate, templatesQuery } from '../../queries/templates';
import { useText } from '../../text/language';
import { outcomeText } from '../../text/outcome';
import { templatesText } from '../../text/templates';
import { ConfirmDialog } from '../confirm-dialog';
import controls from './control.module.css';
import { type PlacePlan, planOfTemplate, templateOf } from './place-plan';
import { PlaceRow } from './place-row';
import styles from './save-template.module.css';

/** Where a template comes from: a draft that is written, or a template that is to be changed. */
export type TemplateSource =
  | {
      readonly kind: 'draft';
      readonly draft: Draft;
      readonly plans: readonly PlacePlan[];
      readonly call: Call | null;
    }
  | { readonly kind: 'template'; readonly template: Template };

/** Says what of a draft is fixed, asked for or left out, and keeps it under a name. */
export function SaveTemplate(props: {
  readonly source: TemplateSource;
  readonly onSaved: (template: Template) => void;
  readonly onCancel: () => void;
}) {
  const { source } = props;
  const t = useText(templatesText);
  const { calls } = useText(outcomeText);
  const id = useId();
  const client = useQueryClient();
  const { data: known = [] } = useQuery(templatesQuery);
  const { mutate: put, isPending } = useMutation(putTemplate(client));
  const changed = source.kind === 'template' ? source.template : null;
  const [name, setName] = useState(changed?.name ?? '');
  const [folder, setFolder] = useState(changed?.folder ?? '');
  const [call, setCall] = useState(source.kind === 'draft' ? source.call : source.template.call);
  const [plans, setPlans] = useState(() =>
    source.kind === 'draft' ? source.plans : planOfTemplate(source.template),
  );
  const [tried, setTried] = useState(false);
  const own = known.filter((one) => one.source === 'own').map((one) => one.template);
  const folders = [...new Set(own.map((one) => one.folder).filter((one) => one !== ''))].sort();
  const its = {
    name: name.trim(),
    folder: folder
      .split('/')
      .map((part) => part.trim())
      .filter(Boolean)
      .join('/'),
  };
  const same = own.find(
    (one) => one.id !== changed?.id && one.name === its.name && one.folder === its.folder,
  );

  function save(): void {
    setTried(true);
    if (its.name === '' || plans.length === 0) return;
    const kept = same?.id ?? changed?.id ?? crypto.randomUUID();
    const draft = source.kind === 'draft' ? source.draft : source.template.draft;
    const template = templateOf({ id: kept, ...its, call }, draft, plans);
    put(template, { onSuccess: () => props.onSaved(template) });
  }

  function change(at: number, part: Partial<PlacePlan>): void {
    setPlans((now) => now.map((plan, index) => (index === at ? { ...plan, ...part } : plan)));
  }

  return (
    <ConfirmDialog
      open
      wide
      title={changed ? t.editTitle(changed.name) : t.saveTitle}
      confirmLabel={same ? t.replace(same.name) : t.save}
      busy={isPending}
      onConfirm={save}
      onCancel={props.onCancel}
    >
      <div className={styles.head}>
        <label className={styles.label} htmlFor={`${id}-name`}>
          {t.name}
        </label>
        <input
          id={`${id}-name`}
          className={controls.control}
          value={name}
          maxLength={200}
          autoComplete="off"
          aria-invalid={tried && its.name === ''}
          aria-describedby={`${id}-name-problem`}
          onChange={(event) => setName(event.target.value)}
          data-first-focus
        />
        <p className={`${controls.problem} ${styles.problem}`} id={`${id}-name-problem`} role="status">
          {tried && its.name === '' ? t.nameMissing : same ? t.sameName(same.name) : ''}
        </p>
        <label className={styles.label} htmlFor={`${id}-folder`}>
          {t.folder}
        </label>
        <input
          id={`${id}-folder`}
          className={controls.control}
          list={`${id}-folders`}
          value={folder}
          maxLength={200}
          placeholder={t.folderHint}
          autoComplete="off"
          onChange={(event) => setFolder(event.target.value)}
        />
        <datalist id={`${id}-folders`}>
          {folders.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <label className={styles.label} htmlFor={`${id}-call`}>
          {t.call}
        </label>
        <select
          id={`${id}-call`}
          className={controls.control}
          value={call ?? ''}
          onChange={(event) => setCall(CALLS.find((one) => one === event.target.value) ?? null)}
        >
          <option value="">{t.noCall}</option>
          {CALLS.map((one) => (
            <option key={one} value={one}>
              {calls[one]}
            </option>
          ))}
        </select>
      </div>
      {plans.length === 0 ? (
        <p className={styles.nothing}>{t.nothing}</p>
      ) : (
        <ul className={styles.places} aria-label={t.places}>
          {plans.map((plan, index) => (
            <PlaceRow key={placeKeyText(plan.place)} plan={plan} onChange={(part) => change(index, part)} />
          ))}
        </ul>
      )}
    </ConfirmDialog>
  );
}
