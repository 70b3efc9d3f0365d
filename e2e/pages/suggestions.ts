import { expect, type Locator, type Page } from '@playwright/test';
import { suggestText } from '../../renderer/text/suggest';
import type { Language } from '../../shared/desk.app';

/** What opens below a control that suggests: a list, or the page of a month. */
export class Suggestions {
  readonly list: Locator;
  readonly month: Locator;
  /** The row that is walked to. */
  readonly chosen: Locator;
  readonly t;

  constructor(
    private readonly page: Page,
    language: Language,
  ) {
    this.t = suggestText[language];
    this.list = page.getByRole('listbox');
    this.month = page.getByRole('grid').filter({ has: page.getByRole('columnheader') });
    this.chosen = this.list.getByRole('option', { selected: true });
  }

  /** The row that keeps what was typed. */
  get asTyped(): Locator {
    return this.list.getByRole('option').and(this.page.locator('[data-as-typed]'));
  }

  /** Codes and names in their order. */
  async shows(...offers: readonly (string | RegExp)[]): Promise<void> {
    const rows = this.list.getByRole('option').and(this.page.locator(':not([data-as-typed])'));
    await expect(rows).toHaveText([...offers]);
  }

  /** Takes the first row with a key: it is the chosen one without walking there. */
  async takeFirst(key: 'Enter' | 'Tab' = 'Enter'): Promise<void> {
    await expect(this.list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await this.page.keyboard.press(key);
    await expect(this.list).toBeHidden();
  }

  /** From now on: the moment a row is there, before anything else happens, Enter comes. Says whether the list took it. */
  async enterAtOnce(): Promise<{ taken(): Promise<boolean> }> {
    const entered = await this.page.evaluateHandle(() => {
      const found = { taken: Promise.resolve(false) };
      found.taken = new Promise((resolve) => {
        new MutationObserver((_, observer) => {
          if (document.querySelector('[role="listbox"] [role="option"]') === null) return;
          observer.disconnect();
          const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
          resolve(document.activeElement?.dispatchEvent(enter) === false);
        }).observe(document.body, { childList: true, subtree: true });
      });
      return found;
    });
    return { taken: () => entered.evaluate(({ taken }) => taken) };
  }

  /** Opens the list of the control with the focus, at its first row or at what stands there. */
  async open(): Promise<void> {
    // It has a list once the library said what is in it.
    await expect(this.page.locator('[role="combobox"]:focus')).toBeVisible();
    await this.page.keyboard.press('ArrowDown');
    await expect(this.chosen).toHaveCount(1);
  }
}
