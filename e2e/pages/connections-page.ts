import { expect, type Locator, type Page } from '@playwright/test';
import { connectionProblemText, type FieldProblemKind } from '../../renderer/text/connection-problems';
import { connectionsText } from '../../renderer/text/connections';
import { shellText } from '../../renderer/text/shell';
import type { Language } from '../../shared/desk.app';

type Whitelist = Readonly<Record<'ds' | 'epid' | 'staffId' | 'groupId', string>>;

/** What a person fills in; what is left out stays as a new connection has it. */
export interface ConnectionEntry {
  readonly name: string;
  readonly root: string;
  readonly kind?: 'practice' | 'test' | 'production';
  readonly token?: string;
  readonly whitelist?: Whitelist;
  readonly dbPool?: string;
  /** Seconds. */
  readonly answerWithin?: number;
  readonly connectWithin?: number;
}

/** The connections: the list, and one of them as a form. */
export class ConnectionsPage {
  readonly root: Locator;
  readonly items: Locator;
  readonly editor: Locator;
  readonly saveButton: Locator;
  readonly useButton: Locator;
  readonly tokenInput: Locator;
  readonly tokenState: Locator;
  readonly tokenWhy: Locator;
  readonly tokenKeeping: Locator;
  readonly report: Locator;
  readonly certificate: Locator;
  readonly trusted: Locator;
  readonly plainHttpWarning: Locator;
  readonly addresses: Locator;
  readonly addHeader: Locator;
  readonly state: Locator;
  readonly t;
  private readonly problems;
  private readonly kinds;

  constructor(page: Page, language: Language) {
    this.t = connectionsText[language];
    this.problems = connectionProblemText[language];
    this.kinds = shellText[language].kinds;
    this.root = page.getByTestId('screen-connections');
    this.items = this.root.getByTestId('connection-list').locator('[data-open]');
    this.editor = this.root.getByTestId('connection-editor');
    this.saveButton = this.editor.getByTestId('save-connection');
    this.useButton = this.editor.getByTestId('use-connection');
    this.tokenInput = this.editor.getByTestId('token-input');
    this.tokenState = this.editor.getByTestId('token-state');
    this.tokenWhy = this.editor.getByTestId('token-why');
    this.tokenKeeping = this.editor.getByTestId('token-keeping');
    this.report = this.editor.getByTestId('check-report');
    this.certificate = this.editor.getByTestId('certificate');
    this.trusted = this.editor.getByTestId('trusted-certificate');
    this.plainHttpWarning = this.editor.getByTestId('plain-http-warning');
    this.addresses = this.editor.getByTestId('call-addresses');
    this.addHeader = this.editor.getByRole('button', { name: this.t.addHeader });
    this.state = this.editor.getByTestId('editor-bar').getByRole('status');
  }

  /** The names in the list, in its order. */
  get names(): Locator {
    return this.items.locator('[data-kind] bdi');
  }

  async startNew(): Promise<void> {
    await this.root.getByTestId('new-connection').click();
    await expect(this.field(this.t.name)).toHaveValue('');
  }

  async openConnection(name: string): Promise<void> {
    await this.item(name).click();
    await expect(this.field(this.t.name)).toHaveValue(name);
  }

  item(name: string): Locator {
    return this.items.filter({ has: this.root.page().getByText(name, { exact: true }) });
  }

  field(label: string): Locator {
    return this.editor.getByRole('textbox', { name: label, exact: true });
  }

  /** A row of the form with several controls. */
  group(label: string): Locator {
    return this.editor.getByRole('group', { name: label, exact: true });
  }

  seconds(which: 'connectMs' | 'headersMs' | 'totalMs'): Locator {
    return this.editor.getByRole('spinbutton', { name: this.t.timeoutNames[which], exact: true });
  }

  button(name: string): Locator {
    return this.editor.getByRole('button', { name, exact: true });
  }

  async unfoldMore(): Promise<void> {
    const more = this.editor.locator('details').filter({ hasText: this.t.sections.moreHint });
    if ((await more.getAttribute('open')) === null) await more.locator('summary').first().click();
  }

  async chooseKind(kind: 'practice' | 'test' | 'production'): Promise<void> {
    await this.editor.getByRole('radio', { name: this.kinds[kind] }).check();
  }

  async chooseAuth(mode: 'token' | 'whitelist'): Promise<void> {
    await this.editor
      .getByRole('group', { name: this.t.auth })
      .getByText(this.t.authModes[mode], { exact: true })
      .click();
  }

  /** The way to the server: as the system has it, none, or the proxy at this address. */
  async chooseProxy(proxy: 'system' | 'none' | { readonly address: string }): Promise<void> {
    const mode = typeof proxy === 'string' ? proxy : 'manual';
    await this.unfoldMore();
    await this.group(this.t.proxy).getByText(this.t.proxyModes[mode], { exact: true }).click();
    if (typeof proxy !== 'string') await this.proxyAddress.fill(proxy.address);
  }

  get proxyAddress(): Locator {
    return this.field(this.t.proxyAddress);
  }

  async fill(entry: Partial<ConnectionEntry>): Promise<void> {
    const { name, root, kind, token, whitelist, dbPool, answerWithin, connectWithin } = entry;
    if (name !== undefined) await this.field(this.t.name).fill(name);
    if (kind !== undefined) await this.chooseKind(kind);
    if (root !== undefined) await this.field(this.t.serviceRoot).fill(root);
    if (token !== undefined) await this.tokenInput.fill(token);
    if (whitelist !== undefined) {
      await this.chooseAuth('whitelist');
      for (const part of ['ds', 'epid', 'staffId', 'groupId'] as const) {
        await this.field(this.t.whitelist[part].label).fill(whitelist[part]);
      }
    }
    if (dbPool === undefined && answerWithin === undefined && connectWithin === undefined) return;
    await this.unfoldMore();
    if (dbPool !== undefined) await this.field(this.t.dbPool).fill(dbPool);
    if (answerWithin !== undefined) await this.seconds('headersMs').fill(String(answerWithin));
    if (connectWithin !== undefined) await this.seconds('connectMs').fill(String(connectWithin));
  }

  async save(): Promise<void> {
    await this.saveButton.click();
    await expect(this.state).toHaveText(this.t.saved);
  }

  async saveByKey(): Promise<void> {
    await this.field(this.t.name).press('Control+s');
    await expect(this.state).toHaveText(this.t.saved);
  }

  /** Makes a connection and puts it in force. */
  async make(entry: ConnectionEntry): Promise<void> {
    await this.startNew();
    await this.fill(entry);
    await this.save();
    await this.useButton.click();
    await expect(this.useButton).toHaveText(this.t.used);
  }

  /** Checks whether the server can be reached, and waits for what was found. */
  async check(): Promise<void> {
    await this.editor.getByTestId('check-connection').click();
    await expect(this.report).toBeVisible();
  }

  /** The sentence that must stand beside a field. */
  sentence(kind: FieldProblemKind, params: Readonly<Record<string, string>> = {}): string {
    return this.problems[kind](params);
  }

  /** The note below a field: its problem, if it has one. */
  async showsProblem(field: Locator, sentence: string): Promise<void> {
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(sentence);
  }
}
