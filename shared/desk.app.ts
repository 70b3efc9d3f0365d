import { z } from 'zod';
import { done, nothing, verb } from './desk.verb';

export const LANGUAGES = ['zh-CN', 'en-US'] as const;
export type Language = (typeof LANGUAGES)[number];

export const settings = z.strictObject({
  language: z.enum(['system', ...LANGUAGES]),
  theme: z.enum(['system', 'light', 'dark']),
  /** The connection that the next call goes through. */
  connectionId: z.string().nullable(),
  /** Share of the width that the form takes beside the preview, in percent. */
  split: z.number().min(20).max(80),
  /** Keys that a person chose for a command, by its id; empty: none. What is not named has its default. */
  keys: z.record(z.string().max(64), z.string().max(40)),
  /** How long calls are kept, in days, and how large their file may become, in MiB; null: no limit. */
  keepDays: z.number().int().min(1).max(36_500).nullable(),
  keepMegabytes: z.number().int().min(1).max(1_000_000).nullable(),
});
export type Settings = z.infer<typeof settings>;

/** Facts for the page's start and the 'about' part of the settings. */
export const appInfo = z.strictObject({
  version: z.string(),
  electron: z.string(),
  chrome: z.string(),
  node: z.string(),
  sqlite: z.string(),
  platform: z.enum(['win32', 'darwin', 'linux', 'other']),
  systemLanguage: z.enum(LANGUAGES),
  dataFolder: z.string(),
  /** How the system keeps secrets; `backend` is the system's own name for it. */
  protection: z.strictObject({
    kind: z.enum(['protected', 'unprotected', 'unavailable']),
    backend: z.string(),
  }),
  /** Files that could not be used at this start; each is kept under the name `as` beside a fresh one. */
  setAside: z.array(
    z.strictObject({
      what: z.enum([
        'journal',
        'settings',
        'connections',
        'tokens',
        'drafts',
        'practice',
        'library',
        'bundles',
      ]),
      why: z.enum(['damaged', 'unreadable', 'newer']),
      as: z.string(),
    }),
  ),
  /** Calls that were on their way when the program last ended; each is `unknown` now. */
  interruptedCalls: z.number().int(),
});
export type AppInfo = z.infer<typeof appInfo>;

/** The verbs of the program itself. */
export const appVerbs = {
  info: verb(nothing, appInfo),
  /** Opens the data folder in the system's file manager; the page names no path. */
  showDataFolder: verb(nothing, done),
};

/** The verbs of the settings. */
export const settingsVerbs = {
  read: verb(nothing, settings),
  change: verb(settings.partial(), settings),
};
