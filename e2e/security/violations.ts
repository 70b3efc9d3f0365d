import type { Page } from '@playwright/test';

/** One refusal of the page's policy: `directive address`. */
export type Violation = string;

/** Counts the refusals of the page's policy from now on, and after every reload from its first line on. */
export async function countViolations(page: Page): Promise<void> {
  const count = () => {
    const seen: string[] = [];
    Reflect.set(globalThis, 'violations', seen);
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  };
  await page.addInitScript(count);
  await page.evaluate(count);
}

/** What was refused since the count began or the last call of this. */
export function takeViolations(page: Page): Promise<Violation[]> {
  return page.evaluate(() => {
    const seen = Reflect.get(globalThis, 'violations') as string[];
    return seen.splice(0);
  });
}
