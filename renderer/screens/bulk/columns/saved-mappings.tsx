import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import type { BulkMapping } from '../../../../shared/bulk/columns';
import { findSaved } from '../../../../shared/bulk/saved-mappings';
import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { mappingsQuery, saveRunMapping } from '../../../queries/runs';
import { useText } from '../../../text/language';
import { runColumnsText } from '../../../text/runs-columns';
import field from '../list/rename-run.module.css';
import { ArrangeMappings } from './arrange-mappings';
import styles from './columns-step.module.css';
import its from './saved-mappings.module.css';

/** Mappings that were kept under a name; those that fit the headers are offered first. */
export function SavedMappings(props: {
  readonly headers: readonly string[];
  readonly mapping: BulkMapping;
  readonly off: boolean;
  readonly onUse: (mapping: BulkMapping) => void;
}) {
  const { headers, mapping, off, onUse } = props;
  const t = useText(runColumnsText);
  const client = useQueryClient();
  const { data: saved = [] } = useQuery(mappingsQuery);
  const { mutate: save, isPending } = useMutation(saveRunMapping(client));
  const [isArranging, setArranging] = useState(false);
  const [name, setName] = useState<string | null>(null);
  const id = useId();
  const fitting = findSaved(saved, headers);
  const used = fitting.find((one) => JSON.stringify(one.mapping) === JSON.stringify(mapping));
  const others = saved.filter((one) => fitting.every(({ saved: its }) => its.name !== one.name));
  const trimmed = name?.trim() ?? '';
  return (
    <div className={styles.field}>
      <span className={styles.label}>{t.saved}</span>
      <div className={its.line}>
        <Select
          aria-label={t.chooseSaved}
          className={its.select ?? ''}
          placeholder={t.chooseSaved}
          popupMatchSelectWidth={false}
          disabled={off || saved.length === 0}
          value={used?.saved.name ?? null}
          options={[
            ...(fitting.length > 0
              ? [
                  {
                    label: t.fits,
                    title: t.fits,
                    options: fitting.map((one) => ({
                      value: one.saved.name,
                      label: one.saved.name,
                      disabled: false,
                    })),
                  },
                ]
              : []),
            ...(others.length > 0
              ? [
                  {
                    label: t.fitsNot,
                    title: t.fitsNot,
                    options: others.map((one) => ({ value: one.name, label: one.name, disabled: true })),
                  },
                ]
              : []),
          ]}
          onChange={(chosen: string) => {
            const found = fitting.find((one) => one.saved.name === chosen);
            if (found) onUse(found.mapping);
          }}
        />
        <Button onClick={() => setName(used?.saved.name ?? '')} data-testid="save-mapping">
          {t.save}
        </Button>
        {saved.length > 0 && (
          <Button onClick={() => setArranging(true)} data-testid="arrange-mappings">
            {t.arrange}
          </Button>
        )}
      </div>
      {isArranging && <ArrangeMappings saved={saved} onDone={() => setArranging(false)} />}
      {name !== null && (
        <ConfirmDialog
          open
          title={t.saveTitle}
          confirmLabel={saved.some((one) => one.name === trimmed) ? t.replaces(trimmed) : t.saving}
          confirmOff={trimmed === ''}
          busy={isPending}
          onConfirm={() =>
            save({ name: trimmed, headers: [...headers], mapping }, { onSuccess: () => setName(null) })
          }
          onCancel={() => setName(null)}
        >
          <label className={field.field} htmlFor={`${id}-name`}>
            {t.saveName}
            <input
              id={`${id}-name`}
              value={name}
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setName(event.target.value)}
              data-first-focus
            />
          </label>
          <p>{t.saveWhat}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
