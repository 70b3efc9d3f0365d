import { expect, type Locator, type Page } from '@playwright/test';
import { suggestText } from '../../renderer/text/suggest';
import type { Language } from '../../shared/desk';

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

  /** Codes and names in their order. */
  async shows(...offers: readonly (string | RegExp)[]): Promise<void> {
    await expect(this.list.getByRole('option')).toHaveText([...offers]);
  }

  /** Walks to the first row and takes it with a key. */
  async takeFirst(key: 'Enter' | 'Tab' = 'Enter'): Promise<void> {
    await expect(this.list.getByRole('option').first()).toBeVisible();
    await this.page.keyboard.press('ArrowDown');
    await expect(this.chosen).toHaveCount(1);
    await this.page.keyboard.press(key);
    await expect(this.list).toBeHidden();
  }

  /** Opens the list of the control with the focus, at its first row or at what stands there. */
  async open(): Promise<void> {
    await this.page.keyboard.press('ArrowDown');
    await expect(this.chosen).toHaveCount(1);
  }
}
