import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Template } from '../../shared/library/template';
import { desk } from '../app/desk';

/** Every template, own and shared; main's event of a changed library has it read anew. */
export const templatesQuery = queryOptions({
  queryKey: ['library', 'templates'],
  queryFn: () => desk.templates.list(),
  staleTime: Infinity,
});

const reread = (client: QueryClient) => client.invalidateQueries({ queryKey: templatesQuery.queryKey });

/** Adds a template, or puts it in the place of the one with its id. */
export const putTemplate = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (template: Template) => desk.templates.put(template),
    onSettled: () => reread(client),
  });

export const removeTemplate = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string) => desk.templates.remove({ id }),
    onSettled: () => reread(client),
  });
