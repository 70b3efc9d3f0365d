import { expect, type Locator, type Page } from '@playwright/test';
import { orderJsonText } from '../../renderer/text/order-json';
import { orderProblemsText } from '../../renderer/text/order-problems';
import type { Language } from '../../shared/desk.app';

/** The draft in front as JSON. */
export class OrderJson {
  readonly root: Locator;
  /** Where the text is typed. */
  readonly editor: Locator;
  /** Below it: whose body it is, or what is wrong with it. */
  readonly status: Locator;
  /** In the action bar, while the text is wrong: leads to the place. */
  readonly mend: Locator;
  /** Above the form, while it waits for the text to be mended. */
  readonly formWaits: Locator;
  readonly t;
  private readonly problems;
  private readonly bar: Locator;

  constructor(
    private readonly page: Page,
    language: Language,
  ) {
    this.t = orderJsonText[language];
    this.problems = orderProblemsText[language];
    this.bar = page.getByTestId('form-bar');
    this.root = page.getByTestId('body-editor');
    this.editor = this.root.getByRole('textbox', { name: this.t.editor });
    this.status = this.root.getByTestId('body-status');
    this.mend = page.getByTestId('action-bar').getByRole('button', { name: this.t.wrong });
    this.formWaits = this.bar.getByText(this.t.formWaits, { exact: true });
  }

  async show(): Promise<void> {
    await this.choose('json');
    await expect(this.editor).toBeVisible();
  }

  async showForm(): Promise<void> {
    await this.choose('form');
    await expect(this.root).toBeHidden();
  }

  private async choose(view: 'form' | 'json'): Promise<void> {
    await this.bar
      .getByRole('radiogroup', { name: this.t.viewLabel })
      .getByText(this.t.views[view], { exact: true })
      .click();
  }

  /** The text as it stands in the editor. */
  async text(): Promise<string> {
    return (await this.editor.locator('.cm-line').allTextContents()).join('\n');
  }

  async showsText(text: string): Promise<void> {
    await expect.poll(() => this.text()).toBe(text);
  }

  /** Selects the first place of a word, as a double click does. */
  async select(word: string): Promise<void> {
    await this.editor.getByText(word).last().dblclick();
  }

  /** Puts the cursor at the end of the line that holds a word. */
  async endOf(word: string): Promise<void> {
    await this.editor.locator('.cm-line').filter({ hasText: word }).first().click();
    await this.page.keyboard.press('End');
  }

  /** The line and column, and the reason, that the editor says of what is wrong. */
  async showsProblem(line: number, column: number, reason: string): Promise<void> {
    await expect(this.status).toContainText(this.problems.at(String(line), String(column)));
    await expect(this.status).toContainText(reason);
  }

  /** Marks beside the lines. */
  get marks(): Locator {
    return this.root.locator('.cm-lint-marker');
  }

  async drop(): Promise<void> {
    await this.status.getByRole('button', { name: this.t.drop, exact: true }).click();
  }

  /** How far the text is scrolled, and the line that the cursor is in. */
  whereabouts(): Promise<{ readonly top: number; readonly focused: boolean; readonly line: string }> {
    return this.editor.evaluate((content) => {
      const node = getSelection()?.anchorNode ?? null;
      const element = node instanceof Element ? node : node?.parentElement;
      return {
        top: Math.round(content.closest('.cm-scroller')?.scrollTop ?? 0),
        focused: document.activeElement === content,
        line: element?.closest('.cm-line')?.textContent ?? '',
      };
    });
  }
}
