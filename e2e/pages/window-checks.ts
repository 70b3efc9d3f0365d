import type { Page } from '@playwright/test';

/** What in the window can be scrolled sideways, by its class; none: everything has room. */
export function sidewaysScrollers(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const whole = root.scrollWidth > root.clientWidth ? ['the window itself'] : [];
    const inside = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      if (element.scrollWidth <= element.clientWidth + 1 || !element.checkVisibility()) return false;
      return ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    });
    return [...whole, ...inside.map((element) => `${element.tagName} ${element.className}`)];
  });
}

interface AxNode {
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly ignored: boolean;
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}
export interface Control {
  readonly role: string;
  readonly name: string;
}

/** Every control that the keyboard can reach, as a screen reader knows it. */
export async function controls(page: Page): Promise<readonly Control[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly AxNode[] };
  await session.detach();
  return (
    nodes
      .filter(({ ignored, properties }) => {
        const isFocusable = properties?.some(
          ({ name, value }) => name === 'focusable' && value.value === true,
        );
        return !ignored && isFocusable === true;
      })
      .map(({ role, name }) => ({ role: role?.value ?? '', name: name?.value ?? '' }))
      // A place that scrolls can be reached too, and is no control.
      .filter(({ role }) => role !== 'RootWebArea' && role !== 'generic' && role !== 'region')
  );
}

/** Whether Tab, pressed again and again, comes to the element, and after how many presses; null: it never does. */
export async function tabsTo(page: Page, testId: string, limit = 150): Promise<number | null> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    document.body.focus();
  });
  for (let presses = 1; presses <= limit; presses += 1) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(
      (id) => document.activeElement?.closest(`[data-testid="${id}"]`) !== null,
      testId,
    );
    if (isThere) return presses;
  }
  return null;
}

/** Counts from now on how often a pointer is pressed; ask for the count at the end. */
export async function countPresses(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset.presses = '0';
    const count = () => {
      const { dataset } = document.documentElement;
      dataset.presses = String(Number(dataset.presses) + 1);
    };
    window.addEventListener('pointerdown', count, true);
  });
  return async () => Number(await page.locator('html').getAttribute('data-presses'));
}

/**
 * Lines of the window that hold a Chinese character or sign, in its text and in what a screen reader or a hint says; the
 * name of the language itself is none.
 */
export function chineseIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const hints = [...document.querySelectorAll('body *')].flatMap((element) =>
      element.checkVisibility()
        ? ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? '')
        : [],
    );
    const lines = [document.title, ...document.body.innerText.split('\n'), ...hints];
    const isChinese = (line: string) =>
      /[\u3000-\u303F\u3400-\u9FFF\uFF00-\uFFEF]/.test(line.replaceAll('中文', ''));
    return [...new Set(lines.filter(isChinese))];
  });
}
