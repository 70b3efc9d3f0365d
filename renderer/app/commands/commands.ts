import { SCREENS, type Screen } from '../navigation';
import type { Chord } from './chord';

/** Where a command works: on every screen, or on one. */
export type Where = 'everywhere' | Screen;

/** The parts of the work order screen, for the list of keys. */
export type Part = 'tabs' | 'calls' | 'form';

/** What is fixed about a command. */
export interface CommandSpec {
  readonly where: Where;
  readonly part?: Part;
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
const tabs = (...keys: readonly Chord[]) => ({ where: 'order', part: 'tabs', keys }) as const;
const calls = (...keys: readonly Chord[]) => ({ where: 'order', part: 'calls', keys }) as const;
const form = (...keys: readonly Chord[]) => ({ where: 'order', part: 'form', keys }) as const;

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
  ...form(`Alt+${digit}`),
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
  'tab.new': { ...tabs('Mod+N', 'Mod+T'), fromAnywhere: true },
  'tab.duplicate': tabs('Mod+D'),
  'tab.close': tabs('Mod+W'),
  'tab.close-others': tabs(),
  'tab.reopen': { ...tabs('Mod+Shift+T'), fromAnywhere: true },
  'tab.list': { ...tabs('Mod+Shift+A'), fromAnywhere: true },
  'tab.next': { ...tabs('Ctrl+Tab', 'Ctrl+PageDown'), repeats: true },
  'tab.previous': { ...tabs('Ctrl+Shift+Tab', 'Ctrl+PageUp'), repeats: true },
  'tab.move-left': { ...tabs('Ctrl+Shift+PageUp'), repeats: true },
  'tab.move-right': { ...tabs('Ctrl+Shift+PageDown'), repeats: true },
  'order.save': calls('Mod+S'),
  'order.send': calls('Mod+Enter'),
  'order.close': calls('Mod+Shift+Enter'),
  'order.fail': calls('Mod+Shift+X'),
  'order.cancel': calls(),
  'order.load': calls('Mod+Shift+L'),
  'order.undo': { ...form('Mod+Z'), repeats: true, fieldsOwn: true },
  'order.redo': { ...form('Mod+Shift+Z', 'Mod+Y'), repeats: true, fieldsOwn: true },
  'order.mode': form('Mod+Shift+M'),
  'order.json': form('Mod+J'),
  'order.paste': { ...form('Mod+Shift+P'), fromAnywhere: true },
  'order.paste-here': { ...form('Alt+V'), mac: ['Mod+Alt+V'] },
  'order.insert-template': { ...form('Alt+T'), mac: ['Mod+Alt+T'], fromAnywhere: true },
  'order.template': form('Mod+Shift+S'),
  'library.templates': everywhere(),
  'order.life': form('Mod+Shift+O'),
  'order.clear': form(),
  'order.preview': form('Mod+P'),
  ...toSection,
  'bulk.file': { where: 'bulk', keys: ['Mod+O'] },
  'bulk.plan': { where: 'bulk', keys: [] },
  'bulk.search': { where: 'bulk', keys: ['Mod+F'] },
  'bulk.list': { where: 'bulk', keys: ['Mod+Shift+L'] },
  'bulk.step-before': { where: 'bulk', keys: ['Ctrl+PageUp'] },
  'bulk.step-after': { where: 'bulk', keys: ['Ctrl+PageDown'] },
  'history.bundles': everywhere(),
  'history.search': { where: 'history', keys: ['Mod+F'] },
  'history.new-run': { where: 'history', keys: [] },
  'history.keep-filter': { where: 'history', keys: [] },
  'history.life': { where: 'history', keys: ['Mod+Shift+O'] },
  'history.charts': { where: 'history', keys: [] },
  'history.export': { where: 'history', keys: [] },
  'history.copy': { where: 'history', keys: ['Mod+Shift+C'] },
  'history.compare': { where: 'history', keys: ['Mod+Shift+D'] },
  'history.bundle': { where: 'history', keys: ['Mod+Shift+B'] },
  'library.search': { where: 'library', keys: ['Mod+F'] },
  'library.import': { where: 'library', keys: ['Mod+O'] },
  'library.add': { where: 'library', keys: ['Mod+Shift+N'] },
  'library.save': { where: 'library', keys: ['Mod+S'] },
  'connection.save': { where: 'connections', keys: ['Mod+S'] },
  'rows.walk': { ...everywhere('ArrowUp', 'ArrowDown'), fixed: true },
  'rows.open': { ...everywhere('Enter'), fixed: true },
  'rows.back': { ...everywhere('Escape'), fixed: true },
  'rows.move': { ...everywhere('Alt+ArrowUp', 'Alt+ArrowDown'), fixed: true },
  'rows.choose': { where: 'bulk', keys: ['Space'], fixed: true },
  'rows.choose-stretch': {
    where: 'bulk',
    keys: ['Shift+ArrowUp', 'Shift+ArrowDown', 'Shift+Space'],
    fixed: true,
  },
  'rows.choose-all': { where: 'bulk', keys: ['Mod+A'], fixed: true, fieldsOwn: true },
  'column.after': { ...form('Alt+Enter'), fixed: true },
  // A Mac's ⌥⌫ removes a word.
  'column.remove': { ...form('Mod+Shift+K', 'Alt+Backspace'), mac: ['Mod+Shift+K'], fixed: true },
  'column.walk': { ...form('Mod+ArrowUp', 'Mod+ArrowDown'), fixed: true },
  'column.type': { ...form('F2', 'Shift+F2'), fixed: true },
  'column.state': { ...form('F4'), fixed: true },
  'column.not-sent': { ...form('Shift+F4'), fixed: true },
  'column.copy': { ...form('Mod+Shift+C'), fixed: true },
  'column.copy-json': { ...form('Mod+Shift+J'), fixed: true },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export type CommandId = keyof typeof COMMANDS;
export const COMMAND_IDS = Object.keys(COMMANDS) as readonly CommandId[];

export const specOf = (id: CommandId): CommandSpec => COMMANDS[id];

/** True if a command can be asked for on this screen. */
export function worksOn(id: CommandId, screen: Screen): boolean {
  const { where, fromAnywhere } = specOf(id);
  return where === 'everywhere' || where === screen || fromAnywhere === true;
}
