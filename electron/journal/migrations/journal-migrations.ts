import { calls } from './001-calls';

/** The journal's steps in order; a step that a person's database may have taken is never changed. */
export const journalMigrations: readonly string[] = [calls];
