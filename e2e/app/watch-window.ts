import type { Page, TestInfo } from '@playwright/test';

/** An event is made so often, and the main process asked; in milliseconds. */
const EVERY = { page: 10, main: 50 } as const;

/** How long an event of the page, and a question to the main process, waited: the worst, and the 99th of a hundred, in ms. */
export interface WindowWaits {
  readonly page: { readonly p99: number; readonly worst: number };
  readonly main: { readonly p99: number; readonly worst: number };
}

/** From now on: how long the window lets wait whoever does something in it, at whatever moment. */
export async function watchWindow(page: Page): Promise<{ waits(): Promise<WindowWaits> }> {
  const watch = await page.evaluateHandle((every) => {
    const waited: Record<keyof typeof every, number[]> = { page: [], main: [] };
    let goesOn = true;
    const tick = (due: number) => {
      waited.page.push(performance.now() - due);
      if (goesOn) setTimeout(tick, every.page, performance.now() + every.page);
    };
    tick(performance.now());
    const ask = async () => {
      const from = performance.now();
      await window.desk.settings.read('null');
      waited.main.push(performance.now() - from);
      if (goesOn) setTimeout(ask, every.main);
    };
    void ask();
    const summary = (times: number[]) => {
      const sorted = times.toSorted((one, other) => one - other);
      const at = (share: number) => Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
      return { p99: at(0.99), worst: at(1) };
    };
    return {
      stop: () => {
        goesOn = false;
        return { page: summary(waited.page), main: summary(waited.main) };
      },
    };
  }, EVERY);
  return { waits: () => watch.evaluate(({ stop }) => stop()) };
}

/** Says a figure at the end of the run, beside its limit: it is measured on whatever machine runs the test, so it fails nothing. */
export function tellFigure({ annotations }: TestInfo, description: string): void {
  annotations.push({ type: 'figure', description });
}
