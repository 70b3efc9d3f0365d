import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PALETTE, type Shade } from './palette';

const css = readFileSync(join(import.meta.dirname, 'base.css'), 'utf8');
const VARIABLES: ReadonlyMap<string, Readonly<Record<Shade, string>>> = new Map(
  [...css.matchAll(/(--[\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\);/g)].map(
    ([, name, light, dark]) => [name ?? '', { light: light ?? '', dark: dark ?? '' }],
  ),
);
const SHADES = ['light', 'dark'] as const;
const GROUNDS = [
  '--desk-ground',
  '--desk-surface',
  '--desk-raised',
  '--desk-sunken',
  '--desk-hover',
  '--desk-selected',
];
const WORDS = [...VARIABLES.keys()].filter(
  (name) => /^--(?:kind|outcome)-/.test(name) || /^--desk-(?:text|accent$|ok|warning|danger)/.test(name),
);

describe('the colours', () => {
  it.each(SHADES)('give antd and base.css the same %s values', (shade) => {
    const ofCss = [
      'ground',
      'surface',
      'raised',
      'sunken',
      'hover',
      'selected',
      'line',
      'text',
      'accent',
      'ok',
      'warning',
      'danger',
    ] as const;
    for (const name of ofCss)
      expect(VARIABLES.get(`--desk-${name}`)?.[shade], name).toBe(PALETTE[shade][name]);
    expect(VARIABLES.get('--desk-text-2')?.[shade]).toBe(PALETTE[shade].text2);
    expect(VARIABLES.get('--desk-text-3')?.[shade]).toBe(PALETTE[shade].text3);
    expect(VARIABLES.get('--desk-line-strong')?.[shade]).toBe(PALETTE[shade].lineStrong);
    expect(VARIABLES.get('--desk-accent-fill')?.[shade]).toBe(PALETTE[shade].accentFill);
  });

  it.each(SHADES)('can be read on every %s ground (AA, 4.5 to 1)', (shade) => {
    const poor = WORDS.filter((word) => !word.endsWith('-edge')).flatMap((word) =>
      GROUNDS.map((ground) => ({
        word,
        ground,
        ratio: contrast(colour(word, shade), colour(ground, shade)),
      })),
    );
    expect(poor.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
  });

  it.each(SHADES)('let what a search found be read on its %s mark (AA, 4.5 to 1)', (shade) => {
    expect(contrast(colour('--desk-text', shade), colour('--desk-found', shade))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHADES)('carry white text on the %s primary button, and show the frame (3 to 1)', (shade) => {
    expect(contrast('#ffffff', colour('--desk-accent-fill', shade))).toBeGreaterThanOrEqual(4.5);
    for (const kind of ['practice', 'test', 'production'])
      expect(
        contrast(colour(`--kind-${kind}-edge`, shade), colour('--desk-ground', shade)),
        kind,
      ).toBeGreaterThanOrEqual(3);
  });
});

function colour(name: string, shade: Shade): string {
  const its = VARIABLES.get(name);
  if (!its) throw new Error(`base.css has no ${name}`);
  return its[shade];
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
