import type { Dictionary, Entry } from '../../shared/library/entry';

/** An entry and how its name is spoken, as the store keeps it. */
export interface Spelled {
  readonly entry: Entry;
  readonly spelling: string;
}

/** Chinese characters one by one; letters and digits of other scripts in runs. */
const SYLLABLES = /\p{Script=Han}|[\p{L}\p{N}\p{M}]+?(?=\p{Script=Han}|[^\p{L}\p{N}\p{M}]|$)/gu;
const HAN = /\p{Script=Han}/u;
/** Names that begin with a surname, which may be read its own way: 单 shan, 仇 qiu. */
const WITH_SURNAME: ReadonlySet<Dictionary> = new Set(['persons', 'customers']);
/** Milliseconds of work before others get their turn. */
const SLICE_MS = 8;

/**
 * How names are spoken, computed once when they are stored: syllables apart by a space, readings of one by `/`, the
 * likeliest first (`shan/dan/chan xiao`). ü is v, u and yu, as people type it. Others get their turn in between.
 */
export function spelled(entries: readonly Entry[]): Promise<readonly Spelled[]> {
  return inTurns(entries, (spell, entry) => ({
    entry,
    spelling: spell(entry.name, WITH_SURNAME.has(entry.dictionary)),
  }));
}

/** How names of other things are spoken, written as those of entries are. */
export function spellingsOf(names: readonly string[]): Promise<readonly string[]> {
  return inTurns(names, (spell, name) => spell(name, false));
}

async function inTurns<T, R>(all: readonly T[], work: (spell: Speller, one: T) => R): Promise<readonly R[]> {
  if (all.length === 0) return [];
  const spell = await speller();
  const done: R[] = [];
  let until = performance.now() + SLICE_MS;
  for (const one of all) {
    done.push(work(spell, one));
    if (performance.now() < until) continue;
    await new Promise(setImmediate);
    until = performance.now() + SLICE_MS;
  }
  return done;
}

type Speller = (name: string, surname: boolean) => string;

/** The dictionary of readings is large and comes in only when a name is stored. */
async function speller(): Promise<Speller> {
  const { pinyin, polyphonic } = await import('pinyin-pro');
  const all = new Map<string, readonly string[]>();
  const readingsOf = (character: string): readonly string[] => {
    const known = all.get(character);
    if (known) return known;
    const [readings = []] = polyphonic(character, { toneType: 'none', type: 'array', v: true });
    all.set(character, readings);
    return readings;
  };
  return (name, surname) => {
    const text = name.normalize('NFKC').toLowerCase();
    if (!HAN.test(text)) return (text.match(SYLLABLES) ?? []).join(' ');
    const inContext = pinyin(text, {
      toneType: 'none',
      type: 'all',
      v: true,
      surname: surname ? 'head' : 'off',
    });
    const han = inContext.filter(({ origin }) => HAN.test(origin)).map((one) => one.pinyin);
    let at = 0;
    return (text.match(SYLLABLES) ?? [])
      .map((syllable) => {
        if (!HAN.test(syllable)) return syllable;
        const likeliest = han[at] ?? '';
        at += 1;
        const readings = [likeliest, ...readingsOf(syllable)].filter((reading) => /^[a-z]+$/.test(reading));
        return readings.length === 0 ? syllable : [...new Set(readings.flatMap(typed))].join('/');
      })
      .join(' ');
  };
}

/** lv, and what else people type for lü: lu, lyu. */
function typed(reading: string): readonly string[] {
  if (!/^[ln]v/.test(reading)) return [reading];
  return [reading, reading.replace('v', 'u'), reading.replace('v', 'yu')];
}
