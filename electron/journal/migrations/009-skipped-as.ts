/** Why the program skipped a row: what a person skipped has none. They are counted while a run runs. */
export const skippedAs = `
ALTER TABLE run_rows ADD COLUMN skipped_as TEXT;
CREATE INDEX run_rows_by_skip ON run_rows (run_id, skipped_as) WHERE skipped_as IS NOT NULL;
`;
