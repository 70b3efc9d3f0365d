import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import { z } from 'zod';

const manifest = z.object({ appId: z.string() });

/** Windows knows a program's windows and notices by the id that its installer gave it: the one in package.json. */
export function takeAppId(
  app: Pick<App, 'getAppPath' | 'setAppUserModelId'>,
  platform: NodeJS.Platform,
): void {
  if (platform !== 'win32') return;
  const text = readFileSync(join(app.getAppPath(), 'package.json'), 'utf8');
  app.setAppUserModelId(manifest.parse(JSON.parse(text)).appId);
}
