import type { Page } from '@playwright/test';
import { defaultKeys } from '../../renderer/app/commands/bindings';
import { chordWords } from '../../renderer/app/commands/chord-words';
import { COMMAND_IDS, type CommandId } from '../../renderer/app/commands/commands';

/** The tooltips of the window, wherever a control does what a command does. */
export class Tips {
  private readonly seen = new Set<string>();
  private readonly bare = new Set<string>();

  constructor(private readonly page: Page) {}

  /** Looks at every such control in sight. */
  async look(): Promise<void> {
    const found = await this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-does]')]
        .filter((control) => control.checkVisibility())
        .map((control) => ({
          ids: (control.dataset.does ?? '').split(' '),
          tip: [control, ...control.querySelectorAll<HTMLElement>('[title]')]
            .map(({ title }) => title)
            .join('\n'),
        })),
    );
    for (const { ids, tip } of found) {
      for (const id of ids) {
        this.seen.add(id);
        const keys = shownKeys(id as CommandId);
        if (keys !== null && !tip.includes(keys)) this.bare.add(`${id} lacks ${keys}: ${tip}`);
      }
    }
  }

  /** Controls whose tooltip lacks the key of their command. */
  get withoutKeys(): readonly string[] {
    return [...this.bare];
  }

  /** Commands with a key of which no control was seen. */
  get unseen(): readonly CommandId[] {
    return COMMAND_IDS.filter((id) => shownKeys(id) !== null && !this.seen.has(id));
  }
}

function shownKeys(id: CommandId): string | null {
  const [first] = defaultKeys(id, false);
  return first === undefined ? null : chordWords(first, false);
}
