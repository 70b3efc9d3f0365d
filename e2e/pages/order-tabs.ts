import { expect, type Locator, type Page } from '@playwright/test';
import { orderChangesText } from '../../renderer/text/order-changes';
import { orderTabsText } from '../../renderer/text/order-tabs';
import type { Language } from '../../shared/desk.app';

/** The drafts that are open, above the form. */
export class OrderTabs {
  readonly strip: Locator;
  readonly elsewhere: Locator;
  private readonly t;
  private readonly changesWords;

  constructor(
    private readonly page: Page,
    language: Language,
  ) {
    this.t = orderTabsText[language];
    this.changesWords = orderChangesText[language];
    this.strip = page.getByTestId('order-tabs');
    this.elsewhere = page.getByTestId('elsewhere');
  }

  get all(): Locator {
    return this.strip.getByRole('tab');
  }

  /** The marks of tabs whose call is on its way. */
  get busy(): Locator {
    return this.strip.locator('[data-state="busy"]');
  }

  get inFront(): Locator {
    return this.strip.getByRole('tab', { selected: true });
  }

  /** A tab by its place, from 1. */
  at(place: number): Locator {
    return this.all.nth(place - 1);
  }

  /** The titles as they stand there, from the left. */
  async titles(): Promise<readonly string[]> {
    return this.all.locator('bdi').allTextContents();
  }

  /** By what main keeps them under, in their order. */
  async ids(): Promise<string[]> {
    return this.all.evaluateAll((tabs) => tabs.map(({ id }) => id.replace('order-tab-', '')));
  }

  async showTitles(titles: readonly string[]): Promise<void> {
    await expect.poll(() => this.titles()).toEqual(titles);
  }

  /** Whether a tab says that it holds what was not sent. */
  async isUnsent(place: number): Promise<boolean> {
    return (await this.at(place).textContent())?.includes(this.t.unsent) ?? false;
  }

  async openNew(): Promise<void> {
    await this.strip.getByRole('button', { name: this.t.newTab, exact: true }).click();
  }

  async close(place: number): Promise<void> {
    const title = (await this.titles())[place - 1] ?? '';
    const tab = this.strip.locator('[data-active]').nth(place - 1);
    await tab.hover();
    await tab.getByRole('button', { name: this.t.closeTab(title), exact: true }).click();
  }

  /** What the menu key offers on a tab. */
  get menu(): Locator {
    return this.page.getByRole('menu');
  }

  /** Goes down the menu to a choice, and takes it. */
  async choose(title: string): Promise<void> {
    const choice = this.menu.getByRole('menuitem', { name: title });
    await expect(choice).toBeVisible();
    await expect
      .poll(async () => {
        await this.page.keyboard.press('ArrowDown');
        return choice.evaluate((element) => element === document.activeElement);
      })
      .toBe(true);
    await this.page.keyboard.press('Enter');
  }

  /** Takes the closed one back while it is offered. */
  async reopen(): Promise<void> {
    await this.page
      .getByTestId('tab-closed')
      .getByRole('button', { name: this.t.reopen, exact: true })
      .click();
  }

  /** Makes the draft in front one of the chosen connection, as a person decides it. */
  async moveTo(connection: string): Promise<void> {
    await this.elsewhere.getByRole('button', { name: this.t.moveTo(connection), exact: true }).click();
    await expect(this.elsewhere).toBeHidden();
  }

  async switchTo(connection: string): Promise<void> {
    await this.elsewhere.getByRole('button', { name: this.t.switchTo(connection), exact: true }).click();
    await expect(this.elsewhere).toBeHidden();
  }

  get changes(): Locator {
    return this.page.getByTestId('changes');
  }

  /** What changed since it was accepted, place by place: `toStep`, before, after. */
  async openChanges(): Promise<Locator> {
    await this.changes.click();
    return this.page.getByTestId('change-list').getByRole('listitem');
  }

  async resetPlace(place: string): Promise<void> {
    await this.page.getByRole('button', { name: this.changesWords.resetPlace(place), exact: true }).click();
  }

  async resetAll(count: number): Promise<void> {
    await this.page.getByRole('button', { name: this.changesWords.resetAll(count), exact: true }).click();
  }
}
