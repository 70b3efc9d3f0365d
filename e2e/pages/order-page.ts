import { expect, type Locator, type Page } from '@playwright/test';
import { orderJsonText } from '../../renderer/text/order-json';
import { orderProblemsText } from '../../renderer/text/order-problems';
import { orderSendingText } from '../../renderer/text/order-sending';
import { outcomeText, reasonName } from '../../renderer/text/outcome';
import { partsText } from '../../renderer/text/parts';
import { CALLS, type Call } from '../../shared/contract/endpoints';
import type { Outcome, Phase, Reason } from '../../shared/contract/outcome';
import type { Language } from '../../shared/desk.app';
import type { DraftProblemKind } from '../../shared/draft/problems';
import { OrderForm } from './order-form';
import { OrderJson } from './order-json';
import { OrderTabs } from './order-tabs';
import { PasteDialog } from './paste-dialog';
import { readPlainText } from './plain-text';

/** The order screen: the form, the request beside it, the answer below. */
export class OrderPage extends OrderForm {
  readonly tabs: OrderTabs;
  readonly json: OrderJson;
  readonly paste: PasteDialog;
  readonly bar: Locator;
  readonly preview: Locator;
  readonly answer: Locator;
  /** The outcome in words, of the last call that ended. */
  readonly outcome: Locator;
  readonly progress: Locator;
  private readonly sending;
  private readonly outcomes;
  private readonly problems;

  constructor(
    page: Page,
    private readonly language: Language,
  ) {
    super(page, language);
    this.sending = orderSendingText[language];
    this.outcomes = outcomeText[language];
    this.problems = orderProblemsText[language];
    this.tabs = new OrderTabs(page, language);
    this.json = new OrderJson(page, language);
    this.paste = new PasteDialog(page, language);
    this.bar = this.root.getByTestId('action-bar');
    this.preview = this.root.getByTestId('request-preview');
    this.answer = this.root.getByTestId('answer-panel');
    this.outcome = this.answer.getByTestId('outcome-sentence');
    this.progress = this.answer.getByTestId('call-progress');
  }

  button(call: Call): Locator {
    return this.bar.getByRole('button', { name: this.outcomes.calls[call], exact: true });
  }

  /** One button alone stands out, that of a call. */
  async leadsTo(call: Call): Promise<void> {
    await expect(this.bar.locator('.ant-btn-primary')).toHaveText([
      new RegExp(`^${this.outcomes.calls[call]}`),
    ]);
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
    await expect(this.outcome).toContainText(reasonName(reason));
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

  /** Folds the answer to one line, or unfolds it. */
  async foldAnswer(): Promise<void> {
    const { foldAnswer, unfoldAnswer } = this.sending;
    await this.answer
      .getByRole('button', { name: new RegExp(`^(?:${foldAnswer}|${unfoldAnswer})$`) })
      .click();
  }

  /** Whether the answer stands over a part of the form. */
  async answerCoversForm(): Promise<boolean> {
    const [form, answer] = await Promise.all([
      this.root.getByTestId('form-scroll').boundingBox(),
      this.answer.boundingBox(),
    ]);
    if (!form || !answer) throw new Error('form or answer are not shown');
    const apart = form.y + form.height <= answer.y || form.x + form.width <= answer.x;
    return !apart;
  }

  get loadItButton(): Locator {
    return this.answer.getByRole('button', { name: this.sending.loadIt, exact: true });
  }

  /** Said over the preview while the draft's JSON is wrong. */
  get notCurrent(): Locator {
    return this.preview.getByText(orderJsonText[this.language].notCurrent, { exact: true });
  }

  /** Said in the bar of an order that was ended from here. */
  get ended(): Locator {
    return this.bar.getByTestId('order-ended');
  }

  /** Beside an answer that wants a new token of the practice server. */
  get toPracticeButton(): Locator {
    return this.answer.getByRole('button', { name: this.sending.toPractice, exact: true });
  }

  /** Said of a send whose answer names no other task than it was sent with. */
  get noNewTask(): Locator {
    return this.answer.getByText(this.sending.noNewTask(true), { exact: true });
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

  /** The `value` of the answer: a tree that folds. */
  get valueTree(): Locator {
    return this.answer.getByTestId('json-tree');
  }

  /** Where the time went, phase by phase, and the sum: each with its milliseconds. */
  async showsTiming(phases: readonly Phase[]): Promise<void> {
    const lines = this.answer
      .locator('dl > div')
      .filter({ has: this.page.locator('dt').getByText(this.sending.timing, { exact: true }) })
      .getByRole('listitem');
    const words = [...phases.map((phase) => this.outcomes.phases[phase]), this.sending.total];
    await expect(lines).toHaveText(words.map((word) => new RegExp(`^${word}\\s*\\d+ ms$`)));
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

  /** The one list of what keeps a call here, and of what it is warned about, line by line. */
  async listsProblems(
    problems: readonly (readonly [name: string, kind: DraftProblemKind, keeps?: readonly Call[]])[],
  ): Promise<void> {
    const list = this.bar.getByTestId('problem-list');
    if (await list.isHidden()) await this.openProblems();
    const keptWords = (calls: readonly Call[]) =>
      calls.length === 0 ? '' : this.sending.keeps(calls.map((call) => this.outcomes.calls[call]));
    const lines = problems.map(
      ([name, kind, keeps = []]) => `${name}${this.problemWords(kind)}${keptWords(keeps)}`,
    );
    await expect(list.getByRole('listitem')).toHaveText(lines);
    await this.page.keyboard.press('Escape');
    await expect(list).toBeHidden();
  }

  problemWords(kind: DraftProblemKind): string {
    return this.problems.draft[kind]({});
  }

  /** Opens the list of what is wrong. */
  async openProblems(): Promise<void> {
    await this.bar.locator('[aria-expanded="false"]').click();
    await expect(this.bar.getByTestId('problem-list')).toBeVisible();
  }

  /** Fills the form from a body, whatever stands there, by the dialog for pasting. */
  async fillFrom(body: unknown): Promise<void> {
    await this.paste.open();
    await this.paste.area.fill(JSON.stringify(body));
    await this.paste.chooseHere('replace');
    await this.paste.take();
  }

  async clear(): Promise<void> {
    await this.root.getByRole('button', { name: this.t.clear, exact: true }).click();
  }

  /** Every call's button, in the order of the contract. */
  get buttons(): readonly Locator[] {
    return CALLS.map((call) => this.button(call));
  }
}
