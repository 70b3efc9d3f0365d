import { expect, type JSHandle, type Locator, type Page } from '@playwright/test';
import { bulkColumnsText } from '../../renderer/text/bulk-columns';
import { grouped } from '../../renderer/text/count';
import { outcomeText } from '../../renderer/text/outcome';
import { type RunStep, runsText } from '../../renderer/text/runs';
import { runCheckText } from '../../renderer/text/runs-check';
import { runColumnsText } from '../../renderer/text/runs-columns';
import { type Deed, runConfirmText } from '../../renderer/text/runs-confirm';
import { runProgressText } from '../../renderer/text/runs-progress';
import { runResultText } from '../../renderer/text/runs-result';
import { runSourceText } from '../../renderer/text/runs-source';
import type { Counts, ExportFormat } from '../../shared/bulk/exchange';
import type { Decision, RowState } from '../../shared/bulk/row-machine';
import type { RepairKind, RowProblemKind } from '../../shared/bulk/row-problems';
import type { PauseReason, RunState } from '../../shared/bulk/run-machine';
import type { Call } from '../../shared/contract/endpoints';
import type { Language } from '../../shared/desk.app';

/** A file that a person brings. */
interface BroughtFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Hundreds of rows beside another program on a slow disk take their time. */
const RUN_MS = 60_000;

/** Runs over many orders: their list, and one of them step by step. */
export class BulkPage {
  readonly root: Locator;
  readonly empty: Locator;
  readonly list: Locator;
  readonly runs: Locator;
  readonly notTaken: Locator;
  readonly run: Locator;
  /** The step whose question is open. */
  readonly asking: Locator;
  readonly grid: Locator;
  readonly editor: Locator;
  readonly noRows: Locator;
  readonly problems: Locator;
  readonly toConfirm: Locator;
  readonly startButton: Locator;
  readonly note: Locator;
  readonly resume: Locator;
  readonly rows: Locator;
  readonly detail: Locator;
  readonly retry: Locator;
  /** The rows of the result, as one thing that takes keys. */
  readonly resultGrid: Locator;
  /** The box above the rows, for all of them. */
  readonly allBox: Locator;
  readonly exports: readonly Locator[];
  /** The calls of the opened row, the last first. */
  readonly attempts: Locator;
  /** Leads from the opened row to everything done to its order. */
  readonly life: Locator;
  readonly words;
  readonly checkWords;
  readonly columnWords;
  readonly confirmWords;
  readonly progressWords;
  readonly resultWords;
  readonly rowWords;
  readonly sourceWords;
  readonly outcomes;

  constructor(
    private readonly page: Page,
    language: Language,
  ) {
    this.words = runsText[language];
    this.checkWords = runCheckText[language];
    this.columnWords = runColumnsText[language];
    this.confirmWords = runConfirmText[language];
    this.progressWords = runProgressText[language];
    this.resultWords = runResultText[language];
    this.sourceWords = runSourceText[language];
    this.rowWords = bulkColumnsText[language];
    this.outcomes = outcomeText[language];
    this.root = page.getByTestId('bulk-screen');
    this.empty = this.root.getByTestId('runs-empty');
    this.list = this.root.getByTestId('run-list');
    this.runs = this.list.locator('[data-row-id]');
    this.notTaken = this.root.getByTestId('not-taken');
    this.run = this.root.getByTestId('run-view');
    this.asking = this.run.locator('nav button[data-asks="true"]');
    this.grid = this.run.getByTestId('cell-grid');
    this.editor = this.grid.getByTestId('cell-editor');
    this.noRows = this.run.getByTestId('no-rows');
    this.problems = this.run.getByTestId('row-problems');
    this.toConfirm = this.run.getByTestId('to-confirm');
    this.startButton = this.run.getByTestId('start-run');
    this.note = this.run.getByTestId('run-note');
    this.resume = this.run.getByTestId('resume-run');
    this.rows = this.run.getByTestId('result-rows').locator('[data-row-id]');
    this.detail = this.run.getByTestId('row-detail');
    this.life = this.detail.getByTestId('row-life');
    this.attempts = this.detail.getByTestId('row-attempts').locator('li');
    this.resultGrid = this.run.getByTestId('result-rows');
    this.allBox = this.resultGrid.getByRole('columnheader').getByRole('checkbox');
    this.exports = ['export-run', 'export-bundle-button'].map((its) => this.run.getByTestId(its));
    this.retry = this.run.getByTestId('retry-rows');
  }

  /** Drops a file onto the screen. */
  async dropFile(file: BroughtFile): Promise<void> {
    await this.drop(await this.holdFile(file));
  }

  /** A file that is about to be dropped: its bytes are in the page, and nothing of ours has seen them. */
  holdFile({ name, bytes }: BroughtFile): Promise<JSHandle<DataTransfer>> {
    return this.page.evaluateHandle(
      ({ name, base64 }) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
        return transfer;
      },
      { name, base64: bytes.toString('base64') },
    );
  }

  async drop(held: JSHandle<DataTransfer>): Promise<void> {
    await this.root.dispatchEvent('dragover', { dataTransfer: held });
    await this.root.dispatchEvent('drop', { dataTransfer: held });
  }

  /** The run stands at this step, and nothing of it is under way. */
  async atStep(step: RunStep): Promise<void> {
    await expect(this.run).toHaveAttribute('data-step', step);
    await expect(this.run).toHaveAttribute('data-busy', '');
  }

  async goTo(step: RunStep): Promise<void> {
    await this.run.locator(`nav button[data-step="${step}"]`).click();
    await expect(this.run).toHaveAttribute('data-step', step);
  }

  async toList(): Promise<void> {
    await this.run.getByTestId('to-runs').click();
    await expect(this.run).toBeHidden();
  }

  async inState(state: RunState): Promise<void> {
    await expect(this.run).toHaveAttribute('data-run-state', state);
  }

  /** A column's use, as its list says it. */
  columnUse(header: string): Locator {
    const choice = this.page.getByRole('combobox', { name: this.columnWords.columnUse(header), exact: true });
    return this.run.locator('.ant-select').filter({ has: choice });
  }

  async chooseUse(header: string, typed: string): Promise<void> {
    const choice = this.page.getByRole('combobox', { name: this.columnWords.columnUse(header), exact: true });
    await choice.click();
    await choice.fill(typed);
    await choice.press('Enter');
    await expect(this.columnUse(header)).toContainText(typed);
  }

  /** Takes what the workbook hides in, or leaves it out. */
  async takeHidden(whether: 'in' | 'out'): Promise<void> {
    const switches = this.run.getByTestId('hidden-content');
    await switches.getByText(this.sourceWords.hidden[whether], { exact: true }).click();
    await expect(this.run).toHaveAttribute('data-busy', '');
  }

  /** A value that every row sends; the field as people write it in a header. */
  async addConstant(field: string, text: string): Promise<void> {
    await this.run.getByTestId('add-constant').click();
    const its = this.run.locator('[data-constant]').last();
    const choice = its.getByRole('combobox', { name: this.columnWords.constantUse, exact: true });
    await choice.fill(field);
    await choice.press('Enter');
    await its.getByRole('textbox', { name: this.columnWords.constantValue }).fill(text);
    await expect(this.run.locator(`[data-constant="${field}"]`)).toBeVisible();
  }

  /** Keeps the columns as they are under a name. */
  async saveMapping(name: string): Promise<void> {
    await this.run.getByTestId('save-mapping').click();
    const dialog = this.page.getByTestId('confirm-dialog');
    await dialog.getByRole('textbox', { name: this.columnWords.saveName }).fill(name);
    await dialog.locator('button[type="submit"]').click();
    await expect(dialog).toBeHidden();
  }

  /** Gives one saved mapping another name and deletes another, by keys alone. */
  async arrangeMappings(renamed: string, to: string, removed: string): Promise<void> {
    const { page, columnWords: words } = this;
    await this.run.getByTestId('arrange-mappings').press('Enter');
    const dialog = page.getByTestId('confirm-dialog');
    const box = dialog.getByRole('textbox', { name: words.renameSaved(renamed) });
    await box.press('Control+a');
    await page.keyboard.type(removed);
    await expect(dialog.locator('button[type="submit"]')).toBeDisabled();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(to);
    await dialog.getByRole('button', { name: words.removeSaved(removed) }).press('Enter');
    await expect(dialog).toContainText(words.losesSaved([removed]));
    await expect(dialog.getByRole('button', { name: words.removesSaved('1') })).toBeVisible();
    await dialog.getByRole('button', { name: words.removesSaved('1') }).press('Enter');
    await expect(dialog).toBeHidden();
  }

  /** Takes a mapping that is offered for these headers. */
  async useMapping(name: string): Promise<void> {
    const choice = this.run.getByRole('combobox', { name: this.columnWords.chooseSaved });
    await choice.press('ArrowDown');
    const list = this.page.locator('.ant-select-dropdown:visible');
    await expect(list).toContainText(this.columnWords.fits);
    await list.getByText(name, { exact: true }).click();
  }

  async chooseCall(call: Call): Promise<void> {
    await this.run
      .getByTestId('columns-step')
      .getByText(this.outcomes.calls[call], { exact: true })
      .first()
      .click();
  }

  /** A line of the filters at the left: `ready`, `invalid`, a problem, a state. */
  filter(name: string): Locator {
    return this.run.locator(`[data-filter="${name}"]`);
  }

  async counted(name: string, rows: number): Promise<void> {
    await expect(this.filter(name)).toContainText(grouped(rows));
  }

  async showProblem(kind: RowProblemKind): Promise<void> {
    await this.filter(kind).click();
    await expect(this.filter(kind)).toHaveAttribute('aria-pressed', 'true');
  }

  async repair(kind: RepairKind): Promise<void> {
    await this.run.locator(`[data-repair="${kind}"] button`).click();
    await expect(this.run.locator(`[data-repair="${kind}"]`)).toHaveAttribute('data-on', 'true');
  }

  cell(row: number, column: number): Locator {
    return this.grid.locator(`[data-row="${row}"] [data-column="${column}"]`);
  }

  /** Types over a cell by keys alone. */
  async edit(row: number, column: number, text: string): Promise<void> {
    await this.cell(row, column).click();
    await this.grid.focus();
    await this.page.keyboard.press('F2');
    await expect(this.editor).toBeFocused();
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await expect(this.editor).toBeHidden();
  }

  /** How fast the run goes, and after how many rows it stops to be looked at. */
  async pace(pace: Partial<Record<'firstRows' | 'concurrency' | 'perSecond', number>>): Promise<void> {
    for (const [field, value] of Object.entries(pace)) {
      const name = this.confirmWords[field as keyof typeof pace];
      const box = this.run.getByRole('spinbutton', { name });
      await box.fill(String(value));
      await box.press('Tab');
    }
  }

  /** The whole run goes at once, without a look at the first rows. */
  withoutFirstRows(): Promise<void> {
    return this.pace({ firstRows: 0 });
  }

  /** Types how many orders are done again. */
  async typeAgain(orders: number): Promise<void> {
    await this.run.getByLabel(this.confirmWords.againLabel).fill(String(orders));
  }

  async start(deed: Deed, rows: number): Promise<void> {
    await expect(this.startButton).toHaveText(this.confirmWords.start[deed](grouped(rows)));
    await expect(this.startButton).not.toHaveAttribute('aria-disabled', 'true');
    await this.startButton.click();
    await expect(this.run).toHaveAttribute('data-step', 'run');
  }

  async paused(reason: PauseReason): Promise<void> {
    await expect(this.note).toHaveAttribute('data-reason', reason, { timeout: RUN_MS });
  }

  async ended(): Promise<void> {
    await expect(this.note).toHaveAttribute('data-reason', 'finished', { timeout: RUN_MS });
  }

  /** How many rows stand where, in the run; all of them add up. */
  async adds(counts: Partial<Counts>, rows: number): Promise<void> {
    for (const [state, count] of Object.entries(counts))
      await expect(this.run.locator(`[data-count="${state}"]`)).toHaveAttribute('data-rows', String(count));
    const all = await this.run
      .locator('[data-count]')
      .evaluateAll((buttons) =>
        buttons.reduce((sum, button) => sum + Number((button as HTMLElement).dataset.rows), 0),
      );
    expect(all).toBe(rows);
  }

  async showState(state: RowState): Promise<void> {
    await this.filter(state).click();
    await expect(this.filter(state)).toHaveAttribute('aria-pressed', 'true');
  }

  async openRow(place: number): Promise<void> {
    await this.rows.nth(place).click({ position: { x: 140, y: 8 } });
    await expect(this.detail).toBeVisible();
  }

  /** Chooses a row by its box. */
  async choose(place: number): Promise<void> {
    await this.rows.nth(place).getByRole('checkbox').check();
    await expect(this.run.getByTestId('chosen-rows')).toBeVisible();
  }

  /** So many rows are said to be chosen. */
  async chosen(rows: number): Promise<void> {
    const said = this.run.getByTestId('chosen-rows');
    if (rows === 0) await expect(said).toBeHidden();
    else await expect(said).toHaveText(this.resultWords.chosen(grouped(rows)));
  }

  /** Whatever can be pressed in the result is whole in the window, and nothing scrolled to the side for it. */
  async allInReach(): Promise<void> {
    const buttons = this.run.locator('button:not([role="grid"] button)');
    for (const button of await buttons.all()) {
      await button.focus();
      await expect(button).toBeInViewport({ ratio: 1 });
    }
    const moved = await this.run.evaluate((view) => {
      const around = [];
      for (let one: Element | null = view; one; one = one.parentElement) around.push(one.scrollLeft);
      return around.filter((left) => left !== 0);
    });
    expect(moved).toEqual([]);
  }

  decision(decision: Decision): Locator {
    const { title, what } = this.resultWords.decisions[decision];
    return this.page.getByRole('radio', { name: `${title} ${what}`, exact: true });
  }

  /** Says of unknown rows what a person found out. */
  async decide(decision: Decision, rows: string): Promise<void> {
    await this.run.getByTestId('decide-rows').click();
    await this.decision(decision).check();
    await this.page
      .getByRole('button', { name: this.resultWords.decideButton[decision](rows), exact: true })
      .click();
    await expect(this.decision(decision)).toBeHidden();
  }

  /** Exports the rows that are shown; the system's dialog is answered already. */
  async exportAs(format: ExportFormat, rows: string): Promise<void> {
    await this.run.getByTestId('export-run').click();
    await this.page.getByRole('radio', { name: this.resultWords.formats[format] }).check();
    const button = this.page.getByRole('button', { name: this.resultWords.exportRows(rows), exact: true });
    await button.click();
    await expect(button).toBeHidden();
  }
}
