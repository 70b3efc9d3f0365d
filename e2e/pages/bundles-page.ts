import { expect, type Locator, type Page } from '@playwright/test';
import { bundlesText } from '../../renderer/text/bundles';
import type { Language } from '../../shared/desk.app';
import type { SecretKind } from '../../shared/support/redact/secret-kinds';
import { readPlainText } from './plain-text';

/** Bundles: the dialog that makes one, and the place where those of other desks stand. */
export class BundlesPage {
  readonly root: Locator;
  readonly refusal: Locator;
  readonly bundles: Locator;
  readonly calls: Locator;
  readonly call: Locator;
  readonly banner: Locator;
  readonly comparison: Locator;
  private readonly t;
  readonly dialog: Locator;
  private readonly confirm: Locator;

  constructor(
    private readonly page: Page,
    private readonly language: Language,
  ) {
    this.t = bundlesText[language];
    this.root = page.getByTestId('bundles-screen');
    this.refusal = this.root.getByTestId('bundle-refusal');
    this.bundles = this.root.getByTestId('bundle-list').locator('[data-row-id]');
    this.calls = this.root.getByTestId('bundle-calls').locator('[data-row-id]');
    this.call = this.root.getByTestId('bundle-call');
    this.banner = this.root.getByTestId('read-only');
    this.comparison = this.call.getByTestId('call-comparison');
    this.dialog = page.getByTestId('confirm-dialog');
    this.confirm = this.dialog.locator('[data-enters="confirm"]');
  }

  /** Opens the dialog from whatever is in front, and waits until everything was looked through. */
  async begin(within: Locator): Promise<void> {
    await within.getByTestId('export-bundle-button').click();
    await this.looked();
  }

  private async looked(): Promise<void> {
    await expect(this.dialog.getByTestId('export-bundle')).toHaveAttribute('aria-busy', 'false');
  }

  /** How many secrets of a kind are listed, and how many of them are ticked. */
  async finds(kind: SecretKind): Promise<{ listed: number; ticked: number }> {
    const boxes = this.secrets(kind);
    const ticked = await boxes.evaluateAll(
      (all) => all.filter((box) => (box as HTMLInputElement).checked).length,
    );
    return { listed: await boxes.count(), ticked };
  }

  private secrets(kind: SecretKind): Locator {
    const rows = this.dialog.getByTestId('found-secrets').locator('li');
    return rows
      .filter({ has: this.page.getByText(this.t.kinds[kind], { exact: true }) })
      .getByRole('checkbox');
  }

  /** Leaves the first secret of a kind in the file, or takes it out again. */
  async tick(kind: SecretKind, takesOut: boolean): Promise<void> {
    await this.secrets(kind).first().setChecked(takesOut);
    await this.looked();
  }

  async takeOutAsWell(patterns: string): Promise<void> {
    await this.dialog.getByLabel(this.t.patterns).fill(patterns);
    await this.looked();
  }

  /** What the dialog shows of what leaves. */
  async text(): Promise<string> {
    const leaves = this.dialog.locator('details');
    if ((await leaves.getAttribute('open')) === null) await leaves.locator('summary').click();
    return readPlainText(leaves.getByTestId('bundle-text'), this.language);
  }

  async save(): Promise<void> {
    await this.confirm.click();
    await expect(this.dialog).toBeHidden();
  }

  async cancel(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.dialog).toBeHidden();
  }

  /** Goes to the bundles within the history. */
  async show(): Promise<void> {
    await this.place('bundles').click();
    await expect(this.root).toBeVisible();
  }

  /** Back to the calls made here. */
  async leave(): Promise<void> {
    await this.place('calls').click();
    await expect(this.root).toBeHidden();
  }

  private place(name: 'calls' | 'bundles'): Locator {
    const places = this.page.getByRole('radiogroup', { name: this.t.placesLabel });
    return places.getByText(this.t.places[name], { exact: true });
  }

  /** Opens the file that the system's dialog gives. */
  async open(): Promise<void> {
    await this.root.getByTestId('open-bundle').click();
  }

  async openCall(place: number): Promise<void> {
    await this.calls.nth(place).click({ position: { x: 4, y: 8 } });
    await expect(this.call.getByTestId('outcome-sentence')).toBeVisible();
  }

  /** Makes a draft of the opened call on a connection. */
  async replayOn(connection: string): Promise<void> {
    await this.call.getByTestId('replay-call').click();
    await this.page.getByRole('menuitem').filter({ hasText: connection }).click();
  }

  /** The connections that are offered for a replay, in their order. */
  async replayChoices(): Promise<readonly string[]> {
    await this.call.getByTestId('replay-call').click();
    const names = await this.page.getByRole('menuitem').locator('bdi').allTextContents();
    await this.page.keyboard.press('Escape');
    return names;
  }

  /** From the answer of a replay to its original. */
  async compareAnswer(): Promise<void> {
    await this.page.getByTestId('compare-with-original').click();
    await expect(this.comparison).toBeVisible();
  }

  /** Sets the opened call beside its replay, and shuts that again. */
  async compare(): Promise<void> {
    await this.call.getByTestId('compare-replay').click();
    await expect(this.comparison).toBeVisible();
    await this.page.keyboard.press('Escape');
    await expect(this.comparison).toBeHidden();
  }

  async remove(): Promise<void> {
    await this.root.getByTestId('remove-bundle').click();
    await this.confirm.click();
    await expect(this.dialog).toBeHidden();
  }
}
