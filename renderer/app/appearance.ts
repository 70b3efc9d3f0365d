import { useSyncExternalStore } from 'react';
import type { Language, Settings } from '../../shared/desk.app';
import type { Shade } from './palette';

const systemDark = window.matchMedia('(prefers-color-scheme: dark)');
const systemStill = window.matchMedia('(prefers-reduced-motion: reduce)');

const onChange =
  (query: MediaQueryList) =>
  (changed: () => void): (() => void) => {
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  };
const onSystemShade = onChange(systemDark);
const onSystemStill = onChange(systemStill);

export function shadeOf(theme: Settings['theme'], isSystemDark = systemDark.matches): Shade {
  return theme === 'system' ? (isSystemDark ? 'dark' : 'light') : theme;
}

/** The shade in force; follows the system while the settings say so. */
export function useShade(theme: Settings['theme']): Shade {
  return shadeOf(
    theme,
    useSyncExternalStore(onSystemShade, () => systemDark.matches),
  );
}

/** False where the system asks for less motion: a part of antd that waits for the end of a motion must have none. */
export function useMotion(): boolean {
  return !useSyncExternalStore(onSystemStill, () => systemStill.matches);
}

export function languageOf(language: Settings['language'], systemLanguage: Language): Language {
  return language === 'system' ? systemLanguage : language;
}

/** Tells the document what `base.css` and the system's own controls go by. */
export function dressDocument(language: Language, shade: Shade, platform: string): void {
  const { dataset } = document.documentElement;
  document.documentElement.lang = language;
  dataset.theme = shade;
  dataset.platform = platform;
}
