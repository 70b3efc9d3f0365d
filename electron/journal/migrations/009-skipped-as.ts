/** Why the program skipped a row: what a person skipped has none. Those that were sent elsewhere are counted while a run runs. */
export const skippedAs = `
ALTER TABLE run_rows ADD COLUMN skipped_as TEXT;
CREATE INDEX run_rows_sent_elsewhere ON run_rows (run_id) WHERE skipped_as = 'elsewhere';
`;
