import { mutationOptions, queryOptions } from '@tanstack/react-query';
import { desk } from '../app/desk';

/** Versions, folders and what the system offers; does not change while the program runs. */
export const appInfoQuery = queryOptions({
  queryKey: ['app', 'info'],
  queryFn: () => desk.app.info(),
  staleTime: Infinity,
});

/** Opens the data folder in the system's file manager. */
export const showDataFolder = () => mutationOptions({ mutationFn: () => desk.app.showDataFolder() });
