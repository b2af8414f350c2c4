-- What the person says about a number of an article: that it is right, what it is instead, that it is none, or one that was not read. What was read stays as it
-- was (extractions); this is laid over it whenever it is filed or shown, so that it outlives every better reading and can be taken back.
CREATE TABLE corrections (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  text_id INTEGER NOT NULL REFERENCES article_texts (id) ON DELETE CASCADE, -- the wording it was made in
  kind TEXT NOT NULL CHECK (kind IN ('confirmed', 'corrected', 'rejected', 'added', 'answered')),
  document TEXT NOT NULL,         -- JSON: what was read, what the person says, the question, the quote of every span
  made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX corrections_by_article ON corrections (article_id, id);
CREATE INDEX corrections_by_time ON corrections (made_at DESC, id DESC);

ALTER TABLE claims ADD COLUMN by_person TEXT; -- confirmed, corrected, added; null: as it was read

-- One going-through of the library with a better extractor or another symbol directory. It ends when nothing is left that was read with an older one.
CREATE TABLE rereadings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  started_at INTEGER NOT NULL,
  finished_at INTEGER,            -- null: it goes on, now or after the next start
  articles INTEGER NOT NULL DEFAULT 0 -- read again so far
) STRICT;

-- What a rereading changed, article by article, in figures as a person sees them.
CREATE TABLE extraction_changes (
  rereading_id INTEGER NOT NULL REFERENCES rereadings (id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  came INTEGER NOT NULL,
  went INTEGER NOT NULL,
  other INTEGER NOT NULL,
  document TEXT NOT NULL,         -- JSON: each of them, as it was and as it is
  PRIMARY KEY (rereading_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX extraction_changes_by_article ON extraction_changes (article_id);
