import { expect, type Locator, type Page } from '@playwright/test';
import { commandsText } from '../../renderer/text/commands';
import { orderText } from '../../renderer/text/order';
import { orderColumnsText } from '../../renderer/text/order-columns';
import { orderFieldsText } from '../../renderer/text/order-fields';
import type { Language } from '../../shared/desk.app';
import type { OptionalField, PlainTable, ValueType } from '../../shared/draft/draft';

type FieldName = 'mapId' | 'customerGuid' | 'oId' | 'taskId' | OptionalField | 'objectiveStatus';
/** A plain table by its name, a tabc table by its place, from 1. */
type TableName = PlainTable | number;

interface ColumnEntry {
  readonly name: string;
  readonly type?: ValueType;
  readonly value?: string;
}

/** The order's form: its fields and tables, and where a person is in it. */
export class OrderForm {
  readonly root: Locator;
  readonly form: Locator;
  protected readonly t;
  private readonly fields;
  protected readonly columnWords;
  private readonly commands;

  constructor(
    protected readonly page: Page,
    language: Language,
  ) {
    this.t = orderText[language];
    this.fields = orderFieldsText[language];
    this.commands = commandsText[language];
    this.columnWords = orderColumnsText[language];
    this.root = page.getByTestId('order-screen');
    this.form = this.root.locator('form');
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
    return this.form.getByRole('textbox', { name, exact: true }).or(this.suggesting(name));
  }

  /** A control that suggests. */
  private suggesting(name: string): Locator {
    return this.form.getByRole('combobox', { name, exact: true });
  }

  /** Goes to the field and types into it, key by key. */
  async typeInto(name: FieldName, text: string): Promise<void> {
    await this.field(name).click();
    await this.page.keyboard.type(text);
  }

  /** A new order that may leave: whose it is, and on which map. */
  async aimAtNew(): Promise<void> {
    await this.typeInto('mapId', 'M-1');
    await this.typeInto('customerGuid', 'C-1');
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
      type: its.locator('[data-part="type"]'),
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
    await expect(this.suggesting(this.t.tableName(row))).toBeFocused();
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

  /** Folds a plain table, or opens it again. */
  async foldSection(table: PlainTable): Promise<void> {
    await this.table(table).locator(`button[aria-controls="order-section-${table}"]`).click();
  }

  /** One step back or forth, by its button in the form's bar. */
  async step(way: 'undo' | 'redo'): Promise<void> {
    const { titles } = this.commands;
    await this.root
      .getByTestId('form-bar')
      .getByRole('button', { name: titles[`order.${way}`], exact: true })
      .and(this.page.locator('[aria-disabled]'))
      .click();
  }

  /** The name of a tabc table, by its place from 1. */
  tableName(table: number): Locator {
    return this.suggesting(this.t.tableName(table));
  }

  /** Takes back what was just replaced or removed, where that is said. */
  async undoRemoval(): Promise<void> {
    await this.root.getByTestId('form-bar').getByText(this.t.undo, { exact: true }).click();
  }

  /** What is known of the text in a control that suggests: its name, or that it is unknown. */
  noteOf(control: Locator): Locator {
    return control.locator('..').locator('[data-tone]');
  }

  /** Said of a row or field that is not in the body. */
  get notSentWords(): string {
    return this.t.notSent;
  }

  /** What stands below a field. */
  sayingAt(name: FieldName): Locator {
    return this.form.locator(`[id="order-${name}-problem"]`);
  }

  /** Asked at a tabc table, by its place from 1, whose name was typed with the prefix. */
  prefixQuestion(table: number): Locator {
    return this.table(table).getByTestId('prefix-question');
  }

  /** Says which table is meant: the name without its prefix, or as it stands. */
  async answerPrefix(table: number, answer: 'drop' | 'keep', name: string): Promise<void> {
    const words = { drop: this.columnWords.prefixDrop, keep: this.columnWords.prefixKeep }[answer](name);
    await this.prefixQuestion(table).getByRole('button', { name: words, exact: true }).click();
  }

  /** What came of a paste into a table. */
  pasteNote(table: TableName): Locator {
    return this.table(table).getByTestId('paste-note');
  }

  /** The button that puts the order's own task into operateTaskGuid. */
  get fillTaskButton(): Locator {
    return this.form.getByRole('button', { name: this.columnWords.fillTask, exact: true });
  }

  /** The button that adds a column to a table. */
  addColumnButton(table: TableName): Locator {
    return this.table(table).getByRole('button', { name: this.t.addColumn });
  }

  /** Which part of which row has the focus, the row from 1: `name 2`; null: none has. */
  focusedCell(table: TableName): Promise<string | null> {
    return this.table(table).evaluate((root) => {
      const focused = document.activeElement;
      const row = focused?.closest('[data-row]');
      const rows = [...root.querySelectorAll('[data-row]')];
      const part = focused instanceof HTMLElement ? focused.dataset.part : undefined;
      return row && part ? `${part} ${rows.indexOf(row) + 1}` : null;
    });
  }

  /** Name, type and value of every row of a table. */
  rows(table: TableName): Promise<readonly (readonly string[])[]> {
    return this.columns(table).evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll<HTMLInputElement>('[data-part]')].map((control) => control.value),
      ),
    );
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
        scrolled: Math.round(form.closest('[data-testid="form-scroll"]')?.scrollTop ?? 0),
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
}
