import { expect, type Locator, type Page } from '@playwright/test';
import { historyText } from '../../renderer/text/history';
import { outcomeText } from '../../renderer/text/outcome';
import { partsText } from '../../renderer/text/parts';
import type { Call } from '../../shared/contract/endpoints';
import type { Outcome, Phase } from '../../shared/contract/outcome';
import type { Language } from '../../shared/desk';
import { readPlainText } from './plain-text';

/** One thing that the history can be filtered by. */
type HistoryChoice =
  | { readonly outcome: Outcome }
  | { readonly call: Call }
  | { readonly connection: string };

/** The history: the list, and one call whole. */
export class HistoryPage {
  readonly root: Locator;
  readonly rows: Locator;
  readonly empty: Locator;
  readonly search: Locator;
  readonly detail: Locator;
  readonly outcome: Locator;
  readonly requestHeaders: Locator;
  readonly loadOrderButton: Locator;
  private readonly t;
  private readonly words;

  constructor(
    private readonly page: Page,
    private readonly language: Language,
  ) {
    this.t = historyText[language];
    this.words = outcomeText[language];
    this.root = page.getByTestId('history-screen');
    this.rows = this.root.getByTestId('history-list').locator('[data-row-id]');
    this.empty = this.root.getByTestId('history-empty');
    this.search = this.root.getByRole('textbox', { name: this.t.search });
    this.detail = this.root.getByTestId('call-detail');
    this.outcome = this.detail.getByTestId('outcome-sentence');
    this.requestHeaders = this.detail
      .getByTestId('request-view')
      .getByLabel(partsText[language].headers, { exact: true });
    this.loadOrderButton = this.detail.getByRole('button', {
      name: new RegExp(`^(?:${this.t.loadOrder}|${this.t.loadNewOrder})$`),
    });
  }

  /** What antd itself says where a choice has nothing to offer. */
  async wordsForNothing(): Promise<string> {
    const choice = this.root.getByRole('combobox', { name: this.t.connections });
    await choice.fill('no such connection');
    const words = await this.page.locator('.ant-empty-description').last().textContent();
    await choice.press('Escape');
    return words ?? '';
  }

  /** Adds a choice of the filter bar, or takes it away again. */
  async filterBy(choice: HistoryChoice): Promise<void> {
    const [which, option] = this.wordsOf(choice);
    const box = this.root.getByRole('combobox', { name: this.t[which], exact: true });
    await box.press('ArrowDown');
    await this.page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click();
    await box.press('Escape');
    await expect(this.page.locator('.ant-select-dropdown:visible')).toHaveCount(0);
  }

  private wordsOf(choice: HistoryChoice): readonly ['outcomes' | 'calls' | 'connections', string] {
    if ('outcome' in choice) return ['outcomes', this.words.marks[choice.outcome]];
    if ('call' in choice) return ['calls', this.words.calls[choice.call]];
    return ['connections', choice.connection];
  }

  async showAll(): Promise<void> {
    await this.root.getByTestId('history-filters').getByRole('button', { name: this.t.clear }).click();
  }

  /** How many calls the filter lets through, of all. */
  async showsCount(found: number, total: number): Promise<void> {
    const words =
      found === total ? this.t.count(String(total)) : this.t.countOf(String(found), String(total));
    await expect(this.root.getByTestId('history-count')).toHaveText(words);
  }

  /** The calls in the list and their outcomes, newest first. */
  async shows(calls: readonly (readonly [Call, Outcome])[]): Promise<void> {
    await expect(this.rows).toHaveCount(calls.length);
    for (const [index, [call, outcome]] of calls.entries()) {
      await expect(this.rows.nth(index)).toContainText(this.words.calls[call]);
      await expect(this.rows.nth(index).locator('[data-outcome]')).toHaveAttribute('data-outcome', outcome);
      await expect(this.rows.nth(index)).toContainText(this.words.marks[outcome]);
    }
  }

  async openCall(place: number): Promise<void> {
    await this.rows.nth(place).click({ position: { x: 4, y: 8 } });
    const id = await this.rows.nth(place).getAttribute('data-row-id');
    await expect(this.detail).toHaveAttribute('data-call-id', id ?? '');
    await expect(this.outcome).toBeVisible();
  }

  /** The body of the opened call, every character of it. */
  body(): Promise<string> {
    return readPlainText(this.detail.getByTestId('request-body'), this.language);
  }

  /** The headers of the opened call as they left, token masked. */
  async headers(): Promise<readonly (readonly [name: string, value: string])[]> {
    const names = await this.requestHeaders.locator('dt').allTextContents();
    const values = await this.requestHeaders.locator('dd').allTextContents();
    return names.map((name, index) => [name, values[index] ?? '']);
  }

  /** The steps of the opened call, in time. */
  async showsTiming(phases: readonly Phase[]): Promise<void> {
    const steps = this.detail.getByTestId('call-timing').locator('li[data-phase]');
    await expect(steps).toContainText(phases.map((phase) => this.words.phases[phase]));
    await expect(steps).toHaveText(phases.map(() => /\d+ ms$/));
  }

  /** The server's message in the opened call. */
  get message(): Locator {
    return this.detail.getByTestId('server-message');
  }
}
