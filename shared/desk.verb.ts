import { z } from 'zod';

/** What many verbs take and give: nothing, an id of ours, that it is done, and that the thing is not there any more. */
export const nothing = z.null();
export const id = z.string().max(64);
export const done = z.strictObject({ kind: z.literal('done') });
export const gone = z.strictObject({ kind: z.literal('gone') });

/** A verb by the shape of what goes in and of what comes out. */
export const verb = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });
