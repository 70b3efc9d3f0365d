import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { FILTER_NAME, KEPT_FILTERS, type KeptFilter } from '../../../shared/desk.filters';
import { useSay } from '../../app/commands/use-commands';
import { ConfirmDialog } from '../../parts/confirm-dialog';
import { PlainText } from '../../parts/plain-text';
import { putFilter } from '../../queries/filters';
import { historyFiltersText } from '../../text/history-filters';
import { useText } from '../../text/language';
import { useFilterWords } from './filter-words';
import styles from './kept-filters-dialog.module.css';
import type { ChosenFilter } from './use-history-filter';

/** Keeps what is chosen under a name; one that is kept already is replaced, and the button says so. */
export function KeepFilterDialog({
  chosen,
  kept,
  onShut,
}: {
  readonly chosen: ChosenFilter;
  readonly kept: readonly KeptFilter[];
  readonly onShut: () => void;
}) {
  const t = useText(historyFiltersText);
  const say = useSay();
  const words = useFilterWords()(chosen);
  const [name, setName] = useState(() =>
    [...words.map(({ said }) => said).join(' · ')].slice(0, FILTER_NAME).join(''),
  );
  const { mutate, isPending } = useMutation(putFilter(useQueryClient()));
  const given = name.trim();
  const same = kept.find((one) => one.name === given);
  const keep = () =>
    mutate(
      { ...chosen, id: same?.id ?? crypto.randomUUID(), name: given },
      {
        onSuccess: (answer) => {
          if (answer.kind === 'full') say(t.keepFull(String(KEPT_FILTERS)));
          onShut();
        },
        onError: () => {
          say(t.keepFailed);
          onShut();
        },
      },
    );
  return (
    <ConfirmDialog
      open
      title={t.keepTitle}
      confirmLabel={same ? t.keepReplaces(given) : t.keepButton}
      cancelLabel={t.cancel}
      confirmOff={given === ''}
      busy={isPending}
      onConfirm={keep}
      onCancel={onShut}
    >
      <div data-first-focus>
        <Input
          size="small"
          aria-label={t.name}
          maxLength={FILTER_NAME}
          value={name}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <dl className={styles.words}>
        {words.map(({ what, said }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <PlainText text={said} clamp={200} />
            </dd>
          </div>
        ))}
      </dl>
    </ConfirmDialog>
  );
}
