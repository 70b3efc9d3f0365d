import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { appInfoQuery } from '../queries/app';
import { connectionsQuery } from '../queries/connections';
import { keptTabsQuery } from '../queries/drafts';
import { invalidateOnEvents } from '../queries/events';
import { settingsQuery } from '../queries/settings';
import { dressDocument, languageOf, shadeOf } from './appearance';
import { CommandsProvider } from './commands/use-commands';
import { Frame } from './frame';
import { NavigationProvider } from './navigation';
import { NotStarted } from './not-started';
import { ProgramBoundary } from './program-boundary';
import { Providers } from './providers';
import { makeQueryClient } from './query-client';
import { codeOf } from './screens';
import { watchUncaught } from './uncaught';

/** Reads what the first picture depends on, then draws: never the wrong theme or language, not even for a moment. */
export async function start(): Promise<void> {
  const place = document.getElementById('root');
  if (!place) throw new Error('the page has no root element');
  watchUncaught(window);
  const client = makeQueryClient();
  try {
    const [settings, info] = await Promise.all([
      client.fetchQuery(settingsQuery),
      client.fetchQuery(appInfoQuery),
      client.prefetchQuery(connectionsQuery),
      client.prefetchQuery(keptTabsQuery),
      codeOf('order'),
    ]);
    dressDocument(languageOf(settings.language, info.systemLanguage), shadeOf(settings.theme), info.platform);
  } catch (error) {
    console.error(error);
    createRoot(place).render(<NotStarted client={client} error={error} />);
    return;
  }
  invalidateOnEvents(client);
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Providers>
          <ProgramBoundary>
            <NavigationProvider codeOf={codeOf}>
              <CommandsProvider>
                <Frame />
              </CommandsProvider>
            </NavigationProvider>
          </ProgramBoundary>
        </Providers>
      </QueryClientProvider>
    </StrictMode>,
  );
}
