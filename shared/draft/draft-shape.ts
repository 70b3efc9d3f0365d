import { z } from 'zod';
import { type Draft, VALUE_TYPES } from './draft';

const field = z.strictObject({ type: z.enum(['text', 'empty', 'null']), text: z.string() });
const column = z.strictObject({
  id: z.string(),
  name: z.string(),
  type: z.enum(VALUE_TYPES),
  text: z.string(),
});
const columns = z.array(column);

/** The shape of a draft that comes from a file or over the border; what is wrong with its values is `check.ts`'s business. */
export const draftShape: z.ZodType<Draft> = z.strictObject({
  mode: z.enum(['create', 'load']),
  mapId: z.string(),
  customerGuid: z.string(),
  oId: z.string(),
  taskId: z.string(),
  fields: z.strictObject({
    operateTaskGuid: field,
    toStep: field,
    toGrp: field,
    toBy: field,
    toRole: field,
    substatus: field,
    rolegroupId: field,
  }),
  objective: columns,
  task: columns,
  tabc: z.array(z.strictObject({ id: z.string(), name: z.string(), columns })),
  step: columns,
  objectiveStatus: field,
});
