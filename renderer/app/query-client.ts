import { QueryClient } from '@tanstack/react-query';

/**
 * The world is the main process: being offline holds back no question to it, a focused window is no reason to ask
 * again, and nothing is ever repeated by itself.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
