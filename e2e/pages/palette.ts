import { expect, type Locator, type Page } from '@playwright/test';

/** The box that finds and does everything, by keys alone. */
export class Palette {
  readonly root: Locator;
  readonly input: Locator;
  readonly options: Locator;

  constructor(private readonly page: Page) {
    this.root = page.getByTestId('palette');
    this.input = this.root.getByRole('combobox');
    this.options = this.root.getByRole('option');
  }

  /** Opens it by its key; it takes the cursor. */
  async open(key = 'Control+k'): Promise<void> {
    await this.page.keyboard.press(key);
    await expect(this.input).toBeFocused();
  }

  /** Types a few letters and takes the first thing that answers, which has to be called like this. */
  async take(typed: string, title: string): Promise<void> {
    await this.page.keyboard.type(typed);
    await expect(this.options.first()).toContainText(title);
    await this.page.keyboard.press('Enter');
    await expect(this.root).toBeHidden();
  }
}
