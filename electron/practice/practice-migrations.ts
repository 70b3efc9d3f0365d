/** The practice server's own database, step by step; a step that a person's database may have taken is never changed. */
export const practiceMigrations: readonly string[] = [
  `
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE orders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  o_id TEXT NOT NULL UNIQUE,
  task_id TEXT NOT NULL,
  map_id TEXT NOT NULL,
  customer_guid TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'closed', 'failed')),
  objective_status TEXT,
  created_at REAL NOT NULL,
  changed_at REAL NOT NULL
) STRICT;

CREATE TABLE steps (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
  at REAL NOT NULL,
  call TEXT NOT NULL,
  by TEXT NOT NULL,
  to_step TEXT,
  to_grp TEXT,
  to_by TEXT,
  to_role TEXT
) STRICT;
CREATE INDEX steps_of_order ON steps (order_id, id);

CREATE TABLE columns (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  UNIQUE (order_id, table_name, name)
) STRICT;
`,
  // What a page says in its own language is no word of the database's: '' is whoever held the token.
  `UPDATE steps SET by = '' WHERE by = '令牌'`,
];
