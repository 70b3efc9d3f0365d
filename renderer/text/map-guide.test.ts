import { expect, test } from 'vitest';
import { LANGUAGES } from '../../shared/desk.app';
import { mapEntries } from '../../shared/library/map-struct';
import { readSourceText } from '../../shared/library/source-text';
import { mapGuideText } from './map-guide';

test.each(LANGUAGES)('the map that the guide shows can be imported as it stands, in %s', (language) => {
  const read = readSourceText(mapGuideText[language].example);
  if (read.kind !== 'map') throw new Error(JSON.stringify(read));
  const [map, first, second] = mapEntries(read.struct, () => undefined);
  expect(map).toMatchObject({ dictionary: 'maps', code: 'S6LZUU' });
  expect(first).toMatchObject({ code: 'A1B2C3', facts: { canClose: false, next: ['D4E5F6'] } });
  expect(second).toMatchObject({ code: 'D4E5F6', facts: { canClose: true, next: [] } });
});
