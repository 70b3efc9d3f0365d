/**
 * The library's own database, step by step. `entries` and `templates` of source `shared` are the last good copy of the
 * library file that others keep. `undo_…`: what stood where the last import put its own; name and template null:
 * nothing. `uses`: what a connection's calls carried; `weight` is told in `uses.ts`.
 */
export const libraryMigrations: readonly string[] = [
  `
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE entries (
  source TEXT NOT NULL CHECK (source IN ('own', 'shared')),
  dictionary TEXT NOT NULL,
  scope TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  facts TEXT NOT NULL,
  spelling TEXT NOT NULL,
  PRIMARY KEY (source, dictionary, scope, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE templates (
  source TEXT NOT NULL CHECK (source IN ('own', 'shared')),
  id TEXT NOT NULL,
  template TEXT NOT NULL,
  PRIMARY KEY (source, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE undo_entries (
  dictionary TEXT NOT NULL,
  scope TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT,
  facts TEXT,
  spelling TEXT,
  PRIMARY KEY (dictionary, scope, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE undo_templates (id TEXT PRIMARY KEY, template TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE uses (
  connection_id TEXT NOT NULL,
  dictionary TEXT NOT NULL,
  scope TEXT NOT NULL,
  code TEXT NOT NULL,
  uses INTEGER NOT NULL,
  last_at REAL NOT NULL,
  weight REAL NOT NULL,
  PRIMARY KEY (connection_id, dictionary, scope, code)
) STRICT, WITHOUT ROWID;
`,
];
