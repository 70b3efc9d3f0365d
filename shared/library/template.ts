import { z } from 'zod';
import { CALLS } from '../contract/endpoints';
import { draftShape } from '../draft/draft-shape';
import { allowedValue, COLUMN_TYPES } from './entry';

/**
 * Where a value stands in a body, from the outside in: `['mapId']`, `['toStep']`, `['objective', 'stringfield1']`,
 * `['tabc', 'xxx', 'a']`. Names, never positions: a template is put into drafts that hold other rows.
 */
export const bodyPlace = z.array(z.string().max(400)).min(1).max(3);
export type BodyPlace = z.infer<typeof bodyPlace>;

/** One question of a template: what is asked for, and what stands there unless a person says otherwise. */
export const ask = z.strictObject({
  place: bodyPlace,
  label: z.string().max(200),
  type: z.enum(COLUMN_TYPES),
  /** Of a date, as `YYYY-MM-DD`; else empty. */
  format: z.string().max(100),
  preset: z.string().max(10_000),
  values: z.array(allowedValue).max(1000),
  /** An answer has to be given before the template's call can leave. */
  required: z.boolean(),
});
export type Ask = z.infer<typeof ask>;

/** Templates that one library may hold. */
export const TEMPLATE_LIMIT = 5000;

/** A draft with blanks to fill. `call`: the one it ends with, or null. `folder`: `/` between its parts, or empty. */
export const template = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(200),
  folder: z.string().max(200),
  call: z.enum(CALLS).nullable(),
  draft: draftShape,
  asks: z.array(ask).max(200),
});
export type Template = z.infer<typeof template>;
