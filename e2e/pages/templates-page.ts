import { expect, type Locator, type Page } from '@playwright/test';
import type { CommandId } from '../../renderer/app/commands/commands';
import { commandsText, commandTitle } from '../../renderer/text/commands';
import { shellText } from '../../renderer/text/shell';
import { type PlaceChoice, templatesText } from '../../renderer/text/templates';
import type { Language } from '../../shared/desk.app';

/** Keeping a draft as a template, and answering one. */
export class Templates {
  readonly dialog: Locator;
  readonly t;

  constructor(
    private readonly page: Page,
    private readonly language: Language,
  ) {
    this.t = templatesText[language];
    this.dialog = page.getByTestId('confirm-dialog');
  }

  /** In the form bar. */
  get menuButton(): Locator {
    return this.page.getByTestId('template-menu');
  }

  async openMenu(): Promise<void> {
    await this.menuButton.focus();
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('menu')).toBeVisible();
  }

  menuItem(id: CommandId): Locator {
    const { screenNames } = shellText[this.language];
    const title = commandTitle(commandsText[this.language], screenNames, id);
    return this.page.getByRole('menuitem', { name: title });
  }

  /** Opens the dialog that keeps the draft in front. */
  async begin(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+s');
    await expect(this.field(this.t.name)).toBeFocused();
  }

  field(label: string): Locator {
    return this.dialog.getByLabel(label, { exact: true });
  }

  async choose(place: string, choice: PlaceChoice): Promise<void> {
    await this.dialog
      .getByRole('combobox', { name: this.t.choiceOf(place), exact: true })
      .selectOption(choice);
  }

  /** Keeps the draft in front under a name. */
  async save(its: {
    readonly name: string;
    readonly folder?: string;
    readonly choices?: Readonly<Record<string, PlaceChoice>>;
  }): Promise<void> {
    await this.begin();
    await this.field(this.t.name).fill(its.name);
    if (its.folder !== undefined) await this.field(this.t.folder).fill(its.folder);
    for (const [place, choice] of Object.entries(its.choices ?? {})) await this.choose(place, choice);
    await this.confirm();
  }

  async confirm(): Promise<void> {
    await this.dialog.locator('button[type="submit"]').click();
    await expect(this.dialog).toBeHidden();
  }

  /** The control of a question, by the place that it fills. */
  question(place: string): Locator {
    return this.dialog
      .locator('label')
      .filter({ has: this.page.locator('code', { hasText: place }).or(this.page.getByText(place)) })
      .locator(
        'xpath=following-sibling::*[1]/descendant-or-self::*[self::input or self::textarea or self::select]',
      );
  }

  get fillHere(): Locator {
    return this.dialog.getByRole('button', { name: this.t.fillHere, exact: true });
  }
}
