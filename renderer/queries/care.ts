import { mutationOptions, queryOptions } from '@tanstack/react-query';
import { desk } from '../app/desk';

/** The journal's state and what went wrong since the start. */
export const careQuery = queryOptions({ queryKey: ['care', 'state'], queryFn: () => desk.care.state() });

/** What the retention would remove now; counted anew each time that it is asked for. */
export const dueQuery = queryOptions({
  queryKey: ['care', 'due'],
  queryFn: () => desk.care.due(),
  staleTime: 0,
});

/** Removes what was listed. */
export const purge = () => mutationOptions({ mutationFn: desk.care.purge });

/** Opens the folder of the log in the system's file manager. */
export const showLogFolder = () => mutationOptions({ mutationFn: () => desk.care.showLogFolder() });

/** The facts for support, made when they are copied. */
export const diagnostics = () => mutationOptions({ mutationFn: () => desk.care.diagnostics() });
