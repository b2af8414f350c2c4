-- Importing was the one action that could not be undone as one step. What an import did is written down beside it, in the same transactions, until it is taken back or a hundred later ones were made.

CREATE TABLE imports (
  id TEXT PRIMARY KEY,            -- chosen by whoever imports, so that it can be undone even where no answer came
  made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import_steps (
  id INTEGER PRIMARY KEY,
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  step TEXT NOT NULL              -- JSON: src/core/import-steps
) STRICT;
CREATE INDEX import_steps_by_import ON import_steps (import_id);

-- 1: hidden because its import was undone. It is shown again where it is imported again, or a feed brings it.
ALTER TABLE hidden_articles ADD COLUMN is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1));
