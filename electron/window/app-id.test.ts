import { join } from 'node:path';
import { expect, it } from 'vitest';
import { takeAppId } from './app-id';

it('on Windows the program takes the id of its installer, elsewhere none', () => {
  const taken: string[] = [];
  const app = {
    getAppPath: () => join(import.meta.dirname, '..', '..'),
    setAppUserModelId: (id: string) => void taken.push(id),
  };
  for (const platform of ['linux', 'darwin'] as const) takeAppId(app, platform);
  expect(taken).toEqual([]);
  takeAppId(app, 'win32');
  expect(taken).toEqual(['cn.workorderdesk.app']);
});
