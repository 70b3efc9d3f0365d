import { expect, type Locator, type Page } from '@playwright/test';
import { orderLifeText } from '../../renderer/text/order-life';
import { outcomeText } from '../../renderer/text/outcome';
import type { Call } from '../../shared/contract/endpoints';
import type { Outcome } from '../../shared/contract/outcome';
import type { Language } from '../../shared/desk.app';

/** Everything ever done to one order, in the place of the history's list. */
export class OrderLifePage {
  readonly root: Locator;
  readonly entries: Locator;
  readonly summary: Locator;
  readonly back: Locator;
  /** The way to it from the opened call. */
  readonly openButton: Locator;
  readonly t;
  private readonly words;

  constructor(page: Page, language: Language) {
    this.t = orderLifeText[language];
    this.words = outcomeText[language];
    this.root = page.getByTestId('order-life');
    this.entries = this.root.locator('[data-life-call]');
    this.summary = this.root.getByTestId('life-summary');
    this.back = this.root.getByTestId('life-back');
    this.openButton = page.getByTestId('call-detail').getByTestId('open-life');
  }

  /** The calls and their outcomes, oldest first. */
  async shows(calls: readonly (readonly [Call, Outcome])[]): Promise<void> {
    await expect(this.entries).toHaveCount(calls.length);
    for (const [index, [call, outcome]] of calls.entries()) {
      await expect(this.entries.nth(index)).toContainText(this.words.calls[call]);
      await expect(this.entries.nth(index)).toContainText(this.words.marks[outcome]);
      await expect(this.entries.nth(index)).toHaveAttribute('data-outcome', outcome);
    }
  }

  /** Chooses the connection whose order is told of. */
  async showConnection(name: string): Promise<void> {
    const choice = this.root.getByRole('radio', { name });
    await choice.check();
    await expect(choice).toBeChecked();
  }
}
