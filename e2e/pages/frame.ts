import { expect, type Locator, type Page } from '@playwright/test';
import { SCREENS, type Screen } from '../../renderer/app/navigation';
import type { NotReady } from '../../renderer/app/readiness';
import { shellText } from '../../renderer/text/shell';
import { startNoticesText } from '../../renderer/text/start-notices';
import type { Language } from '../../shared/desk.app';

/** The window's frame: title bar, rail, the choice of a connection. */
export class Frame {
  readonly root: Locator;
  readonly titleBar: Locator;
  /** The button that names the connection in force. */
  readonly switcher: Locator;
  readonly identity: Locator;
  readonly plainHttp: Locator;
  readonly readiness: Locator;
  readonly rail: Locator;
  readonly startNotices: Locator;
  private readonly chooser: Locator;
  private readonly t;

  constructor(
    private readonly page: Page,
    private readonly language: Language,
  ) {
    this.t = shellText[language];
    this.root = page.getByTestId('desk-frame');
    this.titleBar = page.getByTestId('title-bar');
    this.switcher = this.titleBar.getByTestId('connection-switcher');
    this.identity = this.titleBar.getByTestId('acting-identity');
    this.plainHttp = this.titleBar.getByTestId('plain-http');
    this.readiness = this.titleBar.getByTestId('readiness');
    this.rail = page.getByTestId('rail');
    this.startNotices = page.getByTestId('start-notices');
    this.chooser = page.getByTestId('connection-panel');
  }

  /** The name of the connection in force. */
  connectionName(): Promise<string | null> {
    return this.switcher.locator('[data-kind] bdi').textContent();
  }

  screen(name: Screen): Locator {
    return this.page.getByTestId(`screen-${name}`);
  }

  railItem(name: Screen): Locator {
    return this.rail.getByRole('button', { name: this.t.screens[name] });
  }

  /** Brings a screen to the front by the rail. */
  async go(name: Screen): Promise<void> {
    await this.railItem(name).click();
    await expect(this.screen(name)).toBeVisible();
    await expect(this.screen(name).locator('[aria-busy="true"]')).toHaveCount(0);
  }

  /** Brings a screen to the front by its key. */
  async press(name: Screen): Promise<void> {
    await this.page.keyboard.press(`Control+${SCREENS.indexOf(name) + 1}`);
    await expect(this.screen(name)).toBeVisible();
  }

  /** Chooses the connection of that name in the title bar. */
  async choose(name: string): Promise<void> {
    await this.switcher.click();
    const named = this.page.locator('bdi').getByText(name, { exact: true });
    await this.chooser.getByRole('option').filter({ has: named }).click();
    await this.shows(name);
  }

  /** Opens the list of connections by its key; what is typed then goes into its box. */
  async openChooserByKey(): Promise<void> {
    await this.page.keyboard.press('Control+l');
    await expect(this.chooser.getByRole('combobox')).toBeFocused();
  }

  /** Chooses a connection without the mouse. */
  async chooseByKeys(name: string): Promise<void> {
    await this.openChooserByKey();
    await this.page.keyboard.type(name);
    await this.page.keyboard.press('Enter');
    await this.shows(name);
  }

  /** The name of the connection in force. */
  async shows(name: string): Promise<void> {
    await expect(this.switcher).toContainText(name);
  }

  /** The kind of the connection in force, as the frame's colour and the words have it. */
  async showsKind(kind: 'practice' | 'test' | 'production'): Promise<void> {
    await expect(this.root).toHaveAttribute('data-kind', kind);
    await expect(this.switcher).toContainText(this.t.kinds[kind]);
  }

  /** Calls that were on their way at the last end are told of before anything else. */
  async tellsInterrupted(count: number): Promise<void> {
    await expect(this.startNotices).toContainText(startNoticesText[this.language].interrupted(count));
  }

  /** The whole word stands in sight: nothing covers it, and it is not cut. */
  async showsPlainHttp(): Promise<void> {
    await expect(this.plainHttp).toHaveText(this.t.plainHttp);
    await expect(this.plainHttp).toBeInViewport({ ratio: 1 });
    expect(
      await this.plainHttp.evaluate((mark) => {
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        const inFront = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return mark.scrollWidth <= mark.clientWidth && mark.contains(inFront);
      }),
    ).toBe(true);
  }

  async showsNotReady(why: NotReady): Promise<void> {
    await expect(this.readiness).toHaveAttribute('data-why', why);
    await expect(this.readiness).toHaveText(this.t.notReady[why].short);
  }

  async showsReady(): Promise<void> {
    await expect(this.readiness).toHaveText(this.t.ready);
  }
}
