import type { Locator, Page } from '@playwright/test';
import type { Screen } from '../../renderer/app/navigation';
import type { Language, Settings } from '../../shared/desk.app';
import type { DeskApp } from '../app/desk-app';
import { BulkPage } from './bulk-page';
import { BundlesPage } from './bundles-page';
import { ConfirmDialog } from './confirm-dialog';
import { ConnectionsPage } from './connections-page';
import { Frame } from './frame';
import { HistoryPage } from './history-page';
import { LibraryPage } from './library-page';
import { OrderPage } from './order-page';
import { Palette } from './palette';
import { PracticePage } from './practice-page';
import { SettingsPage } from './settings-page';
import { Suggestions } from './suggestions';
import { Templates } from './templates-page';

/** The whole window in one language: its frame, its screens, its dialog. */
export class Desk {
  readonly frame: Frame;
  readonly order: OrderPage;
  readonly bulk: BulkPage;
  readonly history: HistoryPage;
  readonly bundles: BundlesPage;
  readonly practice: PracticePage;
  readonly library: LibraryPage;
  readonly connections: ConnectionsPage;
  readonly settings: SettingsPage;
  readonly dialog: ConfirmDialog;
  readonly suggestions: Suggestions;
  readonly palette: Palette;
  readonly templates: Templates;

  constructor(
    readonly app: DeskApp,
    readonly language: Language,
  ) {
    const { page } = app;
    this.frame = new Frame(page, language);
    this.order = new OrderPage(page, language);
    this.bulk = new BulkPage(page, language);
    this.history = new HistoryPage(page, language);
    this.bundles = new BundlesPage(page, language);
    this.practice = new PracticePage(page, language);
    this.library = new LibraryPage(page, language);
    this.connections = new ConnectionsPage(page, language);
    this.settings = new SettingsPage(page, language);
    this.dialog = new ConfirmDialog(page, language);
    this.palette = new Palette(page, language);
    this.suggestions = new Suggestions(page, language);
    this.templates = new Templates(page, language);
  }

  get page(): Page {
    return this.app.page;
  }

  /** The same window, its words in another language. */
  in(language: Language): Desk {
    return new Desk(this.app, language);
  }

  async open<S extends Screen>(screen: S): Promise<Desk[S]> {
    await this.frame.go(screen);
    return this[screen];
  }

  /** Chooses a language in the settings and gives the window in it. */
  async speak(language: Language): Promise<Desk> {
    await (await this.open('settings')).chooseLanguage(language);
    return this.in(language);
  }

  /** Puts a text on the system's clipboard and presses the keys for pasting, wherever the focus is. */
  async pasteHere(text: string): Promise<void> {
    await this.app.electron.evaluate(({ clipboard }, its) => clipboard.writeText(its), text);
    await this.page.keyboard.press('Control+v');
  }

  /** Puts a text on the system's clipboard. */
  async copy(text: string): Promise<void> {
    await this.app.electron.evaluate(({ clipboard }, its) => clipboard.writeText(its), text);
  }

  /** What is on the system's clipboard. */
  clipboard(): Promise<string> {
    return this.app.electron.evaluate(({ clipboard }) => clipboard.readText());
  }

  /** Puts a text on the system's clipboard and pastes it over what a field holds. */
  async paste(field: Locator, text: string): Promise<void> {
    await this.copy(text);
    await field.press('Control+a');
    await field.press('Control+v');
  }

  async shade(theme: Settings['theme']): Promise<void> {
    await (await this.open('settings')).chooseTheme(theme);
  }
}
