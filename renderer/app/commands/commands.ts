import { SCREENS, type Screen } from '../navigation';
import type { Chord } from './chord';

/** Where a command's keys work: on every screen, or while one screen stands in front. */
export type Where = 'everywhere' | Screen;

interface Spec {
  readonly where: Where;
  /** Its keys unless a person chose others; empty: none. `mac`: where a Mac has other habits. */
  readonly keys: Chord;
  readonly mac?: Chord;
  /** Holding the keys down does it again and again. */
  readonly repeats?: true;
}

const FORM_SECTIONS = ['target', 'routing', 'order', 'objective', 'task', 'tabc', 'step', 'fail'] as const;

const goTo = Object.fromEntries(
  SCREENS.map((screen, index) => [`go.${screen}`, { where: 'everywhere', keys: `Mod+${index + 1}` }]),
) as Record<`go.${Screen}`, Spec>;

const toSection = Object.fromEntries(
  FORM_SECTIONS.map((section, index) => [
    `section.${section}`,
    { where: 'order', keys: `Alt+${index + 1}`, mac: `Ctrl+${index + 1}` },
  ]),
) as Record<`section.${(typeof FORM_SECTIONS)[number]}`, Spec>;

const order = <S extends Omit<Spec, 'where'>>(spec: S) => ({ where: 'order', ...spec }) as const;

/** Every command of the program, once; the ids are what `settings.keys` names. */
export const COMMANDS = {
  palette: { where: 'everywhere', keys: 'Mod+K' },
  'cheat-sheet': { where: 'everywhere', keys: 'Mod+/' },
  connection: { where: 'everywhere', keys: 'Mod+L' },
  ...goTo,
  'theme.next': { where: 'everywhere', keys: '' },
  'language.next': { where: 'everywhere', keys: '' },
  'tab.new': order({ keys: 'Mod+N' }),
  'tab.duplicate': order({ keys: 'Mod+D' }),
  'tab.close': order({ keys: 'Mod+W' }),
  'tab.reopen': order({ keys: 'Mod+Shift+T' }),
  'tab.next': order({ keys: 'Mod+PageDown', mac: 'Ctrl+Tab', repeats: true }),
  'tab.previous': order({ keys: 'Mod+PageUp', mac: 'Ctrl+Shift+Tab', repeats: true }),
  'order.recent': order({ keys: 'Mod+E' }),
  'order.save': order({ keys: 'Mod+S' }),
  'order.send': order({ keys: 'Mod+Enter' }),
  'order.close': order({ keys: 'Mod+Shift+Enter' }),
  'order.fail': order({ keys: 'Mod+Shift+Backspace' }),
  'order.undo': order({ keys: 'Mod+Z', repeats: true }),
  'order.redo': order({ keys: 'Mod+Y', mac: 'Mod+Shift+Z', repeats: true }),
  'order.json': order({ keys: 'Mod+J' }),
  'order.paste': order({ keys: 'Mod+Shift+P' }),
  'order.template': order({ keys: 'Mod+Shift+S' }),
  'order.clear': order({ keys: '' }),
  'order.preview': order({ keys: 'Mod+P' }),
  ...toSection,
  'history.search': { where: 'history', keys: 'Mod+F' },
  'connection.save': { where: 'connections', keys: 'Mod+S' },
} as const satisfies Readonly<Record<string, Spec>>;

export type CommandId = keyof typeof COMMANDS;
export const COMMAND_IDS = Object.keys(COMMANDS) as readonly CommandId[];

export const specOf = (id: CommandId): Spec => COMMANDS[id];

/** The chords in force, by command. */
export type Bindings = ReadonlyMap<CommandId, Chord>;
