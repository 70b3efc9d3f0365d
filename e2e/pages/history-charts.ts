import { expect, type Locator, type Page } from '@playwright/test';
import { insightText } from '../../renderer/text/insight';
import type { Language } from '../../shared/desk.app';
import type { Chart } from '../../shared/desk.insight';

/** The history in charts. */
export class HistoryCharts {
  readonly root: Locator;
  readonly counted: Locator;
  /** What is being counted, and the way to end it. */
  readonly work: Locator;
  readonly empty: Locator;
  readonly turn: Locator;
  private readonly t;

  constructor(
    private readonly page: Page,
    language: Language,
  ) {
    this.t = insightText[language];
    this.root = page.getByTestId('history-charts');
    this.counted = this.root.getByTestId('charts-counted');
    this.work = this.root.getByTestId('charts-work');
    this.empty = this.root.getByTestId('charts-empty');
    this.turn = page.getByTestId('show-charts');
  }

  chart(chart: Chart): Locator {
    return this.root.getByTestId(`chart-${chart}`);
  }

  /** So many calls are counted. */
  async counts(calls: number): Promise<void> {
    await expect(this.counted).toContainText(
      this.t.counted(String(calls), '|', '').split('|')[0]?.trim().split(' ')[0] ?? '',
    );
  }

  async showRange(days: number): Promise<void> {
    await this.root.getByText(this.t.days(days), { exact: true }).click();
  }

  async asTable(chart: Chart): Promise<Locator> {
    await this.chart(chart).getByRole('button', { name: this.t.asTable, exact: true }).click();
    return this.chart(chart).getByRole('table');
  }

  /** Chooses a part of a chart by its name: the list comes with its calls. */
  async pick(chart: Chart, name: string): Promise<void> {
    await this.chart(chart).getByRole('button', { name }).click();
    await expect(this.root).toBeHidden();
  }

  /** Saves a chart as a file; where it has texts, with what is somebody's only if `keeps`. */
  async save(chart: Chart, as: 'csv' | 'png', keeps = false): Promise<void> {
    const button = this.saveButton(chart, as);
    const asks = (await button.getAttribute('aria-haspopup')) === 'dialog';
    await button.click();
    if (!asks) return;
    const dialog = this.page.getByTestId('confirm-dialog');
    await expect(dialog.getByTestId('keep-personal')).not.toBeChecked();
    if (keeps) await dialog.getByTestId('keep-personal').check();
    await dialog.locator('button[type="submit"]').click();
    await expect(dialog).toBeHidden();
  }

  /** Watches a chart; what it says from then on while its picture is taken. */
  async watchPosing(chart: Chart): Promise<() => Promise<readonly string[]>> {
    const posed = await this.chart(chart).evaluateHandle((card) => {
      const texts: string[] = [];
      const look = () => {
        if (card.dataset.posing === 'true') texts.push(card.textContent ?? '');
      };
      new MutationObserver(look).observe(card, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      return texts;
    });
    return () => posed.jsonValue();
  }

  saveButton(chart: Chart, as: 'csv' | 'png'): Locator {
    return this.chart(chart).getByTestId(`save-${as}`);
  }

  /** What is said for a moment after a file was written. */
  async saidSaved(name: string): Promise<void> {
    await expect(this.page.getByText(this.t.exported(name)).first()).toBeVisible();
  }
}
