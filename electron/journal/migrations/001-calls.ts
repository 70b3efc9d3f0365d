/**
 * The calls ever made. The list's columns stand in a narrow table of their own, so that listing and searching
 * never read bodies and answers. `outcome` null: in flight. Texts are kept by `exact-text.ts`.
 */
export const calls = `
CREATE TABLE calls (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ticket TEXT NOT NULL UNIQUE,
  started_at REAL NOT NULL,
  duration_ms REAL,
  connection_id TEXT NOT NULL,
  connection_name TEXT NOT NULL,
  connection_kind TEXT NOT NULL,
  identity TEXT NOT NULL,
  call TEXT NOT NULL,
  o_id TEXT NOT NULL,
  task_id TEXT NOT NULL,
  map_id TEXT NOT NULL,
  customer_guid TEXT NOT NULL,
  outcome TEXT,
  reason TEXT,
  status INTEGER,
  message TEXT,
  CHECK ((outcome IS NULL) = (reason IS NULL))
) STRICT;

CREATE INDEX calls_by_outcome ON calls (outcome, id);
CREATE INDEX calls_by_connection ON calls (connection_id, id);
CREATE INDEX calls_by_call ON calls (call, id);
CREATE INDEX calls_by_order ON calls (o_id COLLATE NOCASE, customer_guid COLLATE NOCASE, id);

CREATE TABLE call_details (
  call_id INTEGER PRIMARY KEY REFERENCES calls (id) ON DELETE CASCADE,
  method TEXT NOT NULL,
  address TEXT NOT NULL,
  request_headers TEXT NOT NULL,
  request_body TEXT NOT NULL,
  phase TEXT,
  may_have_sent INTEGER,
  answer_headers TEXT,
  answer_text TEXT,
  notes TEXT,
  retry_after_seconds REAL,
  details TEXT,
  timings TEXT
) STRICT;
`;
