import { useSyncExternalStore } from 'react';
import type { Language, Settings } from '../../shared/desk';
import type { Shade } from './palette';

const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

function onSystemShade(changed: () => void): () => void {
  systemDark.addEventListener('change', changed);
  return () => systemDark.removeEventListener('change', changed);
}

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
