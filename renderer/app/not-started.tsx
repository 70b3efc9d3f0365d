import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import { useLayoutEffect } from 'react';
import { LanguageContext } from '../text/language';
import { shellText } from '../text/shell';
import { dressDocument, shadeOf } from './appearance';
import { Failure } from './failure';
import { FailureHelp } from './failure-help';
import { pageNonce } from './nonce';
import { deskTheme } from './theme';

interface NotStartedProps {
  readonly client: QueryClient;
  readonly error: unknown;
}

/** Stands there when what the first picture needs could not be read: in the language and the shade of the system. */
export function NotStarted({ client, error }: NotStartedProps) {
  const language = navigator.language.startsWith('zh') ? 'zh-CN' : 'en-US';
  const shade = shadeOf('system');
  const t = shellText[language];
  useLayoutEffect(() => dressDocument(language, shade, ''), [language, shade]);
  return (
    <QueryClientProvider client={client}>
      <LanguageContext value={language}>
        <ConfigProvider
          csp={{ nonce: pageNonce() }}
          theme={deskTheme(shade, false)}
          componentSize="small"
          button={{ autoInsertSpace: false }}
        >
          <Failure title={t.notStarted} meaning={t.notStartedMeaning} error={error}>
            <FailureHelp where="start" error={error} />
          </Failure>
        </ConfigProvider>
      </LanguageContext>
    </QueryClientProvider>
  );
}
