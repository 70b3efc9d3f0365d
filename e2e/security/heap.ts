import type { Page } from '@playwright/test';

/** The page's whole heap as DevTools writes it, after its garbage was collected. */
export async function heapSnapshot(page: Page): Promise<string> {
  const devTools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  devTools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await devTools.send('HeapProfiler.enable');
  for (let times = 0; times < 3; times += 1) await devTools.send('HeapProfiler.collectGarbage');
  await devTools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devTools.detach();
  return chunks.join('');
}

/** Everything that the page shows, and everything that it keeps. */
export function pageText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const values = [...document.querySelectorAll('input, textarea, select')].map((field) =>
      Reflect.get(field, 'value'),
    );
    const databases = await indexedDB.databases();
    const caches = await window.caches?.keys().catch(() => []);
    const kept = [
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      databases,
      caches,
      window.name,
      history.state,
    ];
    return JSON.stringify([document.documentElement.outerHTML, document.title, values, kept]);
  });
}
