import { keepPreviousData, mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { RowFilter, RunSetup } from '../../shared/bulk/exchange';
import type { Input, Output, Verbs } from '../../shared/desk';
import type { CallChoice } from '../../shared/desk.history';
import { desk } from '../app/desk';

type RunVerbs = Verbs['runs'];
export type RunRows = Output<RunVerbs['rows']>;

/** Rows that one question brings. */
export const RUN_PAGE_ROWS = 100;

/** Every run, newest first. Like all below: main's event has it read anew. */
export const runsQuery = queryOptions({
  queryKey: ['runs', 'list'],
  queryFn: () => desk.runs.list(),
  staleTime: Infinity,
});

/** How many runs are under way or paused: what is seen of them from every screen. */
export const runsStandingQuery = queryOptions({
  queryKey: ['runs', 'standing'],
  queryFn: () => desk.runs.standing(),
  staleTime: Infinity,
});

/** One run whole, but for its rows. */
export const runQuery = (id: number) =>
  queryOptions({
    queryKey: ['runs', id, 'whole'],
    queryFn: () => desk.runs.get({ id }),
    staleTime: Infinity,
  });

/** One page of a run's rows in the order of the file, from 0. */
export const runPageQuery = (id: number, filter: RowFilter, page: number) =>
  queryOptions({
    queryKey: ['runs', id, 'rows', filter, page],
    queryFn: () =>
      desk.runs.rows({
        id,
        filter,
        order: 'number',
        offset: page * RUN_PAGE_ROWS,
        limit: RUN_PAGE_ROWS,
      }),
    staleTime: Infinity,
    gcTime: 30_000,
  });

/** The first rows of a run's source. */
export const firstRowsQuery = (id: number, filter: RowFilter, limit: number) =>
  queryOptions({
    queryKey: ['runs', id, 'first', filter, limit],
    queryFn: () => desk.runs.rows({ id, filter, order: 'number', offset: 0, limit }),
    staleTime: Infinity,
  });

/** The rows that changed last, newest first. */
export const newestRowsQuery = (id: number, filter: RowFilter, limit: number) =>
  queryOptions({
    queryKey: ['runs', id, 'newest', filter, limit],
    queryFn: () => desk.runs.rows({ id, filter, order: 'newest', offset: 0, limit }),
    staleTime: Infinity,
  });

/** Where the rows under a filter stand, from one row to another. */
export const stretchQuery = (id: number, filter: RowFilter, from: number, to: number) =>
  queryOptions({
    queryKey: ['runs', id, 'stretch', filter, from, to],
    queryFn: () => desk.runs.stretch({ id, filter, from, to }),
    staleTime: 0,
    gcTime: 0,
  });

/** The calls that a row was sent by, the last first. Main tells of each with its row, but not of one elsewhere: asked each time. */
export const attemptsQuery = (id: number, row: number, attempts: number, changedAt: number | null) =>
  queryOptions({
    queryKey: ['runs', id, 'attempts', row, attempts, changedAt],
    queryFn: () => desk.runs.attempts({ id, row }),
    staleTime: 0,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });

/** What would leave for the first rows. */
export const runSampleQuery = (id: number) =>
  queryOptions({
    queryKey: ['runs', id, 'sample'],
    queryFn: () => desk.runs.sample({ id }),
    staleTime: Infinity,
  });

/** The mappings that were kept under a name. */
export const mappingsQuery = queryOptions({
  queryKey: ['runs', 'mappings'],
  queryFn: () => desk.runs.mappings(),
  staleTime: Infinity,
});

const reread = (client: QueryClient, id: number) =>
  Promise.all([
    client.invalidateQueries({ queryKey: ['runs', 'list'] }),
    client.invalidateQueries({ queryKey: ['runs', id] }),
  ]);
const rereadList = (client: QueryClient) => client.invalidateQueries({ queryKey: ['runs', 'list'] });

export const renameRun = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: Input<RunVerbs['rename']>) => desk.runs.rename(input),
    onSettled: (_done, _error, { id }) => reread(client, id),
  });

export const removeRun = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (id: number) => desk.runs.remove({ id }),
    onSettled: () => rereadList(client),
  });

export const chooseRunFile = (client: QueryClient) =>
  mutationOptions({ mutationFn: () => desk.runs.chooseFile(), onSettled: () => rereadList(client) });

export const giveRunFile = () =>
  mutationOptions({ mutationFn: (part: Input<RunVerbs['giveFile']>) => desk.runs.giveFile(part) });

export const giveRunPaste = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (text: string) => desk.runs.givePaste({ text }),
    onSettled: () => rereadList(client),
  });

export const openRunPlan = (client: QueryClient) =>
  mutationOptions({ mutationFn: () => desk.runs.openPlan(), onSettled: () => rereadList(client) });

export const newRunFromRun = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: Input<RunVerbs['fromRun']>) => desk.runs.fromRun(input),
    onSettled: () => rereadList(client),
  });

export const newRunFromCalls = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (choice: CallChoice) => desk.runs.fromCalls({ choice }),
    onSettled: () => rereadList(client),
  });

export const readRunAgain = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: Input<RunVerbs['readAgain']>) => desk.runs.readAgain(input),
    onSettled: (_done, _error, { id }) => reread(client, id),
  });

export const cancelRunWork = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (id: number) => desk.runs.cancelWork({ id }),
    onSettled: (_done, _error, id) => reread(client, id),
  });

/** Shows the new choice at once. */
export const setUpRun = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: { readonly id: number; readonly setup: RunSetup }) => desk.runs.setUp(input),
    onSettled: (_done, _error, { id }) => reread(client, id),
  });

export const editRunCell = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: Input<RunVerbs['edit']>) => desk.runs.edit(input),
    onSettled: (_done, _error, { id }) => reread(client, id),
  });

export const leaveOutRows = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: Input<RunVerbs['leaveOut']>) => desk.runs.leaveOut(input),
    onSettled: (_done, _error, { id }) => reread(client, id),
  });

export const confirmRun = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: Input<RunVerbs['confirm']>) => desk.runs.confirm(input),
    onSettled: (_done, _error, { id }) => reread(client, id),
  });

export const saveRunPlan = () => mutationOptions({ mutationFn: (id: number) => desk.runs.savePlan({ id }) });

/** What a person does to a run as a whole. */
export type RunAct = 'resume' | 'pause' | 'stop';

export const actOnRun = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, act }: { readonly id: number; readonly act: RunAct }) => desk.runs[act]({ id }),
    onSettled: (_done, _error, { id }) => reread(client, id),
  });

export const setRunPace = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: Input<RunVerbs['setPace']>) => desk.runs.setPace(input),
    onSettled: (_done, _error, { id }) => reread(client, id),
  });

export const skipRows = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: Input<RunVerbs['skip']>) => desk.runs.skip(input),
    onSettled: (_done, _error, { id }) => reread(client, id),
  });

export const retryRows = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: Input<RunVerbs['retry']>) => desk.runs.retry(input),
    onSettled: (_done, _error, { id }) => reread(client, id),
  });

export const decideRows = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: Input<RunVerbs['decide']>) => desk.runs.decide(input),
    onSettled: (_done, _error, { id }) => reread(client, id),
  });

export const exportRun = () =>
  mutationOptions({ mutationFn: (input: Input<RunVerbs['exportFile']>) => desk.runs.exportFile(input) });

const rereadMappings = (client: QueryClient) =>
  client.invalidateQueries({ queryKey: mappingsQuery.queryKey });

export const saveRunMapping = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (mapping: Input<RunVerbs['saveMapping']>) => desk.runs.saveMapping(mapping),
    onSettled: () => rereadMappings(client),
  });

export const arrangeRunMappings = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: Input<RunVerbs['arrangeMappings']>) => desk.runs.arrangeMappings(input),
    onSettled: () => rereadMappings(client),
  });
