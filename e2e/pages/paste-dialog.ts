import { expect, type Locator, type Page } from '@playwright/test';
import { orderPasteText } from '../../renderer/text/order-paste';
import { pasteText } from '../../renderer/text/paste';
import type { Language } from '../../shared/desk.app';

/** What was pasted, looked at before it fills anything. */
export class PasteDialog {
  readonly root: Locator;
  /** Where text is pasted, while it is seen. */
  readonly area: Locator;
  /** What the text is, in words. */
  readonly understood: Locator;
  readonly rows: Locator;
  readonly takeButton: Locator;
  readonly t;
  readonly words;

  constructor(
    private readonly page: Page,
    language: Language,
  ) {
    this.t = pasteText[language];
    this.words = orderPasteText[language];
    this.root = page.getByTestId('confirm-dialog');
    this.area = this.root.getByRole('textbox', { name: this.words.area });
    this.understood = this.root.getByTestId('understood');
    this.rows = this.root.getByTestId('pasted-rows').getByRole('listitem');
    this.takeButton = this.root.locator('button[type="submit"]');
  }

  /** By the button above the form. */
  async open(): Promise<void> {
    await this.page
      .getByTestId('form-bar')
      .getByRole('button', { name: this.words.button, exact: true })
      .click();
    await expect(this.area).toBeFocused();
  }

  /** By the button beside the tabs. */
  async openFromClipboard(): Promise<void> {
    await this.page
      .getByTestId('order-tabs')
      .getByRole('button', { name: this.t.fromClipboard, exact: true })
      .click();
    await expect(this.area).toBeFocused();
  }

  async choose(label: string, option: string): Promise<void> {
    await this.root.getByRole('radiogroup', { name: label }).getByText(option, { exact: true }).click();
  }

  /** Brings the pasted text itself into sight. */
  async showSource(): Promise<void> {
    await this.root.getByRole('button', { name: this.words.showSource, exact: true }).click();
    await expect(this.area).toBeVisible();
  }

  /** Into the draft in front; of a blank one nothing is asked. */
  async chooseHere(way: 'fill' | 'replace'): Promise<void> {
    await expect(this.takeButton).toBeEnabled();
    if (!(await this.root.getByRole('radiogroup', { name: this.words.goal }).isVisible())) return;
    await this.choose(this.words.goal, this.words.goals.here);
    await this.choose(this.words.way, this.words.ways[way]);
  }

  /** Each value with what becomes of it: `toStep`, `S1`, `fills`. */
  async shows(
    rows: readonly (readonly [place: string, value: string, state: keyof typeof this.words.states])[],
  ) {
    await expect(this.rows).toHaveCount(rows.length);
    for (const [index, [place, value, state]] of rows.entries()) {
      await expect(this.rows.nth(index).locator('code')).toHaveText(place);
      await expect(this.rows.nth(index)).toContainText(value);
      await expect(this.rows.nth(index)).toContainText(this.words.states[state]);
    }
  }

  async take(): Promise<void> {
    await this.takeButton.click();
    await expect(this.root).toBeHidden();
  }
}
