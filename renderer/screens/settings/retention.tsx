import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useId, useState } from 'react';
import { ConfirmDialog } from '../../parts/confirm-dialog';
import { dueQuery, purge } from '../../queries/care';
import { changeSettings, settingsQuery } from '../../queries/settings';
import { careText } from '../../text/care';
import { useText } from '../../text/language';
import { sizeText } from '../../text/size';
import { dayText } from '../../text/when';
import { SettingsGroup } from './settings-group';
import styles from './settings-screen.module.css';

const DAYS = [90, 180, 365, 730, null] as const;
const MEGABYTES = [1024, 5120, 10_240, null] as const;
/** How the widget names a choice that is no number. */
const NO_LIMIT = 0;

/** How long calls are kept, what is past its time, and its removal by a person. */
export function Retention() {
  const t = useText(careText);
  const id = useId();
  const client = useQueryClient();
  const { data: settings } = useSuspenseQuery(settingsQuery);
  const { data: due } = useQuery(dueQuery);
  const [asking, setAsking] = useState(false);
  const anew = () => client.invalidateQueries({ queryKey: dueQuery.queryKey });
  const change = useMutation({ ...changeSettings(client), onSettled: anew });
  const removal = useMutation({ ...purge(), onSettled: anew });
  const said = saidOf();
  return (
    <SettingsGroup title={t.retention} testId="retention">
      <p className={styles.quiet}>{t.retentionMeans}</p>
      <div className={styles.setting}>
        <span id={`${id}-days`}>{t.keepFor}</span>
        <Segmented<number>
          aria-labelledby={`${id}-days`}
          value={settings.keepDays ?? NO_LIMIT}
          onChange={(days) => change.mutate({ keepDays: days || null })}
          options={withOwn(DAYS, settings.keepDays).map((days) => ({
            value: days ?? NO_LIMIT,
            label: t.days(days),
          }))}
        />
      </div>
      <div className={styles.setting}>
        <span id={`${id}-size`}>{t.keepUnder}</span>
        <Segmented<number>
          aria-labelledby={`${id}-size`}
          value={settings.keepMegabytes ?? NO_LIMIT}
          onChange={(megabytes) => change.mutate({ keepMegabytes: megabytes || null })}
          options={withOwn(MEGABYTES, settings.keepMegabytes).map((megabytes) => ({
            value: megabytes ?? NO_LIMIT,
            label: t.size(megabytes),
          }))}
        />
      </div>
      <p data-testid="due">
        {!due
          ? t.counting
          : due.oldest === null || due.newest === null
            ? t.nothingDue
            : t.due(due.calls, dayText(due.oldest), dayText(due.newest))}
      </p>
      <p className={styles.quiet} data-testid="kept">
        {due && due.kept.unknown + due.kept.runs > 0 ? t.kept(due.kept.unknown, due.kept.runs) : ''}
      </p>
      {due && due.calls > 0 && (
        <div>
          <Button danger loading={removal.isPending} onClick={() => setAsking(true)}>
            {t.purge(due.calls)}
          </Button>
        </div>
      )}
      <p className={said.bad ? styles.bad : styles.quiet} role="status" data-testid="purge-said">
        {said.words}
      </p>
      {due && (
        <ConfirmDialog
          danger
          open={asking}
          title={t.purgeTitle}
          confirmLabel={t.purge(due.calls)}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            removal.mutate({ upTo: due.upTo, calls: due.calls });
          }}
        >
          <p>
            {due.oldest === null || due.newest === null
              ? ''
              : t.due(due.calls, dayText(due.oldest), dayText(due.newest))}
          </p>
          <p>{t.kept(due.kept.unknown, due.kept.runs)}</p>
          <p>{t.purgeMeans}</p>
        </ConfirmDialog>
      )}
    </SettingsGroup>
  );

  function saidOf(): { readonly words: string; readonly bad: boolean } {
    const { data } = removal;
    if (removal.isError) return { words: t.purgeFailed, bad: true };
    if (!data) return { words: '', bad: false };
    if (data.kind === 'changed') return { words: t.changed, bad: true };
    return { words: t.purged(data.calls, data.bytes > 0 ? sizeText(data.bytes) : null), bad: false };
  }
}

/** The usual choices, and the one that stands in the settings. */
function withOwn(choices: readonly (number | null)[], own: number | null): readonly (number | null)[] {
  return choices.includes(own) ? choices : [own, ...choices];
}
