import type { Language } from '../../shared/desk.app';

/** The first of the system's languages decides: Chinese, or English for any other; a system that names none gets Chinese. */
export function systemLanguage(preferred: readonly string[]): Language {
  const first = preferred[0]?.toLowerCase() ?? '';
  return first === '' || first === 'c' || first.startsWith('posix') || first.startsWith('zh')
    ? 'zh-CN'
    : 'en-US';
}

/** The language in force: the one chosen, or the system's. */
export function languageOf(chosen: 'system' | Language, preferred: readonly string[]): Language {
  return chosen === 'system' ? systemLanguage(preferred) : chosen;
}
