/**
 * What is counted of a run while it runs, several times a second, is found by an index of the few rows that have it, not by
 * looking at each of a hundred thousand.
 */
export const runCounts = `
CREATE INDEX run_rows_by_problems ON run_rows (run_id, problems) WHERE problems <> '';
CREATE INDEX run_rows_by_left_out ON run_rows (run_id, left_out) WHERE left_out IS NOT NULL;
CREATE INDEX run_rows_tried ON run_rows (run_id) WHERE state = 'ready' AND attempts > 0;
`;
