import { useSuspenseQuery } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import { appInfoQuery } from '../queries/app';
import { settingsQuery } from '../queries/settings';
import { LanguageContext } from '../text/language';
import { shellText } from '../text/shell';
import { dressDocument, languageOf, useMotion, useShade } from './appearance';
import { pageNonce } from './nonce';
import { deskTheme } from './theme';

const ANTD_WORDS = { 'zh-CN': zhCN, 'en-US': enUS } as const;
const NO_WAVE = { disabled: true } as const;
const PLAIN_BUTTONS = { autoInsertSpace: false } as const;
const csp = { nonce: pageNonce() };

/** Language and theme for everything below, in force the moment the settings change. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const { data: settings } = useSuspenseQuery(settingsQuery);
  const { data: info } = useSuspenseQuery(appInfoQuery);
  const language = languageOf(settings.language, info.systemLanguage);
  const shade = useShade(settings.theme);
  const motion = useMotion();
  const theme = useMemo(() => deskTheme(shade, motion), [shade, motion]);

  useLayoutEffect(() => {
    dressDocument(language, shade, info.platform);
    document.title = shellText[language].product;
  }, [language, shade, info.platform]);

  return (
    <LanguageContext value={language}>
      <ConfigProvider
        csp={csp}
        locale={ANTD_WORDS[language]}
        theme={theme}
        direction="ltr"
        componentSize="small"
        wave={NO_WAVE}
        button={PLAIN_BUTTONS}
      >
        <AntApp component={false}>{children}</AntApp>
      </ConfigProvider>
    </LanguageContext>
  );
}
