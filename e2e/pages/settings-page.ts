import { expect, type Locator, type Page } from '@playwright/test';
import { settingsText } from '../../renderer/text/settings';
import type { Language, Settings } from '../../shared/desk.app';

/** The settings. */
export class SettingsPage {
  readonly root: Locator;
  readonly protection: Locator;
  readonly dataFolder: Locator;
  readonly diagnostics: Locator;
  readonly retention: Locator;
  private readonly t;

  constructor(
    private readonly page: Page,
    language: Language,
  ) {
    this.t = settingsText[language];
    this.root = page.getByTestId('screen-settings');
    this.protection = this.root.getByTestId('settings-protection');
    this.dataFolder = this.root.getByTestId('settings-data');
    this.diagnostics = this.root.getByTestId('settings-diagnostics');
    this.retention = this.root.getByTestId('settings-retention');
  }

  async chooseLanguage(language: Language): Promise<void> {
    await this.root
      .getByRole('radiogroup', { name: this.t.language })
      .getByText(this.t.languages[language], { exact: true })
      .click();
    await expect(this.page.locator('html')).toHaveAttribute('lang', language);
  }

  async chooseTheme(theme: Settings['theme']): Promise<void> {
    await this.root
      .getByRole('radiogroup', { name: this.t.theme })
      .getByText(this.t.themes[theme], { exact: true })
      .click();
    if (theme !== 'system') await expect(this.page.locator('html')).toHaveAttribute('data-theme', theme);
  }
}
