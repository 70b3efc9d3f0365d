import { SCREENS, type Screen } from '../navigation';
import type { Chord } from './chord';

/** Where a command works: on every screen, or on one. */
export type Where = 'everywhere' | Screen;

/** What is fixed about a command. */
export interface CommandSpec {
  readonly where: Where;
  /** Its keys unless a person chose others: all of them work, the first is shown. */
  readonly keys: readonly Chord[];
  /** Where a Mac has other habits. */
  readonly mac?: readonly Chord[];
  /** Asked for on another screen, its own comes to the front first. */
  readonly fromAnywhere?: true;
  /** Holding the keys down does it again and again. */
  readonly repeats?: true;
  /** A text field that is no part of a draft does it by itself. */
  readonly fieldsOwn?: true;
  /** Part of a control: its keys are shown, and given to nothing else. */
  readonly fixed?: true;
}

const FORM_SECTIONS = ['target', 'routing', 'order', 'objective', 'task', 'tabc', 'step', 'fail'] as const;

const everywhere = (...keys: readonly Chord[]) => ({ where: 'everywhere', keys }) as const;
const order = (...keys: readonly Chord[]) => ({ where: 'order', keys }) as const;

/** A command for each of them, told by its place. */
function forEach<P extends string, K extends string>(
  prefix: P,
  keys: readonly K[],
  spec: (digit: number) => CommandSpec,
): Readonly<Record<`${P}.${K}`, CommandSpec>> {
  const specs = keys.map((key, index) => [`${prefix}.${key}`, spec(index + 1)] as const);
  return Object.fromEntries(specs) as Record<`${P}.${K}`, CommandSpec>;
}

const goTo = forEach('go', SCREENS, (digit) => everywhere(`Mod+${digit}`));
const toSection = forEach('section', FORM_SECTIONS, (digit) => ({
  ...order(`Alt+${digit}`),
  mac: [`Ctrl+${digit}`],
}));

/** Every command of the program, once, in the order in which they are shown. `settings.keys` names the ids: they never change. */
export const COMMANDS = {
  palette: everywhere('Mod+K'),
  'cheat-sheet': everywhere('Mod+/', '?'),
  connection: everywhere('Mod+L'),
  'order.recent': everywhere('Mod+E'),
  ...goTo,
  'theme.next': everywhere(),
  'language.next': everywhere(),
  'tab.new': { ...order('Mod+N', 'Mod+T'), fromAnywhere: true },
  'tab.duplicate': order('Mod+D'),
  'tab.close': order('Mod+W'),
  'tab.close-others': order(),
  'tab.reopen': { ...order('Mod+Shift+T'), fromAnywhere: true },
  'tab.list': { ...order('Mod+Shift+A'), fromAnywhere: true },
  'tab.next': { ...order('Ctrl+Tab', 'Ctrl+PageDown'), repeats: true },
  'tab.previous': { ...order('Ctrl+Shift+Tab', 'Ctrl+PageUp'), repeats: true },
  'tab.move-left': { ...order('Ctrl+Shift+PageUp'), repeats: true },
  'tab.move-right': { ...order('Ctrl+Shift+PageDown'), repeats: true },
  'order.save': order('Mod+S'),
  'order.send': order('Mod+Enter'),
  'order.close': order('Mod+Shift+Enter'),
  'order.fail': order('Mod+Shift+X'),
  'order.cancel': order(),
  'order.load': order('Mod+Shift+L'),
  'order.undo': { ...order('Mod+Z'), repeats: true, fieldsOwn: true },
  'order.redo': { ...order('Mod+Shift+Z', 'Mod+Y'), repeats: true, fieldsOwn: true },
  'order.mode': order('Mod+Shift+M'),
  'order.json': order('Mod+J'),
  'order.paste': { ...order('Mod+Shift+P'), fromAnywhere: true },
  'order.template': order('Mod+Shift+S'),
  'order.clear': order(),
  'order.preview': order('Mod+P'),
  ...toSection,
  'history.search': { where: 'history', keys: ['Mod+F'] },
  'connection.save': { where: 'connections', keys: ['Mod+S'] },
  'rows.walk': { ...everywhere('ArrowUp', 'ArrowDown'), fixed: true },
  'rows.open': { ...everywhere('Enter'), fixed: true },
  'rows.back': { ...everywhere('Escape'), fixed: true },
  'rows.move': { ...everywhere('Alt+ArrowUp', 'Alt+ArrowDown'), fixed: true },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export type CommandId = keyof typeof COMMANDS;
export const COMMAND_IDS = Object.keys(COMMANDS) as readonly CommandId[];

export const specOf = (id: CommandId): CommandSpec => COMMANDS[id];

/** True if a command can be asked for on this screen. */
export function worksOn(id: CommandId, screen: Screen): boolean {
  const { where, fromAnywhere } = specOf(id);
  return where === 'everywhere' || where === screen || fromAnywhere === true;
}
