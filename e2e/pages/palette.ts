import { expect, type Locator, type Page } from '@playwright/test';
import { chordWords } from '../../renderer/app/commands/chord-words';
import type { PaletteGroup } from '../../renderer/app/commands/command-store';
import type { CommandId } from '../../renderer/app/commands/commands';
import { commandsText, commandTitle, keyboardText } from '../../renderer/text/commands';
import { shellText } from '../../renderer/text/shell';
import type { Language } from '../../shared/desk.app';

/** Commands as a person reaches them: the palette, the list of keys, what is said of a key, and the keys in the settings. */
export class Palette {
  readonly root: Locator;
  readonly box: Locator;
  readonly options: Locator;
  readonly active: Locator;
  readonly cheatSheet: Locator;
  /** Why a key did nothing. */
  readonly said: Locator;
  readonly t;
  readonly keys;

  constructor(
    private readonly page: Page,
    private readonly language: Language,
  ) {
    this.t = commandsText[language];
    this.keys = keyboardText[language];
    this.root = page.getByTestId('palette');
    this.box = this.root.getByRole('combobox');
    this.options = this.root.getByRole('option');
    this.active = this.root.getByRole('option', { selected: true });
    this.cheatSheet = page.getByTestId('cheat-sheet');
    this.said = page.getByTestId('said');
  }

  titleOf(id: CommandId): string {
    return commandTitle(this.t, shellText[this.language].screenNames, id);
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await expect(this.box).toBeFocused();
  }

  /** Types until the wanted thing is the one that Enter takes, and takes it. */
  async take(typed: string, title: string): Promise<void> {
    await this.page.keyboard.type(typed);
    await expect(this.active).toContainText(title);
    await this.page.keyboard.press('Enter');
    await expect(this.root).toBeHidden();
  }

  /** The headings in sight, from the top. */
  async showsGroups(groups: readonly PaletteGroup[]): Promise<void> {
    await expect(this.root.getByRole('presentation')).toHaveText(groups.map((group) => this.t.groups[group]));
  }

  /** A line of the list of keys, with all keys of its command. */
  async showsKeys(id: CommandId, keys: readonly string[]): Promise<void> {
    const line = this.cheatSheet.locator(`[data-command="${id}"]`);
    await expect(line.locator('dt')).toHaveText(this.titleOf(id));
    await expect(line.locator('kbd')).toHaveText([...keys]);
  }

  /** The button in the settings that holds the keys of a command. */
  keyOf(id: CommandId): Locator {
    return this.page.getByRole('button', { name: this.keys.keyOf(this.titleOf(id)), exact: true });
  }

  /** Begins to record the keys of a command, without the mouse. */
  async record(id: CommandId): Promise<void> {
    await this.keyOf(id).focus();
    await this.page.keyboard.press('Enter');
    await expect(this.keyOf(id)).toHaveText(this.keys.press);
  }

  get keysSaid(): Locator {
    return this.page.getByTestId('keys-said');
  }

  /** Keys that another command has are refused, and that one is named. */
  async saysTaken(keys: string, by: CommandId): Promise<void> {
    await expect(this.keysSaid).toHaveText(this.keys.taken(chordWords(keys, false), this.titleOf(by)));
  }

  resetOf(id: CommandId): Locator {
    return this.page.getByRole('button', { name: this.keys.reset(this.titleOf(id)), exact: true });
  }

  resetAll(count: number): Locator {
    return this.page.getByTestId('settings-keyboard').getByRole('button', {
      name: this.keys.resetAll(count),
      exact: true,
    });
  }
}
