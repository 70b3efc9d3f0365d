import { z } from 'zod';
import { type Settings, settings as settingsSchema } from '../../shared/desk.app';
import { readJsonFile, writeJsonFile } from '../files/json-file';
import type { FileFound } from '../files/set-aside';

/** The settings of a first start. */
export const DEFAULT_SETTINGS: Settings = {
  language: 'system',
  theme: 'system',
  connectionId: null,
  split: 50,
  keys: {},
  keepDays: 365,
  keepMegabytes: null,
};

/** A change names only what it changes. */
export type SettingsChange = { readonly [K in keyof Settings]?: Settings[K] | undefined };

/** The settings of this person. A change is on disk, durably, when it returns. */
export interface SettingsStore {
  /** What was found on disk at the start. */
  readonly found: FileFound;
  read(): Settings;
  change(change: SettingsChange): Settings;
}

/** Opens the file of settings. A value that makes no sense falls back to its default, the others stay. */
export function createSettings(parts: { readonly file: string }): SettingsStore {
  const json = { file: parts.file, version: 1, content: z.record(z.string(), z.unknown()) };
  const { found, content } = readJsonFile(json);
  let now = readable(content ?? {});
  return {
    found,
    read: () => ({ ...now }),
    change(change) {
      const named = Object.entries(change).filter(([, value]) => value !== undefined);
      const next = settingsSchema.parse({ ...now, ...Object.fromEntries(named) });
      writeJsonFile(json, next);
      now = next;
      return { ...next };
    },
  };
}

function readable(content: Readonly<Record<string, unknown>>): Settings {
  const kept = Object.entries(settingsSchema.shape).filter(
    ([key, schema]) => Object.hasOwn(content, key) && schema.safeParse(content[key]).success,
  );
  return settingsSchema.parse({
    ...DEFAULT_SETTINGS,
    ...Object.fromEntries(kept.map(([key]) => [key, content[key]])),
  });
}
