import { expect, type Locator, type Page } from '@playwright/test';
import { shellText } from '../../renderer/text/shell';
import type { Language } from '../../shared/desk.app';

/** The one dialog for confirming. */
export class ConfirmDialog {
  readonly root: Locator;
  readonly confirmButton: Locator;
  private readonly t;

  constructor(page: Page, language: Language) {
    this.t = shellText[language];
    this.root = page.getByTestId('confirm-dialog');
    this.confirmButton = this.root.locator('button[type="submit"]');
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  async confirm(): Promise<void> {
    await this.confirmButton.click();
    await expect(this.root).toBeHidden();
  }

  /** The way back has the focus, in sight, and Enter says that it leads there. */
  async entersCancel(): Promise<void> {
    const cancel = this.root.locator('[data-enters="cancel"]');
    await expect(cancel).toBeFocused();
    await expect(cancel).toHaveCSS('outline-style', 'solid');
    await expect(this.root.getByTestId('enter-means')).toHaveText(this.t.enterMeans(this.t.cancel));
  }

  async cancel(): Promise<void> {
    await this.cancelBy(this.t.cancel);
  }

  /** Goes back by a button that has a name of its own. */
  async cancelBy(name: string): Promise<void> {
    await this.button(name).click();
    await expect(this.root).toBeHidden();
  }

  /** The place for a word that has to be typed. */
  get typed(): Locator {
    return this.root.getByRole('textbox');
  }
}
