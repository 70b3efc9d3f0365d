import type { Language } from '../../shared/desk.app';

/** One topic's words in both languages; the type of the Chinese ones binds the English ones, key by key. */
export type Bilingual<T> = Readonly<Record<Language, T>>;

/**
 * Plain objects and functions instead of a template library: a missing key is a type error, and a value that
 * comes from a server can never be read as a template.
 */
export function bilingual<T>(zh: T, en: NoInfer<T>): Bilingual<T> {
  return { 'zh-CN': zh, 'en-US': en };
}
