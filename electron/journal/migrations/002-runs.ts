/**
 * Runs over many orders. What changes with every attempt stands in narrow `run_rows`; a row's source and body beside
 * it, and they are never changed once the run has a plan. The calls of a run are calls like any other.
 */
export const runs = `
CREATE TABLE runs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  created_at REAL NOT NULL,
  changed_at REAL NOT NULL,
  state TEXT NOT NULL,
  pause_reason TEXT,
  source TEXT NOT NULL,
  setup TEXT NOT NULL,
  plan TEXT,
  CHECK ((plan IS NULL) = (state = 'draft')),
  CHECK ((pause_reason IS NULL) = (state <> 'paused'))
) STRICT;

CREATE TABLE run_rows (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  row_no INTEGER NOT NULL,
  state TEXT NOT NULL,
  had_unknown INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  repeats INTEGER NOT NULL DEFAULT 0,
  problems TEXT NOT NULL DEFAULT '',
  left_out TEXT,
  choice TEXT,
  changed_at REAL,
  call_id INTEGER,
  outcome TEXT,
  reason TEXT,
  message TEXT,
  duration_ms REAL
) STRICT;

CREATE UNIQUE INDEX run_rows_by_number ON run_rows (run_id, row_no);
CREATE INDEX run_rows_by_state ON run_rows (run_id, state, row_no);
CREATE INDEX run_rows_by_change ON run_rows (run_id, changed_at) WHERE changed_at IS NOT NULL;

CREATE TABLE run_row_texts (
  row_id INTEGER PRIMARY KEY REFERENCES run_rows (id) ON DELETE CASCADE,
  line INTEGER NOT NULL,
  hidden INTEGER NOT NULL,
  cells TEXT NOT NULL,
  flaws TEXT NOT NULL,
  edits TEXT NOT NULL,
  body TEXT,
  body_hash TEXT,
  o_id TEXT NOT NULL DEFAULT '',
  task_id TEXT NOT NULL DEFAULT '',
  map_id TEXT NOT NULL DEFAULT '',
  customer_guid TEXT NOT NULL DEFAULT '',
  problems TEXT NOT NULL DEFAULT '[]',
  repaired TEXT NOT NULL DEFAULT '[]'
) STRICT;

CREATE TABLE run_events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  row_no INTEGER,
  at REAL NOT NULL,
  kind TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX run_events_by_run ON run_events (run_id, id);

ALTER TABLE calls ADD COLUMN run_id INTEGER;
ALTER TABLE calls ADD COLUMN row_no INTEGER;
CREATE INDEX calls_by_run ON calls (run_id, row_no) WHERE run_id IS NOT NULL;

CREATE TRIGGER run_plan_is_final BEFORE UPDATE OF plan ON runs WHEN old.plan IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a plan that was confirmed does not change'); END;
CREATE TRIGGER run_texts_are_final BEFORE UPDATE ON run_row_texts
WHEN (SELECT plan FROM runs JOIN run_rows ON runs.id = run_id WHERE run_rows.id = old.row_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a row that was confirmed does not change'); END;
CREATE TRIGGER run_rows_are_final BEFORE INSERT ON run_rows
WHEN (SELECT plan FROM runs WHERE id = new.run_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a run that was confirmed takes no more rows'); END;
`;
