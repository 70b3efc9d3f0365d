import { expect, type Locator, type Page } from '@playwright/test';
import { compareCallsText } from '../../renderer/text/compare-calls';
import { copyCallText } from '../../renderer/text/copy-call';
import { historyText } from '../../renderer/text/history';
import { historyFiltersText } from '../../renderer/text/history-filters';
import { outcomeText } from '../../renderer/text/outcome';
import { partsText } from '../../renderer/text/parts';
import { wholeCallText } from '../../renderer/text/whole-call';
import type { Call } from '../../shared/contract/endpoints';
import type { Outcome, Phase } from '../../shared/contract/outcome';
import type { Language } from '../../shared/desk.app';
import type { HistorySpan } from '../../shared/desk.filters';
import type { HistorySort } from '../../shared/desk.history';
import type { CopyFormat } from '../../shared/support/copy/copied-call';
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
  readonly list: Locator;
  readonly empty: Locator;
  readonly search: Locator;
  readonly detail: Locator;
  readonly outcome: Locator;
  readonly requestHeaders: Locator;
  readonly loadOrderButton: Locator;
  readonly newRunButton: Locator;
  private readonly t;
  private readonly words;
  readonly filters;

  constructor(
    private readonly page: Page,
    private readonly language: Language,
  ) {
    this.t = historyText[language];
    this.words = outcomeText[language];
    this.filters = historyFiltersText[language];
    this.root = page.getByTestId('history-screen');
    this.list = this.root.getByTestId('history-list');
    this.rows = this.list.locator('[data-row-id]');
    this.empty = this.root.getByTestId('history-empty');
    this.search = this.root.getByRole('textbox', { name: this.filters.search });
    this.detail = this.root.getByTestId('call-detail');
    this.outcome = this.detail.getByTestId('outcome-sentence');
    this.requestHeaders = this.detail
      .getByTestId('request-view')
      .getByLabel(partsText[language].headers, { exact: true });
    this.newRunButton = this.root.getByTestId('run-from-calls');
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

  /** Chooses when the calls began. */
  async filterByTime(span: HistorySpan): Promise<void> {
    await this.root.getByTestId('time-filter').press('Enter');
    const choice = this.page.getByTestId('time-choice');
    // Once it is open it takes the focus; a key before that would be meant for something else.
    await expect(choice.getByRole('button').first()).toBeFocused();
    await choice.getByRole('button', { name: this.filters.spans[span], exact: true }).press('Enter');
    await expect(choice).toBeHidden();
    await expect(this.root.getByTestId('time-filter')).toHaveText(this.filters.spans[span]);
  }

  /** Two dates as a person writes them; whether they were taken. */
  async filterByDays(first: string, last: string): Promise<void> {
    await this.root.getByTestId('time-filter').press('Enter');
    const choice = this.page.getByTestId('time-choice');
    await choice.getByRole('combobox', { name: this.filters.from, exact: true }).fill(first);
    const end = choice.getByRole('combobox', { name: this.filters.until, exact: true });
    await end.fill(last);
    await end.press('Enter');
  }

  /** Shuts what chooses the time, and leaves it as it was. */
  async shutTime(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.page.getByTestId('time-choice')).toBeHidden();
    await expect(this.root.getByTestId('time-filter')).toBeFocused();
  }

  get timeRefusal(): Locator {
    return this.page.getByTestId('time-choice').getByRole('alert');
  }

  async sortBy(sort: HistorySort): Promise<void> {
    const box = this.root.getByRole('combobox', { name: this.filters.sort, exact: true });
    await box.press('ArrowDown');
    await this.page
      .locator('.ant-select-dropdown:visible')
      .getByText(this.filters.sorts[sort], { exact: true })
      .click();
    await expect(this.page.locator('.ant-select-dropdown:visible')).toHaveCount(0);
  }

  /** The head of a column. */
  head(column: 'time' | 'said' | 'duration'): Locator {
    return this.list.getByRole('columnheader').and(this.page.locator(`[data-column="${column}"]`));
  }

  /** The order that the list is in, as its heads and, where it has room, its choice tell it. */
  async showsSort(sort: HistorySort): Promise<void> {
    const told = {
      newest: ['descending', 'none'],
      oldest: ['ascending', 'none'],
      slowest: ['none', 'descending'],
    } as const;
    const [time, duration] = told[sort];
    await expect(this.head('time')).toHaveAttribute('aria-sort', time);
    await expect(this.head('duration')).toHaveAttribute('aria-sort', duration);
    await expect(this.root.getByTestId('history-filters')).toContainText(this.filters.sorts[sort]);
  }

  /** The row that the keys stand on. */
  get cursor(): Locator {
    return this.list.locator('[data-cursor="true"]');
  }

  /** What is marked in a row as found. */
  found(place: number): Locator {
    return this.rows.nth(place).locator('mark');
  }

  /** Where everything of the bar's first line stands that choosing calls leaves alone. */
  async barPlaces(): Promise<Readonly<Record<string, unknown>>> {
    const { search } = this;
    const controls = {
      ...{ search, kept: this.root.getByTestId('kept-filters') },
      ...{ run: this.newRunButton, compare: this.root.getByTestId('compare-chosen') },
      ...{ bundle: this.root.getByTestId('bundle-chosen'), charts: this.root.getByTestId('show-charts') },
      ...{ list: this.list, export: this.root.getByTestId('export-calls') },
    };
    const places = Object.entries(controls).map(
      async ([name, control]) => [name, await control.boundingBox()] as const,
    );
    return Object.fromEntries(await Promise.all(places));
  }

  /** Keeps what is set under a name. */
  async keepFilterAs(name: string): Promise<void> {
    await this.keptMenu(this.filters.keep);
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: this.filters.name }).fill(name);
    await this.page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  }

  async takeFilter(name: string): Promise<void> {
    await this.keptMenu(name);
  }

  /** Renames a kept filter, or removes it. */
  async arrangeFilter(name: string, to: string | null): Promise<void> {
    await this.keptMenu(this.filters.arrange);
    const dialog = this.page.getByRole('dialog');
    if (to === null)
      await dialog.getByRole('button', { name: this.filters.remove(name), exact: true }).press('Enter');
    else await dialog.getByRole('textbox', { name: this.filters.rename(name), exact: true }).fill(to);
    await dialog.getByRole('button', { name: this.filters.done, exact: true }).press('Enter');
    await expect(dialog).toBeHidden();
  }

  /** The names of what was kept. */
  async keptFilters(names: readonly string[]): Promise<void> {
    await this.root.getByTestId('kept-filters').press('Enter');
    const items = this.page.getByRole('menuitem');
    await expect(items).toHaveText([
      ...(names.length === 0 ? [this.filters.keptNone] : names),
      this.filters.keep,
      this.filters.arrange,
    ]);
    await this.page.keyboard.press('Escape');
    await expect(items).toHaveCount(0);
  }

  private async keptMenu(item: string): Promise<void> {
    await this.root.getByTestId('kept-filters').press('Enter');
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  /** Every condition that the empty list names. */
  async namesFilters(said: readonly string[]): Promise<void> {
    const words = this.empty.getByRole('listitem');
    await expect(words).toHaveCount(said.length);
    for (const [index, text] of said.entries()) await expect(words.nth(index)).toContainText(text);
  }

  /** A choice's place in the bar, and its words. */
  wordsOf(choice: HistoryChoice): readonly ['outcomes' | 'calls' | 'connections', string] {
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

  /** Copies the opened call in a format. */
  async copyAs(format: CopyFormat): Promise<void> {
    const { formats } = copyCallText[this.language];
    await this.detail.getByTestId('copy-call').click();
    await this.page.getByRole('menuitem', { name: formats[format], exact: true }).click();
  }

  /** The box that puts the real token into the next copy; the menu of formats is opened for it. */
  async tokenBox(): Promise<Locator> {
    await this.detail.getByTestId('copy-call').click();
    return this.page.getByRole('menuitemcheckbox', {
      name: new RegExp(`^${copyCallText[this.language].withToken}`),
    });
  }

  /** Copies the opened call with its real token; production then asks. */
  async copyWithToken(format: CopyFormat): Promise<void> {
    const box = await this.tokenBox();
    await box.click();
    await expect(box).toBeChecked();
    await this.page
      .getByRole('menuitem', { name: copyCallText[this.language].formats[format], exact: true })
      .click();
  }

  /** What a copy left behind that a person has to know. */
  get copyNotes(): Locator {
    return this.detail.getByTestId('copy-notes');
  }

  /** Takes the token off the clipboard now. */
  async clearSecret(): Promise<void> {
    await this.copyNotes.getByRole('button', { name: copyCallText[this.language].clearNow }).click();
    await expect(this.copyNotes).toHaveText('');
  }

  /** The rule that made the outcome of the opened call. */
  get rule(): Locator {
    return this.detail.getByTestId('call-rule');
  }

  /** What is said of the bytes of the request's body and the answer's. */
  get bytesNotes(): Locator {
    return this.detail.getByTestId('bytes-note');
  }

  get hex(): Locator {
    return this.detail.getByTestId('hex-view');
  }

  get answerSource(): Locator {
    return this.detail.getByTestId('answer-source');
  }

  /** The calls around the opened one, itself among them, in time. */
  get around(): Locator {
    return this.detail.getByTestId('calls-around').locator('li');
  }

  /** One of the facts at the end of the opened call, by its label. */
  fact(label: string): Locator {
    return this.detail
      .locator('dl > div', { has: this.page.getByText(label, { exact: true }) })
      .locator('dd');
  }

  async showAnswerAs(shape: 'source' | 'bytes'): Promise<void> {
    const label = shape === 'source' ? this.t.source : wholeCallText[this.language].bytes;
    await this.detail.getByTestId('call-answer').getByText(label, { exact: true }).click();
  }

  /** A long answer of the opened call as it came, every character of it. */
  async wholeAnswer(): Promise<string> {
    await this.answerSource.getByRole('button').click();
    return readPlainText(this.answerSource, this.language);
  }

  /** The two calls beside each other. */
  get comparison(): Locator {
    return this.root.getByTestId('call-comparison');
  }

  /** Begins a comparison with the opened call; the next one that is opened is the other. */
  async compareOpened(): Promise<void> {
    await this.detail.getByTestId('compare-call').click();
    await expect(this.detail.getByTestId('picking')).toBeVisible();
  }

  /** Compares the two calls that are chosen by their boxes. */
  async compareChosen(): Promise<void> {
    await this.root.getByTestId('compare-chosen').click();
    await expect(this.comparison).toBeVisible();
  }

  /** Rows of a part of the comparison that are marked as different: name, and what either call has. */
  async differences(
    part: 'about' | 'request' | 'requestHeaders' | 'requestBody' | 'answer' | 'answerHeaders' | 'answerBody',
  ): Promise<string[][]> {
    const label = compareCallsText[this.language][part];
    const rows = this.comparison
      .getByRole('table', { name: label, exact: true })
      .locator('tr[data-changed="true"]');
    const cells = await rows.evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.lastElementChild?.textContent ?? '')),
    );
    return cells;
  }

  /** Everything of both calls, or only what differs. */
  async seeInComparison(view: 'changes' | 'all'): Promise<void> {
    await this.comparison.getByText(compareCallsText[this.language].views[view], { exact: true }).click();
  }

  /** Opens the call as a draft on the order page. */
  async openDraft(): Promise<void> {
    await this.detail.getByRole('button', { name: wholeCallText[this.language].openDraft }).click();
  }

  /** Asks for the opened call once more; what has to be asked is asked on the order page. */
  async sendAgain(): Promise<void> {
    await this.detail.getByRole('button', { name: wholeCallText[this.language].sendAgain }).click();
  }

  async openCall(place: number): Promise<void> {
    await this.rows.nth(place).click({ position: { x: 4, y: 8 } });
    const id = await this.rows.nth(place).getAttribute('data-row-id');
    await expect(this.detail).toHaveAttribute('data-call-id', id ?? '');
    await expect(this.outcome).toBeVisible();
  }

  /** Chooses a call by its box. */
  async choose(place: number): Promise<void> {
    await this.rows.nth(place).getByRole('checkbox').check();
  }

  /** The button that takes these many calls into a run. */
  async offersRun(calls: number): Promise<void> {
    await expect(this.newRunButton).toHaveText(this.t.newRun(String(calls)));
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
