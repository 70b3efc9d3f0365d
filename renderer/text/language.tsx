import { createContext, useContext } from 'react';
import type { Language } from '../../shared/desk.app';
import type { Bilingual } from './bilingual';

/** The language in force; the shell provides it from the settings. */
export const LanguageContext = createContext<Language>('zh-CN');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The words of a topic in the language in force. */
export function useText<T>(topic: Bilingual<T>): T {
  return topic[useLanguage()];
}
