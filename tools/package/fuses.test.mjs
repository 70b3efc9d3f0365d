import { FuseV1Options } from '@electron/fuses';
import { expect, it } from 'vitest';
import { wantedFuses } from './fuses.mjs';

it('every fuse that is known is set, and only those are on that shut something', () => {
  const wanted = wantedFuses();
  const known = Object.values(FuseV1Options).filter((name) => typeof name === 'string');
  expect(Object.keys(wanted).sort()).toEqual(known.sort());
  expect(Object.keys(wanted).filter((name) => wanted[name])).toEqual([
    'EnableCookieEncryption',
    'EnableEmbeddedAsarIntegrityValidation',
    'OnlyLoadAppFromAsar',
  ]);
});
