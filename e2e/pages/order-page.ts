import { expect, type Locator, type Page } from '@playwright/test';
import { orderText } from '../../renderer/text/order';
import { orderFieldsText } from '../../renderer/text/order-fields';
import { orderSendingText } from '../../renderer/text/order-sending';
import { outcomeText } from '../../renderer/text/outcome';
import { partsText } from '../../renderer/text/parts';
import { CALLS, type Call } from '../../shared/contract/endpoints';
import type { Outcome, Phase, Reason } from '../../shared/contract/outcome';
import type { Language } from '../../shared/desk';
import type { OptionalField, PlainTable, ValueType } from '../../shared/draft/draft';
import { readPlainText } from './plain-text';

type FieldName = 'mapId' | 'customerGuid' | 'oId' | 'taskId' | OptionalField | 'objectiveStatus';
/** A plain table by its name, a tabc table by its place, from 1. */
export type TableName = PlainTable | number;

export interface ColumnEntry {
  readonly name: string;
  readonly type?: ValueType;
  readonly value?: string;
}

/** The order screen: the form, the request beside it, the answer below. */
export class OrderPage {
  readonly root: Locator;
  readonly form: Locator;
  readonly bar: Locator;
  readonly preview: Locator;
  readonly answer: Locator;
  /** The outcome in words, of the last call that ended. */
  readonly outcome: Locator;
  readonly progress: Locator;
  readonly undo: Locator;
  private readonly t;
  private readonly fields;
  private readonly sending;
  private readonly outcomes;

  constructor(
    private readonly page: Page,
    private readonly language: Language,
  ) {
    this.t = orderText[language];
    this.fields = orderFieldsText[language];
    this.sending = orderSendingText[language];
    this.outcomes = outcomeText[language];
    this.root = page.getByTestId('order-screen');
    this.form = this.root.locator('form');
    this.bar = this.root.getByTestId('action-bar');
    this.preview = this.root.getByTestId('request-preview');
    this.answer = this.root.getByTestId('answer-panel');
    this.outcome = this.answer.getByTestId('outcome-sentence');
    this.progress = this.answer.getByTestId('call-progress');
    this.undo = this.root.getByRole('button', { name: this.t.undo, exact: true });
  }

  async chooseMode(mode: 'create' | 'load'): Promise<void> {
    await this.mode.getByText(this.t[mode], { exact: true }).click();
    await expect(this.modeChoice(mode)).toBeChecked();
  }

  get mode(): Locator {
    return this.form.getByRole('radiogroup', { name: this.t.modeLabel });
  }

  modeChoice(mode: 'create' | 'load'): Locator {
    return this.mode.getByRole('radio', { name: this.t[mode] });
  }

  field(name: FieldName): Locator {
    return this.form.getByRole('textbox', { name, exact: true });
  }

  /** Goes to the field and types into it, key by key. */
  async typeInto(name: FieldName, text: string): Promise<void> {
    await this.field(name).click();
    await this.page.keyboard.type(text);
  }

  /** How the field is sent: chosen from the menu beside it. */
  async chooseWay(name: OptionalField | 'objectiveStatus', way: 'absent' | 'text' | 'empty' | 'null') {
    const label = this.t.wayOf(this.fields.labels[name]);
    await this.form.getByRole('combobox', { name: label, exact: true }).selectOption(way);
  }

  private table(table: TableName): Locator {
    return this.form.getByTestId(typeof table === 'number' ? `table-tabc-${table}` : `table-${table}`);
  }

  /** The controls of one column, by its place, from 1. */
  column(table: TableName, row: number) {
    const its = this.table(table)
      .locator('[data-row]')
      .nth(row - 1);
    return {
      name: its.locator('[data-part="name"]'),
      type: its.getByRole('combobox').first(),
      value: its.locator('[data-part="value"]'),
      sent: its.locator('output'),
    };
  }

  columns(table: TableName): Locator {
    return this.table(table).locator('[data-row]');
  }

  /** Adds a column and types name and value as a person does: Enter leads from one to the other. */
  async addColumn(table: TableName, { name, type = 'text', value = '' }: ColumnEntry): Promise<void> {
    const row = (await this.columns(table).count()) + 1;
    await this.table(table).getByRole('button', { name: this.t.addColumn }).click();
    const column = this.column(table, row);
    await expect(column.name).toBeFocused();
    await this.page.keyboard.type(name);
    if (type !== 'text') await column.type.selectOption(type);
    await column.name.press('Enter');
    await expect(column.value).toBeFocused();
    if (type === 'boolean') await column.value.selectOption(value);
    else await this.page.keyboard.type(value);
  }

  /** Adds a column whose text no keyboard has. */
  async putColumn(table: TableName, { name, type = 'text', value = '' }: ColumnEntry): Promise<void> {
    const row = (await this.columns(table).count()) + 1;
    await this.table(table).getByRole('button', { name: this.t.addColumn }).click();
    const column = this.column(table, row);
    await column.name.fill(name);
    if (type !== 'text') await column.type.selectOption(type);
    await column.value.fill(value);
  }

  /** A new column whose name is pasted: lines of a spreadsheet become as many columns. */
  async pasteColumns(table: TableName, paste: (name: Locator) => Promise<void>): Promise<void> {
    await this.table(table).getByRole('button', { name: this.t.addColumn }).click();
    await paste(this.column(table, await this.columns(table).count()).name);
  }

  /** Adds a tabc table and types its name; its first column stands ready, empty. */
  async addTable(name: string): Promise<number> {
    const row = (await this.form.getByTestId(/^table-tabc-\d+$/).count()) + 1;
    await this.form.getByRole('button', { name: this.t.addTable }).click();
    const input = this.form.getByRole('textbox', { name: this.t.tableName(row), exact: true });
    await expect(input).toBeFocused();
    await this.page.keyboard.type(name);
    return row;
  }

  /** Types into the column that a new table begins with. */
  async typeFirstColumn(table: TableName, { name, type = 'text', value = '' }: ColumnEntry): Promise<void> {
    const column = this.column(table, 1);
    await column.name.click();
    await this.page.keyboard.type(name);
    if (type !== 'text') await column.type.selectOption(type);
    await column.value.click();
    await this.page.keyboard.type(value);
  }

  button(call: Call): Locator {
    return this.bar.getByRole('button', { name: this.outcomes.calls[call], exact: true });
  }

  /** Presses the button of a call; the call may have to be confirmed. */
  async press(call: Call): Promise<void> {
    await this.button(call).click();
  }

  /** Presses a button that is there, can be reached, and lets nothing leave. */
  async pressBlocked(call: Call): Promise<void> {
    await expect(this.button(call)).toHaveAttribute('aria-disabled', 'true');
    await this.button(call).focus();
    await this.page.keyboard.press('Enter');
    await expect(this.progress).toBeHidden();
  }

  /** Does something that ends in an answer, and waits until that answer stands there. */
  async answerTo(doing: () => Promise<void>): Promise<void> {
    const old = (await this.outcome.count()) > 0 ? await this.outcome.elementHandle() : null;
    await doing();
    await old?.waitForElementState('hidden');
    await expect(this.outcome).toBeVisible();
    await expect(this.progress).toBeHidden();
  }

  /** The outcome and its reason, in the words of the language. */
  async showsOutcome(outcome: Outcome, reason?: Reason): Promise<void> {
    await expect(this.outcome).toHaveAttribute('data-outcome', outcome);
    await expect(this.outcome).toContainText(this.outcomes.marks[outcome]);
    if (reason === undefined) return;
    await expect(this.outcome).toContainText(reason);
    const { title } = this.outcomes.reasons[reason];
    if (typeof title === 'string') await expect(this.outcome).toContainText(title);
  }

  /** What is being waited for. */
  async showsPhase(call: Call, phase: Phase): Promise<void> {
    const doing = this.sending.waitingFor(this.outcomes.calls[call], this.sending.doing[phase]);
    await expect(this.progress).toContainText(doing);
  }

  /** What cancelling would come to now. */
  async showsCancelMeans(outcome: 'not-sent' | 'unknown'): Promise<void> {
    const { cancelSafe, cancelUnknown } = this.sending;
    await expect(this.progress).toContainText(outcome === 'unknown' ? cancelUnknown : cancelSafe);
  }

  /** What the server said, beside the outcome. */
  get serverMessage(): Locator {
    return this.answer
      .locator('dl')
      .filter({ has: this.page.locator('dt', { hasText: this.sending.serverSays }) })
      .first()
      .locator('dd');
  }

  get loadItButton(): Locator {
    return this.answer.getByRole('button', { name: this.sending.loadIt, exact: true });
  }

  /** Said beside an answer once the form is no longer what was sent. */
  get changedSince(): Locator {
    return this.answer.getByText(this.sending.changedSince, { exact: true });
  }

  get showInHistory(): Locator {
    return this.answer.getByRole('button', { name: this.sending.showInHistory, exact: true });
  }

  get cancelButton(): Locator {
    return this.progress.getByRole('button', { name: this.sending.cancel });
  }

  /** Brings the request of a call into the preview. */
  async showRequestOf(call: Call): Promise<void> {
    await this.preview.getByRole('radiogroup').getByText(this.outcomes.calls[call], { exact: true }).click();
  }

  /** The body in the preview, every character of it. */
  previewBody(): Promise<string> {
    return readPlainText(this.preview.getByTestId('request-body'), this.language);
  }

  /** The preview's first line: method and address. */
  get previewTarget(): Locator {
    return this.preview.getByTestId('request-view').locator('p').first();
  }

  async previewHeaders(): Promise<readonly (readonly [name: string, value: string])[]> {
    const list = this.preview.getByLabel(partsText[this.language].headers, { exact: true });
    const names = await list.locator('dt').allTextContents();
    const values = await list.locator('dd').allTextContents();
    return names.map((name, index) => [name, values[index] ?? '']);
  }

  /** The whole request of a call as the preview has it. */
  async shownRequest(call: Call) {
    await this.showRequestOf(call);
    const target = (await this.previewTarget.textContent()) ?? '';
    return { target, headers: await this.previewHeaders(), body: await this.previewBody() };
  }

  /** The values that a table's controls hold. */
  values(table: TableName): Promise<readonly string[]> {
    return this.table(table)
      .locator('textarea[data-part="value"]')
      .evaluateAll((all) => all.map((one) => (one instanceof HTMLTextAreaElement ? one.value : '')));
  }

  /** Where a person is: the control with the focus, the selection in it, how far the form is scrolled. */
  whereabouts() {
    return this.form.evaluate((form) => {
      const focused = document.activeElement;
      const isText = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
      return {
        control: focused?.id ?? '',
        selection: isText ? [focused.selectionStart, focused.selectionEnd] : null,
        value: isText ? focused.value : null,
        scrolled: Math.round(form.parentElement?.scrollTop ?? 0),
      };
    });
  }

  /** Everything that the form holds. */
  contents(): Promise<readonly string[]> {
    return this.form
      .locator('input:not([type="radio"]), textarea, select')
      .evaluateAll((all) =>
        all.map((one) =>
          one instanceof HTMLInputElement ||
          one instanceof HTMLTextAreaElement ||
          one instanceof HTMLSelectElement
            ? one.value
            : '',
        ),
      );
  }

  /** The ids that the form loads. */
  async loadedIds(): Promise<{ readonly oId: string; readonly taskId: string }> {
    await expect(this.modeChoice('load')).toBeChecked();
    return { oId: await this.field('oId').inputValue(), taskId: await this.field('taskId').inputValue() };
  }

  get pasteButton(): Locator {
    return this.root.getByRole('button', { name: this.t.pasteBody, exact: true });
  }

  /** Where a body is pasted, while the dialog for that stands open. */
  get pasteArea(): Locator {
    return this.page.getByTestId('confirm-dialog').getByRole('textbox');
  }

  /** Opens the list of what is wrong. */
  async openProblems(): Promise<void> {
    await this.bar.locator('[aria-expanded="false"]').click();
    await expect(this.bar.getByTestId('problem-list')).toBeVisible();
  }

  /** Fills the form from a body, by the dialog for that. */
  async fillFrom(body: unknown): Promise<void> {
    await this.pasteButton.click();
    const dialog = this.page.getByTestId('confirm-dialog');
    await this.pasteArea.fill(JSON.stringify(body));
    await dialog.locator('button[type="submit"]').click();
    await expect(dialog).toBeHidden();
  }

  async clear(): Promise<void> {
    await this.root.getByRole('button', { name: this.t.clear, exact: true }).click();
  }

  /** Every call's button, in the order of the contract. */
  get buttons(): readonly Locator[] {
    return CALLS.map((call) => this.button(call));
  }
}
