import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useId } from 'react';
import { LANGUAGES, type Settings } from '../../../shared/desk';
import { changeSettings, settingsQuery } from '../../queries/settings';
import { useText } from '../../text/language';
import { settingsText } from '../../text/settings';
import { SettingsGroup } from './settings-group';
import styles from './settings-screen.module.css';

const LANGUAGE_CHOICES = ['system', ...LANGUAGES] as const;
const THEMES = ['system', 'light', 'dark'] as const;

/** Language and theme. */
export function Appearance() {
  const t = useText(settingsText);
  const id = useId();
  const { data: settings } = useSuspenseQuery(settingsQuery);
  const change = useMutation(changeSettings(useQueryClient()));
  return (
    <SettingsGroup title={t.appearance} testId="appearance">
      <div className={styles.setting}>
        <span id={`${id}-language`}>{t.language}</span>
        <Segmented<Settings['language']>
          aria-labelledby={`${id}-language`}
          value={settings.language}
          onChange={(language) => change.mutate({ language })}
          options={LANGUAGE_CHOICES.map((value) => ({ value, label: t.languages[value] }))}
        />
      </div>
      <div className={styles.setting}>
        <span id={`${id}-theme`}>{t.theme}</span>
        <Segmented<Settings['theme']>
          aria-labelledby={`${id}-theme`}
          value={settings.theme}
          onChange={(theme) => change.mutate({ theme })}
          options={THEMES.map((value) => ({ value, label: t.themes[value] }))}
        />
      </div>
      <p className={change.isError ? styles.bad : styles.behind} role={change.isError ? 'alert' : undefined}>
        {change.isError ? t.notKept : t.atOnce}
      </p>
    </SettingsGroup>
  );
}
