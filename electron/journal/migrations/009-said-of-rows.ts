/**
 * Why the program skipped a row (what a person skipped has none; they are counted while a run runs), and what a result that
 * was brought again says of it.
 */
export const saidOfRows = `
ALTER TABLE run_rows ADD COLUMN skipped_as TEXT;
CREATE INDEX run_rows_by_skip ON run_rows (run_id, skipped_as) WHERE skipped_as IS NOT NULL;
ALTER TABLE run_row_texts ADD COLUMN said TEXT;
`;
