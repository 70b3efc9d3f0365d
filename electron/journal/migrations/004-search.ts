/**
 * What answers the history's questions. A call that has ended waits in `calls_unindexed` (the triggers see to it, in the
 * transaction that ends it) until its words are in `calls_search`; taking them in is no part of any call.
 */
export const search = `
CREATE VIRTUAL TABLE calls_search USING fts5 (terms, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
CREATE TABLE calls_unindexed (call_id INTEGER PRIMARY KEY) STRICT;
INSERT INTO calls_unindexed SELECT id FROM calls WHERE outcome IS NOT NULL;

CREATE TRIGGER calls_end_unindexed AFTER UPDATE OF outcome ON calls WHEN old.outcome IS NULL AND new.outcome IS NOT NULL
BEGIN INSERT INTO calls_unindexed VALUES (new.id); END;
CREATE TRIGGER calls_come_unindexed AFTER INSERT ON calls WHEN new.outcome IS NOT NULL
BEGIN INSERT INTO calls_unindexed VALUES (new.id); END;
CREATE TRIGGER calls_leave_search AFTER DELETE ON calls
BEGIN
  DELETE FROM calls_search WHERE rowid = old.id AND old.id NOT IN (SELECT call_id FROM calls_unindexed);
  DELETE FROM calls_unindexed WHERE call_id = old.id;
END;

CREATE INDEX calls_by_start ON calls (started_at);
CREATE INDEX calls_by_duration ON calls (duration_ms) WHERE duration_ms IS NOT NULL;
CREATE INDEX calls_by_status ON calls (status) WHERE status IS NOT NULL;
CREATE INDEX calls_by_identity ON calls (identity);
`;
