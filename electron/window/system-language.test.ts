import { expect, it } from 'vitest';
import { systemLanguage } from './system-language';

it.each([
  [['zh-CN', 'en-US'], 'zh-CN'],
  [['zh-Hant-TW'], 'zh-CN'],
  [['en-GB', 'zh-CN'], 'en-US'],
  [['de-DE'], 'en-US'],
  [[], 'zh-CN'],
  [['C'], 'zh-CN'],
])('%j speaks %s', (preferred, language) => {
  expect(systemLanguage(preferred)).toBe(language);
});
