import { expect, type Locator, type Page } from '@playwright/test';
import { outcomeText } from '../../renderer/text/outcome';
import { practiceText } from '../../renderer/text/practice';
import type { Call } from '../../shared/contract/endpoints';
import type { Language } from '../../shared/desk.app';
import type { PracticeOrder } from '../../shared/desk.practice';

/** The practice server's screen: its state, its orders, one of them whole. */
export class PracticePage {
  readonly root: Locator;
  readonly status: Locator;
  readonly rows: Locator;
  readonly order: Locator;
  readonly steps: Locator;
  private readonly t;
  private readonly calls;

  constructor(page: Page, language: Language) {
    this.t = practiceText[language];
    this.calls = outcomeText[language].calls;
    this.root = page.getByTestId('practice-screen');
    this.status = this.root.getByTestId('practice-status');
    this.rows = this.root.getByTestId('practice-list').locator('[data-row-id]');
    this.order = this.root.getByTestId('practice-order');
    this.steps = this.order.getByTestId('practice-steps').locator('tbody tr');
  }

  async showsRunning(): Promise<void> {
    await expect(this.status).toContainText(this.t.running);
    await expect(this.status).toContainText(this.t.tokenGood);
  }

  async expireToken(): Promise<void> {
    await this.root.getByRole('button', { name: this.t.expire }).click();
    await expect(this.status).toContainText(this.t.tokenExpired);
  }

  async renewToken(): Promise<void> {
    await this.root.getByRole('button', { name: this.t.renew }).click();
    await expect(this.status).toContainText(this.t.tokenGood);
  }

  async showsCount(count: number): Promise<void> {
    await expect(this.root.getByTestId('practice-count')).toHaveText(this.t.count(String(count)));
  }

  /** Opens the order at a place of the list, counted from the newest, 0. */
  async openOrder(place: number): Promise<void> {
    await this.rows.nth(place).click({ position: { x: 4, y: 8 } });
    await expect(this.order).toBeVisible();
  }

  async showsStatus(place: number, status: PracticeOrder['status']): Promise<void> {
    await expect(this.rows.nth(place)).toContainText(this.t.status[status]);
  }

  /** The calls of the opened order, in time. */
  async showsSteps(calls: readonly Call[]): Promise<void> {
    await expect(this.steps).toHaveCount(calls.length);
    for (const [index, call] of calls.entries()) {
      await expect(this.steps.nth(index)).toContainText(this.calls[call]);
    }
  }

  /** Who acted and where to, step by step in the words of the page. */
  async showsActors(actor: string | null): Promise<void> {
    const count = await this.steps.count();
    await expect(this.steps.locator('td:nth-child(3)')).toHaveText(
      Array<string>(count).fill(actor ?? this.t.byToken),
    );
  }

  /** Where a step of the opened order leads: `toStep` and its three companions, by their words. */
  async showsRouting(step: number, routing: readonly string[]): Promise<void> {
    const words = [this.t.toStep, this.t.toGrp, this.t.toBy, this.t.toRole];
    await expect(this.steps.nth(step).locator('li')).toHaveText(
      routing.map((value, index) => `${words[index]} ${value === '' ? this.t.emptyText : value}`),
    );
  }

  /** The columns of a table of the opened order as `name` and JSON source. */
  async columns(table: string): Promise<readonly (readonly [name: string, value: string])[]> {
    const list = this.order.getByTestId('practice-columns').getByLabel(table, { exact: true });
    const names = await list.locator('dt').allTextContents();
    const values = await list.locator('dd').allTextContents();
    return names.map((name, index) => [name, values[index] ?? '']);
  }

  /** Loads the opened order on the order page. */
  async loadOrder(): Promise<void> {
    await this.order.getByRole('button', { name: this.t.load }).click();
  }

  /** No order is left: it says so, and offers to make one. */
  get empty(): Locator {
    return this.root.getByTestId('practice-empty');
  }

  async reset(count: number): Promise<void> {
    await this.root.getByRole('button', { name: this.t.reset(String(count)) }).click();
  }
}
