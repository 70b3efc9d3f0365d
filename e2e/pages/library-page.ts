import { expect, type Locator, type Page } from '@playwright/test';
import { libraryText } from '../../renderer/text/library';
import { comparisonText, type Difference } from '../../renderer/text/library-comparison';
import { entryText } from '../../renderer/text/library-entry';
import { importText } from '../../renderer/text/library-import';
import { learningText } from '../../renderer/text/library-learning';
import { libraryProblemsText } from '../../renderer/text/library-problems';
import { sharedText } from '../../renderer/text/library-shared';
import type { Language } from '../../shared/desk.app';
import type { Dictionary } from '../../shared/library/entry';
import type { EntryField, Refusal, TableNote } from '../../shared/library/exchange';

type View = Dictionary | 'templates' | 'learn' | 'shared';
type Counts = Readonly<Partial<Record<Difference | 'same', number>>>;

/** A file that a person brings. */
export interface BroughtFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The library: its dictionaries, one entry, an import, learning, the shared file. */
export class LibraryPage {
  readonly root: Locator;
  readonly rows: Locator;
  readonly list: Locator;
  readonly search: Locator;
  readonly scope: Locator;
  readonly count: Locator;
  readonly empty: Locator;
  readonly nothingFound: Locator;
  readonly chosen: Locator;
  readonly removeChosen: Locator;
  readonly panel: Locator;
  readonly entryState: Locator;
  readonly import: Locator;
  readonly source: Locator;
  readonly notRead: Locator;
  readonly notes: Locator;
  readonly sample: Locator;
  readonly planProblem: Locator;
  readonly compareButton: Locator;
  readonly changes: Locator;
  readonly applyButton: Locator;
  readonly undo: Locator;
  readonly said: Locator;
  readonly exportButton: Locator;
  readonly learn: Locator;
  readonly learnState: Locator;
  readonly templates: Locator;
  readonly shared: Locator;
  readonly sharedState: Locator;
  readonly t;
  readonly words;
  readonly importWords;
  readonly comparisonWords;
  readonly learnWords;
  readonly sharedWords;
  readonly problems;

  constructor(
    private readonly page: Page,
    language: Language,
  ) {
    this.t = libraryText[language];
    this.words = entryText[language];
    this.importWords = importText[language];
    this.comparisonWords = comparisonText[language];
    this.learnWords = learningText[language];
    this.sharedWords = sharedText[language];
    this.problems = libraryProblemsText[language];
    this.root = page.getByTestId('library-screen');
    this.list = this.root.getByTestId('entry-list');
    this.rows = this.list.locator('[data-row-id]');
    this.search = this.root.getByRole('textbox', { name: this.t.search });
    this.scope = this.root.getByTestId('scope-filter');
    this.count = this.root.getByTestId('entry-count');
    this.empty = this.root.getByTestId('dictionary-empty');
    this.nothingFound = this.root.getByTestId('nothing-found');
    this.chosen = this.root.getByTestId('chosen-count');
    this.removeChosen = this.root.getByTestId('remove-chosen');
    this.panel = this.root.getByTestId('entry-panel');
    this.entryState = this.panel.getByTestId('entry-state');
    this.import = this.root.getByTestId('import-pane');
    this.source = this.import.getByTestId('import-source');
    this.notRead = this.import.getByTestId('not-read');
    this.notes = this.import.getByTestId('table-notes');
    this.sample = this.import.getByTestId('sample');
    this.planProblem = this.import.getByTestId('plan-problem');
    this.compareButton = this.import.getByTestId('to-compare');
    this.changes = this.import.getByTestId('changes-shown');
    this.applyButton = this.import.getByTestId('apply-import');
    this.undo = this.root.getByTestId('undo-import');
    this.said = this.root.getByTestId('library-said');
    this.exportButton = this.root.getByTestId('export-library');
    this.learn = this.root.getByTestId('learn-pane');
    this.learnState = this.learn.getByTestId('learn-state');
    this.templates = this.root.getByTestId('template-list');
    this.shared = this.root.getByTestId('shared-pane');
    this.sharedState = this.shared.getByTestId('shared-state');
  }

  item(view: View): Locator {
    return this.root.locator(`[data-view="${view}"]`);
  }

  /** To where sources are brought. */
  /** How a map is fetched from the web client. */
  get mapGuide(): Locator {
    return this.import.getByTestId('map-guide');
  }

  async openImport(): Promise<void> {
    await this.root.getByTestId('open-import').click();
    await this.atStep('source');
  }

  async show(view: View): Promise<void> {
    await this.item(view).click();
    await expect(this.item(view)).toHaveAttribute('aria-current', 'true');
  }

  /** A row of the list that holds this code or name. */
  row(text: string): Locator {
    return this.rows.filter({ has: this.page.getByText(text, { exact: true }) });
  }

  async openEntry(text: string): Promise<void> {
    await this.row(text).click();
    await expect(this.panel).toBeVisible();
  }

  field(label: string): Locator {
    return this.panel.getByRole('textbox', { name: label, exact: true });
  }

  async saveEntry(): Promise<void> {
    await this.panel.getByTestId('save-entry').click();
    await expect(this.entryState).toHaveText(this.words.saved);
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  /** Brings a file through the screen's own input, as the system's dialog gives it. */
  async bringFile({ name, bytes }: BroughtFile): Promise<void> {
    await this.root
      .getByTestId('import-file')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  }

  /** Drops files onto the screen. */
  async dropFile(...files: readonly BroughtFile[]): Promise<void> {
    const data = await this.page.evaluateHandle(
      (all) => {
        const transfer = new DataTransfer();
        for (const { name, base64 } of all) {
          const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
          transfer.items.add(new File([bytes], name));
        }
        return transfer;
      },
      files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })),
    );
    await this.root.dispatchEvent('dragover', { dataTransfer: data });
    await this.root.dispatchEvent('drop', { dataTransfer: data });
  }

  async atStep(step: 'source' | 'table' | 'compare' | 'done'): Promise<void> {
    await expect(this.import).toHaveAttribute('data-step', step);
  }

  choice(label: string): Locator {
    return this.import.getByRole('combobox', { name: label, exact: true });
  }

  /** Chooses from one of the import's lists. */
  async choose(label: string, option: string): Promise<void> {
    await this.choice(label).click();
    await this.page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click();
  }

  /** What one of the import's lists says. */
  chosenIn(label: string): Locator {
    const choice = this.page.getByRole('combobox', { name: label, exact: true });
    return this.import.locator('.ant-select').filter({ has: choice });
  }

  /** Which column of the file fills which field. */
  async mapped(fields: Readonly<Partial<Record<EntryField, string>>>): Promise<void> {
    for (const [field, header] of Object.entries(fields) as [EntryField, string][])
      await expect(this.chosenIn(this.importWords.fields[field])).toContainText(header);
  }

  async compare(counts: Counts): Promise<void> {
    await this.compareButton.click();
    await this.atStep('compare');
    await this.compared(counts);
  }

  async compared(counts: Counts): Promise<void> {
    for (const [difference, count] of Object.entries(counts))
      await expect(this.import.locator(`[data-difference="${difference}"] b`)).toHaveText(String(count));
  }

  async chooseMode(mode: 'merge' | 'replace'): Promise<void> {
    await this.import
      .getByTestId('import-mode')
      .getByText(this.comparisonWords.modes[mode], { exact: true })
      .click();
  }

  async showChanges(difference: Difference): Promise<void> {
    await this.import.locator(`[data-difference="${difference}"]`).click();
    await expect(this.changes).toHaveAttribute('data-shown', difference);
  }

  /** What an import did. */
  get done(): Locator {
    return this.import.getByTestId('import-done');
  }

  async apply(): Promise<void> {
    await this.applyButton.click();
    await this.atStep('done');
  }

  /** Something was not read: which words stand there. */
  async refused(reason: Refusal['reason'], params: Refusal['params'] = {}): Promise<void> {
    await expect(this.notRead).toHaveAttribute('data-reason', reason);
    const { what, remedy } = this.problems.refusals[reason];
    await expect(this.notRead).toContainText(what(params));
    await expect(this.notRead).toContainText(remedy(params));
    await expect(this.notRead).toContainText(this.importWords.nothingChanged);
  }

  async noted(kind: TableNote['kind']): Promise<void> {
    await expect(this.notes.locator(`[data-note="${kind}"]`)).toBeVisible();
  }

  /** How many entries the list at the left says a dictionary has. */
  async counts(dictionary: Dictionary, text: string): Promise<void> {
    await expect(this.item(dictionary)).toContainText(text);
  }

  nameOf(code: string): Locator {
    return this.learn.getByRole('textbox', { name: this.learnWords.nameOf(code), exact: true });
  }
}
