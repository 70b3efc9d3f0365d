import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useId } from 'react';
import { LANGUAGES, type Settings } from '../../../shared/desk.app';
import type { CommandId } from '../../app/commands/commands';
import { useWithKeys } from '../../app/commands/use-commands';
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
  const withKeys = useWithKeys();
  const { data: settings } = useSuspenseQuery(settingsQuery);
  const change = useMutation(changeSettings(useQueryClient()));
  return (
    <SettingsGroup title={t.appearance} testId="appearance">
      <div className={styles.setting}>
        <span id={`${id}-language`}>{t.language}</span>
        <Segmented<Settings['language']>
          aria-labelledby={`${id}-language`}
          data-does={'language.next' satisfies CommandId}
          value={settings.language}
          onChange={(language) => change.mutate({ language })}
          options={LANGUAGE_CHOICES.map((value) => ({
            value,
            label: t.languages[value],
            title: withKeys(t.languages[value], 'language.next'),
          }))}
        />
      </div>
      <div className={styles.setting}>
        <span id={`${id}-theme`}>{t.theme}</span>
        <Segmented<Settings['theme']>
          aria-labelledby={`${id}-theme`}
          data-does={'theme.next' satisfies CommandId}
          value={settings.theme}
          onChange={(theme) => change.mutate({ theme })}
          options={THEMES.map((value) => ({
            value,
            label: t.themes[value],
            title: withKeys(t.themes[value], 'theme.next'),
          }))}
        />
      </div>
      <p className={change.isError ? styles.bad : styles.behind} role={change.isError ? 'alert' : undefined}>
        {change.isError ? t.notKept : t.atOnce}
      </p>
    </SettingsGroup>
  );
}
