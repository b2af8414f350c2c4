-- Generated from migrations/ by "npm run schema"; do not edit.

CREATE VIRTUAL TABLE article_search USING fts5 (
  title, author, dek, text,
  content = 'searchable_texts', content_rowid = 'id',
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);

CREATE TABLE article_states (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  sort_at INTEGER NOT NULL,
  read_at INTEGER,
  starred_at INTEGER,
  later_at INTEGER
) STRICT;

CREATE INDEX article_states_later ON article_states (sort_at DESC, article_id DESC) WHERE later_at IS NOT NULL;

CREATE INDEX article_states_starred ON article_states (sort_at DESC, article_id DESC) WHERE starred_at IS NOT NULL;

CREATE INDEX article_states_unread ON article_states (sort_at DESC, article_id DESC) WHERE read_at IS NULL;

CREATE TABLE article_tags (
  tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  sort_at INTEGER NOT NULL,
  tagged_at INTEGER NOT NULL,
  PRIMARY KEY (tag_id, article_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_tags_by_article ON article_tags (article_id);

CREATE INDEX article_tags_by_time ON article_tags (tag_id, sort_at DESC, article_id DESC);

CREATE TABLE article_texts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  author TEXT,
  dek TEXT,
  text TEXT NOT NULL,
  html TEXT,                      -- sanitised at the door; null for plain text
  sections TEXT NOT NULL,         -- JSON: [{ heading, start, end }]
  text_hash TEXT NOT NULL,        -- sha256, hex, of the title and text with white space collapsed
  added_at INTEGER NOT NULL
) STRICT;

CREATE INDEX article_texts_by_article ON article_texts (article_id, id);

CREATE INDEX article_texts_by_hash ON article_texts (text_hash);

CREATE TABLE articles (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  text_id INTEGER REFERENCES article_texts (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  author TEXT,
  dek TEXT,
  url TEXT,                       -- as given
  address_key TEXT,               -- canonical form of url: no tracking parameters, no fragment
  source TEXT,                    -- the publisher or the feed, as a person would name it
  image TEXT,
  language TEXT,
  published_at INTEGER,           -- epoch milliseconds, UTC; null where the article does not say
  added_at INTEGER NOT NULL,
  sort_at INTEGER NOT NULL,       -- published_at where it is known and not in the future, else added_at
  words INTEGER NOT NULL,
  change_percent REAL             -- the first price move that the article states, for the list
) STRICT;

CREATE INDEX articles_by_address ON articles (address_key) WHERE address_key IS NOT NULL;

CREATE INDEX articles_by_time ON articles (sort_at DESC, id DESC);

CREATE TABLE claims (
  id INTEGER PRIMARY KEY,
  text_id INTEGER NOT NULL REFERENCES article_texts (id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  symbol TEXT NOT NULL,
  period_kind TEXT,
  period_number INTEGER,
  period_fiscal INTEGER NOT NULL CHECK (period_fiscal IN (0, 1)),
  period_year INTEGER,
  metric TEXT NOT NULL,
  basis TEXT NOT NULL,
  segment TEXT,
  field TEXT NOT NULL,            -- actual, consensus, prior, change, change-qoq, guidance-low, guidance-high
  unit TEXT NOT NULL,
  per TEXT,
  currency TEXT,
  value TEXT NOT NULL,            -- decimal, exact
  value_number REAL NOT NULL,     -- the same, for sorting and comparing
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  quote TEXT NOT NULL,            -- text.slice(start_offset, end_offset), checked when written and when read
  sort_at INTEGER NOT NULL
) STRICT;

CREATE INDEX claims_by_article ON claims (article_id);

CREATE INDEX claims_by_symbol ON claims (symbol, metric, basis, field, sort_at DESC);

CREATE INDEX claims_by_text ON claims (text_id);

CREATE TABLE extractions (
  text_id INTEGER PRIMARY KEY REFERENCES article_texts (id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  extractor_version INTEGER NOT NULL,
  document TEXT NOT NULL,         -- JSON: an Extraction
  extracted_at INTEGER NOT NULL
) STRICT;

CREATE INDEX extractions_by_article ON extractions (article_id);

CREATE INDEX extractions_by_version ON extractions (extractor_version);

CREATE TABLE mentions (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  symbol TEXT NOT NULL,
  text_id INTEGER NOT NULL REFERENCES article_texts (id) ON DELETE CASCADE,
  exchange TEXT,
  company TEXT,
  is_primary INTEGER NOT NULL CHECK (is_primary IN (0, 1)),
  spans TEXT NOT NULL,            -- JSON: [[start, end]]
  sort_at INTEGER NOT NULL,
  PRIMARY KEY (article_id, symbol)
) STRICT, WITHOUT ROWID;

CREATE INDEX mentions_by_symbol ON mentions (symbol, sort_at DESC, article_id DESC);

CREATE VIEW searchable_texts AS
  SELECT article_texts.id AS id, article_texts.title, article_texts.author, article_texts.dek, article_texts.text
  FROM articles JOIN article_texts ON article_texts.id = articles.text_id;

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL             -- JSON
) STRICT, WITHOUT ROWID;

CREATE TABLE tags (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  color TEXT
) STRICT;

CREATE TABLE watchlist_symbols (
  watchlist_id INTEGER NOT NULL REFERENCES watchlists (id) ON DELETE CASCADE,
  symbol TEXT NOT NULL,
  position INTEGER NOT NULL,
  added_at INTEGER NOT NULL,
  PRIMARY KEY (watchlist_id, symbol)
) STRICT, WITHOUT ROWID;

CREATE INDEX watchlist_symbols_by_symbol ON watchlist_symbols (symbol);

CREATE TABLE watchlists (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  position INTEGER NOT NULL
) STRICT;
