-- What a reader marks and writes, the searches and rules that are kept, and where hidden articles are.

-- A mark in one immutable text. Without ON DELETE: an article that somebody marked cannot be removed by mistake.
CREATE TABLE highlights (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES articles (id),
  text_id INTEGER NOT NULL REFERENCES article_texts (id),
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  quote TEXT NOT NULL,            -- text.slice(start_offset, end_offset), checked when written
  color TEXT NOT NULL,
  note TEXT,
  made_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX highlights_by_place ON highlights (text_id, start_offset, end_offset);
CREATE INDEX highlights_by_article ON highlights (article_id, text_id, start_offset);
CREATE INDEX highlights_by_time ON highlights (made_at DESC, id DESC);

CREATE TABLE article_notes (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id),
  note TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX article_notes_by_time ON article_notes (changed_at DESC, article_id DESC);

CREATE TABLE smart_lists (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  query TEXT NOT NULL,            -- in the query language, as typed: "7d" stays relative
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE rules (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  query TEXT NOT NULL,
  actions TEXT NOT NULL,          -- JSON: what is done to a new article that matches
  is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
  position INTEGER NOT NULL
) STRICT;

-- Which rule has had its say about which article: each has it once, however often the article changes.
CREATE TABLE rule_matches (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  rule_id INTEGER NOT NULL REFERENCES rules (id) ON DELETE CASCADE,
  matched_at INTEGER NOT NULL,
  PRIMARY KEY (article_id, rule_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX rule_matches_by_rule ON rule_matches (rule_id);

-- In no list but their own. A hidden article counts as read, so that no count of what is unread has it.
CREATE TABLE hidden_articles (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  sort_at INTEGER NOT NULL,
  was_unread INTEGER NOT NULL CHECK (was_unread IN (0, 1)), -- what it is again when it is shown again
  hidden_at INTEGER NOT NULL
) STRICT;
CREATE INDEX hidden_articles_by_time ON hidden_articles (sort_at DESC, article_id DESC);

-- Notes are searched like the text they stand beside, so that one search expression finds words of both.
-- FTS5 cannot take a further column: the index is derived, and made anew.
DROP TABLE article_search;
DROP VIEW searchable_texts;
CREATE VIEW searchable_texts AS
  SELECT article_texts.id AS id, article_texts.title, article_texts.author, article_texts.dek, article_texts.text,
    (SELECT group_concat(note, char(10) ORDER BY place) FROM (
      SELECT 0 AS place, note FROM article_notes WHERE article_notes.article_id = articles.id
      UNION ALL SELECT id, note FROM highlights WHERE highlights.article_id = articles.id AND note IS NOT NULL)) AS notes
  FROM articles JOIN article_texts ON article_texts.id = articles.text_id;
CREATE VIRTUAL TABLE article_search USING fts5 (
  title, author, dek, text, notes,
  content = 'searchable_texts', content_rowid = 'id',
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
INSERT INTO article_search (article_search) VALUES ('rebuild');
