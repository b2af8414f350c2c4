-- Generated from migrations/ by "npm run schema"; do not edit.

CREATE TABLE alert_notices (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  alert_id INTEGER NOT NULL REFERENCES alerts (id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  symbol TEXT NOT NULL,
  reason TEXT NOT NULL,             -- in a sentence
  made_at INTEGER NOT NULL,
  seen_at INTEGER
) STRICT;

CREATE INDEX alert_notices_by_alert ON alert_notices (alert_id);

CREATE INDEX alert_notices_by_article ON alert_notices (article_id);

CREATE INDEX alert_notices_by_time ON alert_notices (made_at DESC, id DESC);

CREATE INDEX alert_notices_unseen ON alert_notices (made_at DESC, id DESC) WHERE seen_at IS NULL;

CREATE TABLE alerts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('article', 'snapshot', 'rating', 'disagreement')),
  watchlist_id INTEGER REFERENCES watchlists (id) ON DELETE CASCADE, -- null with a null key: everything watched
  symbol TEXT,
  company_key TEXT,
  silenced_until INTEGER,           -- epoch milliseconds; null: it speaks
  made_at INTEGER NOT NULL,
  CHECK (watchlist_id IS NULL OR company_key IS NULL)
) STRICT;

CREATE TABLE article_images (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  image_id INTEGER NOT NULL REFERENCES images (id),
  PRIMARY KEY (article_id, image_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_images_by_image ON article_images (image_id);

CREATE TABLE article_notes (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id),
  note TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;

CREATE INDEX article_notes_by_time ON article_notes (changed_at DESC, article_id DESC);

CREATE TABLE article_pages (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('wanted', 'whole', 'teaser')),
  problem TEXT,                     -- why only the teaser is here, in a sentence
  tries INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER NOT NULL
) STRICT;

CREATE INDEX article_pages_wanted ON article_pages (due_at) WHERE state = 'wanted';

CREATE VIRTUAL TABLE article_search USING fts5 (
  title, author, dek, text, notes,
  content = 'searchable_texts', content_rowid = 'id',
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);

CREATE TABLE article_standings (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  is_primary INTEGER NOT NULL CHECK (is_primary IN (0, 1)),
  corrects INTEGER NOT NULL CHECK (corrects IN (0, 1)),
  split REAL                      -- new shares for one old; 0: a split whose ratio it does not say
) STRICT;

CREATE INDEX article_standings_split ON article_standings (article_id) WHERE split IS NOT NULL;

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
, reason TEXT NOT NULL DEFAULT 'publisher' CHECK (reason IN ('publisher', 'page'))) STRICT;

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
  words INTEGER NOT NULL) STRICT;

CREATE INDEX articles_by_address ON articles (address_key) WHERE address_key IS NOT NULL;

CREATE INDEX articles_by_text ON articles (text_id);

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
, by_person TEXT, company_key TEXT NOT NULL DEFAULT '', number_start INTEGER, number_end INTEGER, precision REAL, hedge TEXT, per_said INTEGER NOT NULL DEFAULT 0, mark TEXT, thing TEXT NOT NULL DEFAULT '', is_dated INTEGER NOT NULL DEFAULT 1, withdrawn_at INTEGER) STRICT;

CREATE INDEX claims_by_article ON claims (article_id);

CREATE INDEX claims_by_text ON claims (text_id);

CREATE INDEX claims_by_thing ON claims (company_key, thing);

CREATE TABLE companies (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('stock', 'etf')),
  cik TEXT,                       -- the SEC's number: the same company whatever it and its symbols are called
  source TEXT NOT NULL,           -- the file that last told of it
  added_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE INDEX companies_by_cik ON companies (cik) WHERE cik IS NOT NULL;

CREATE TABLE company_names (
  company_id INTEGER NOT NULL REFERENCES companies (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('short', 'former')),
  PRIMARY KEY (company_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE company_notes (
  company_key TEXT PRIMARY KEY,
  symbol TEXT NOT NULL,             -- as the person saw it
  note TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE VIEW current_texts AS
  SELECT article_texts.id AS id, article_texts.title, article_texts.author, article_texts.dek, article_texts.text,
    (SELECT group_concat(note, char(10) ORDER BY place) FROM (
      SELECT 0 AS place, note FROM article_notes WHERE article_notes.article_id = articles.id
      UNION ALL SELECT id, note FROM highlights WHERE highlights.article_id = articles.id AND note IS NOT NULL)) AS notes
  FROM articles JOIN article_texts ON article_texts.id = articles.text_id;

CREATE TABLE daily_prices (
  company_key TEXT NOT NULL,
  symbol TEXT NOT NULL,
  day TEXT NOT NULL,                -- YYYY-MM-DD
  close TEXT NOT NULL,              -- decimal, exact
  close_number REAL NOT NULL,
  currency TEXT,
  added_at INTEGER NOT NULL,
  PRIMARY KEY (symbol, day)
) STRICT, WITHOUT ROWID;

CREATE INDEX daily_prices_by_company ON daily_prices (company_key, day DESC);

CREATE TABLE dispute_articles (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  dispute_id INTEGER NOT NULL REFERENCES disputes (id) ON DELETE CASCADE,
  PRIMARY KEY (article_id, dispute_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER dispute_articles_gone AFTER DELETE ON dispute_articles WHEN EXISTS (SELECT 1 FROM disputes WHERE disputes.id = OLD.dispute_id) BEGIN
  INSERT INTO ledger_backlog (company_key) SELECT disputes.company_key FROM disputes WHERE disputes.id = OLD.dispute_id ON CONFLICT DO NOTHING;
END;

CREATE INDEX dispute_articles_by_dispute ON dispute_articles (dispute_id);

CREATE TABLE disputes (
  id INTEGER PRIMARY KEY,
  company_key TEXT NOT NULL,
  thing TEXT NOT NULL,
  year INTEGER,
  latest_at INTEGER NOT NULL
) STRICT;

CREATE INDEX disputes_by_thing ON disputes (company_key, thing);

CREATE INDEX disputes_by_time ON disputes (latest_at DESC);

CREATE TABLE earnings_dates (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  company_key TEXT NOT NULL,
  symbol TEXT NOT NULL,
  day TEXT NOT NULL,                -- YYYY-MM-DD, the company's own day
  moment TEXT CHECK (moment IN ('before-open', 'during', 'after-close')),
  note TEXT,
  source TEXT NOT NULL,             -- hand, file, or the provider's name
  fetched_at INTEGER,               -- by a provider: when
  reminded_at INTEGER,
  added_at INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX earnings_dates_by_company ON earnings_dates (company_key, day);

CREATE INDEX earnings_dates_by_day ON earnings_dates (day, symbol);

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

CREATE TABLE extractions (
  text_id INTEGER PRIMARY KEY REFERENCES article_texts (id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  extractor_version INTEGER NOT NULL,
  document TEXT NOT NULL,         -- JSON: an Extraction
  extracted_at INTEGER NOT NULL
, directory_generation INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE INDEX extractions_by_article ON extractions (article_id);

CREATE INDEX extractions_by_generation ON extractions (directory_generation);

CREATE INDEX extractions_by_version ON extractions (extractor_version);

CREATE TABLE feed_fetches (
  feed_id INTEGER PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE,
  etag TEXT,
  last_modified TEXT,
  validators_at INTEGER,            -- when they were received: dropped after eight days without a whole answer
  body_hash TEXT,                   -- sha256, hex, of the last whole answer
  fetched_at INTEGER,
  good_at INTEGER,
  due_at INTEGER NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  problem TEXT,                     -- what is wrong, in a sentence; null: nothing
  gone_at INTEGER,                  -- 410: never asked again unless the person says so
  moved_to TEXT,                    -- where 301 and 308 point; stored as the address once stable
  moved_times INTEGER NOT NULL DEFAULT 0,
  moved_at INTEGER,
  hint_minutes INTEGER,             -- the publisher's: ttl, sy:updatePeriod, Cache-Control
  skip_hours TEXT NOT NULL DEFAULT '[]', -- JSON, GMT
  skip_days TEXT NOT NULL DEFAULT '[]',
  new_items REAL NOT NULL DEFAULT 0 -- moving average of new items an hour: the feed's own rhythm
) STRICT;

CREATE INDEX feed_fetches_by_due ON feed_fetches (due_at);

CREATE TABLE feed_items (
  feed_id INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
  item_key TEXT NOT NULL,           -- its id, else its address, else a hash of its text
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  content_hash TEXT NOT NULL,       -- sha256, hex, of what the feed said: unchanged means nothing to do
  sort_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  PRIMARY KEY (feed_id, item_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX feed_items_by_article ON feed_items (article_id);

CREATE INDEX feed_items_by_time ON feed_items (feed_id, sort_at DESC, article_id DESC);

CREATE TABLE feeds (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  address TEXT NOT NULL UNIQUE,     -- exactly as it is asked for
  title TEXT,                       -- the person's own name for it
  feed_title TEXT,                  -- its own
  site TEXT,
  categories TEXT NOT NULL DEFAULT '[]', -- JSON: [string], kept for OPML
  folder_id INTEGER REFERENCES folders (id) ON DELETE SET NULL,
  position INTEGER NOT NULL,
  added_at INTEGER NOT NULL,
  full_text TEXT NOT NULL DEFAULT 'short' CHECK (full_text IN ('never', 'short', 'always')),
  poll_minutes INTEGER,             -- the person's wish; null: by the feed's own rhythm
  keep_newest INTEGER,              -- retention by number; null: keep everything
  keep_days INTEGER,                -- retention by age; null: keep everything
  is_local INTEGER NOT NULL DEFAULT 0 CHECK (is_local IN (0, 1)), -- the person typed an address of a private network
  paused_at INTEGER
) STRICT;

CREATE INDEX feeds_by_folder ON feeds (folder_id, position);

CREATE TABLE figures (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  company_key TEXT NOT NULL,
  metric TEXT NOT NULL,
  basis TEXT NOT NULL,
  segment TEXT NOT NULL,          -- small letters; empty: the whole company
  currency TEXT,
  actual REAL,
  consensus REAL,
  prior REAL,
  change REAL,                    -- percent on the year
  surprise REAL,                  -- percent of the consensus
  low REAL,                       -- of a forecast by the company
  high REAL,
  verdict TEXT,
  sort_at INTEGER NOT NULL
, unit TEXT, per TEXT, period_kind TEXT, period_number INTEGER, period_fiscal INTEGER, period_year INTEGER) STRICT;

CREATE INDEX figures_by_actual ON figures (metric, actual, segment, article_id) WHERE actual IS NOT NULL;

CREATE INDEX figures_by_article ON figures (article_id, metric);

CREATE INDEX figures_by_change ON figures (metric, change, segment, article_id) WHERE change IS NOT NULL;

CREATE INDEX figures_by_company ON figures (company_key, metric, sort_at DESC);

CREATE INDEX figures_by_segment ON figures (segment, article_id) WHERE segment <> '';

CREATE INDEX figures_by_surprise ON figures (metric, surprise, segment, article_id) WHERE surprise IS NOT NULL;

CREATE INDEX figures_by_time ON figures (sort_at);

CREATE INDEX figures_by_verdict ON figures (verdict, sort_at, article_id) WHERE verdict IS NOT NULL;

CREATE TABLE filed_articles (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  symbol TEXT NOT NULL,
  exchange TEXT,
  company TEXT,
  filed_at INTEGER NOT NULL,
  PRIMARY KEY (article_id, symbol)
) STRICT, WITHOUT ROWID;

CREATE TABLE filed_facts (
  cik TEXT NOT NULL REFERENCES filers (cik) ON DELETE CASCADE,
  name TEXT NOT NULL,             -- a metric of the product, or another line of the statement
  kind TEXT NOT NULL,             -- quarter, half, nine-months, year
  starts_on TEXT NOT NULL,        -- ISO date
  ends_on TEXT NOT NULL,
  unit TEXT NOT NULL,             -- currency, per-share
  currency TEXT NOT NULL,
  value TEXT NOT NULL,            -- decimal, exact
  value_number REAL NOT NULL,
  fiscal_year INTEGER NOT NULL,
  fiscal_quarter INTEGER,         -- null: a year
  derived INTEGER NOT NULL CHECK (derived IN (0, 1)), -- the year minus its first nine months
  tag TEXT NOT NULL,
  form TEXT NOT NULL,
  accession TEXT NOT NULL,
  filed_on TEXT NOT NULL,
  PRIMARY KEY (cik, name, kind, ends_on, currency)
) STRICT, WITHOUT ROWID;

CREATE TABLE filers (
  cik TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  company_key TEXT,               -- null: no listing of it is known
  source TEXT NOT NULL,
  imported_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX filers_by_company ON filers (company_key);

CREATE TABLE fingerprint_bands (
  band INTEGER NOT NULL,
  sort_at INTEGER NOT NULL,
  article_id INTEGER NOT NULL,
  PRIMARY KEY (band, sort_at, article_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE fingerprints (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  fingerprint BLOB NOT NULL,
  sort_at INTEGER NOT NULL,
  bands TEXT NOT NULL               -- JSON: [number], hashes of what other articles may have in common with it
) STRICT;

CREATE TRIGGER fingerprints_note AFTER INSERT ON fingerprints BEGIN
  INSERT INTO fingerprints_unfiled (article_id) VALUES (NEW.article_id);
END;

CREATE TRIGGER fingerprints_unfile AFTER DELETE ON fingerprints BEGIN
  DELETE FROM fingerprint_bands WHERE sort_at = OLD.sort_at AND article_id = OLD.article_id AND band IN (SELECT value FROM json_each(OLD.bands));
END;

CREATE TABLE fingerprints_unfiled (
  article_id INTEGER PRIMARY KEY REFERENCES fingerprints (article_id) ON DELETE CASCADE
) STRICT;

CREATE TABLE folders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  parent_id INTEGER REFERENCES folders (id) ON DELETE CASCADE,
  position INTEGER NOT NULL
) STRICT;

CREATE INDEX folders_by_parent ON folders (parent_id);

CREATE TABLE forgotten_items (
  feed_id INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
  item_key TEXT NOT NULL,
  forgotten_at INTEGER NOT NULL,
  PRIMARY KEY (feed_id, item_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE hidden_articles (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  sort_at INTEGER NOT NULL,
  was_unread INTEGER NOT NULL CHECK (was_unread IN (0, 1)), -- what it is again when it is shown again
  hidden_at INTEGER NOT NULL
, is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1))) STRICT;

CREATE INDEX hidden_articles_by_time ON hidden_articles (sort_at DESC, article_id DESC);

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

CREATE INDEX highlights_by_article ON highlights (article_id, text_id, start_offset);

CREATE UNIQUE INDEX highlights_by_place ON highlights (text_id, start_offset, end_offset);

CREATE INDEX highlights_by_time ON highlights (made_at DESC, id DESC);

CREATE TABLE hosts (
  host TEXT PRIMARY KEY,
  not_before INTEGER NOT NULL,
  waits INTEGER NOT NULL DEFAULT 0  -- how often in a row, for the doubling
) STRICT, WITHOUT ROWID;

CREATE TABLE images (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  address TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('wanted', 'here', 'refused')),
  type TEXT,                        -- image/png …, told by the bytes
  width INTEGER,
  height INTEGER,
  bytes BLOB,
  problem TEXT,
  tries INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER NOT NULL
) STRICT;

CREATE INDEX images_wanted ON images (due_at) WHERE state = 'wanted';

CREATE TABLE import_steps (
  id INTEGER PRIMARY KEY,
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  step TEXT NOT NULL              -- JSON: src/core/import-steps
) STRICT;

CREATE INDEX import_steps_by_import ON import_steps (import_id);

CREATE TABLE imports (
  id TEXT PRIMARY KEY,            -- chosen by whoever imports, so that it can be undone even where no answer came
  made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger_backlog (
  company_key TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE listings (
  company_id INTEGER NOT NULL REFERENCES companies (id) ON DELETE CASCADE,
  symbol TEXT NOT NULL,
  exchange TEXT,
  former INTEGER NOT NULL DEFAULT 0 CHECK (former IN (0, 1)), -- renamed or ended: old articles still say it
  PRIMARY KEY (company_id, symbol)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX listings_current ON listings (symbol) WHERE former = 0;

CREATE TABLE mention_vetoes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  symbol TEXT NOT NULL,             -- as the person saw it
  company_key TEXT NOT NULL,
  article_id INTEGER REFERENCES articles (id) ON DELETE CASCADE,
  phrase TEXT,                      -- as it was written; compared without regard to case
  feed_id INTEGER REFERENCES feeds (id) ON DELETE CASCADE,
  made_at INTEGER NOT NULL,
  CHECK ((article_id IS NOT NULL) + (phrase IS NOT NULL) + (feed_id IS NOT NULL) = 1)
) STRICT;

CREATE UNIQUE INDEX mention_vetoes_of_articles ON mention_vetoes (article_id, company_key) WHERE article_id IS NOT NULL;

CREATE UNIQUE INDEX mention_vetoes_of_feeds ON mention_vetoes (feed_id, company_key) WHERE feed_id IS NOT NULL;

CREATE UNIQUE INDEX mention_vetoes_of_phrases ON mention_vetoes (company_key, phrase COLLATE NOCASE) WHERE phrase IS NOT NULL;

CREATE TABLE mentions (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  symbol TEXT NOT NULL,
  text_id INTEGER NOT NULL REFERENCES article_texts (id) ON DELETE CASCADE,
  exchange TEXT,
  company TEXT,
  is_primary INTEGER NOT NULL CHECK (is_primary IN (0, 1)),
  spans TEXT NOT NULL,            -- JSON: [[start, end]]
  sort_at INTEGER NOT NULL, company_key TEXT NOT NULL DEFAULT '', confidence REAL, change_percent REAL,
  PRIMARY KEY (article_id, symbol)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER mentions_key AFTER INSERT ON mentions WHEN NEW.company_key = '' BEGIN
  UPDATE mentions SET company_key = symbol WHERE article_id = NEW.article_id AND symbol = NEW.symbol;
END;

CREATE TRIGGER mentions_rekey_claims AFTER UPDATE OF company_key ON mentions WHEN OLD.company_key <> NEW.company_key BEGIN
  UPDATE claims SET company_key = NEW.company_key WHERE article_id = NEW.article_id AND symbol = NEW.symbol;
  UPDATE figures SET company_key = NEW.company_key WHERE article_id = NEW.article_id AND company_key = OLD.company_key;
  INSERT INTO ledger_backlog (company_key) VALUES (OLD.company_key), (NEW.company_key) ON CONFLICT DO NOTHING;
END;

CREATE INDEX mentions_by_company ON mentions (company_key, sort_at DESC, article_id DESC);

CREATE INDEX mentions_by_symbol ON mentions (symbol, sort_at DESC, article_id DESC);

CREATE TABLE quotes (
  symbol TEXT PRIMARY KEY,
  company_key TEXT NOT NULL,
  price TEXT NOT NULL,              -- decimal, exact
  price_number REAL NOT NULL,
  previous_close TEXT,
  currency TEXT,
  traded_at INTEGER,                -- when the market said so
  fetched_at INTEGER NOT NULL,      -- never shown without it
  provider TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE removed_feeds (
  feed_id INTEGER PRIMARY KEY,
  rows TEXT NOT NULL,             -- JSON: table -> its rows of this feed
  removed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE rereadings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  started_at INTEGER NOT NULL,
  finished_at INTEGER,            -- null: it goes on, now or after the next start
  articles INTEGER NOT NULL DEFAULT 0 -- read again so far
) STRICT;

CREATE TABLE rule_matches (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  rule_id INTEGER NOT NULL REFERENCES rules (id) ON DELETE CASCADE,
  matched_at INTEGER NOT NULL,
  PRIMARY KEY (article_id, rule_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX rule_matches_by_rule ON rule_matches (rule_id);

CREATE TABLE rules (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  query TEXT NOT NULL,
  actions TEXT NOT NULL,          -- JSON: what is done to a new article that matches
  is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
  position INTEGER NOT NULL
) STRICT;

CREATE VIEW searchable_texts AS
  SELECT id, title, author, dek, text, notes FROM current_texts
  WHERE NOT EXISTS (SELECT 1 FROM unspaced_search_docsize WHERE unspaced_search_docsize.id = current_texts.id);

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL             -- JSON
) STRICT, WITHOUT ROWID;

CREATE TABLE smart_lists (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  query TEXT NOT NULL,            -- in the query language, as typed: "7d" stays relative
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE story_articles (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  story_id INTEGER NOT NULL,        -- the id of the article that opened the story; the name outlives that article
  reason TEXT NOT NULL CHECK (reason IN ('first', 'copy', 'update', 'same-event', 'by-hand')),
  leads INTEGER NOT NULL CHECK (leads IN (0, 1)) -- the one article that stands for the story in lists
) STRICT;

CREATE TRIGGER story_articles_pass_lead AFTER DELETE ON story_articles WHEN OLD.leads = 1 BEGIN
  UPDATE story_articles SET leads = 1 WHERE article_id = (
    SELECT article_id FROM story_articles WHERE story_id = OLD.story_id
    ORDER BY reason = 'update' DESC, CASE reason WHEN 'update' THEN -article_id ELSE article_id END LIMIT 1);
END;

CREATE INDEX story_articles_by_story ON story_articles (story_id, article_id);

CREATE UNIQUE INDEX story_articles_leading ON story_articles (story_id) WHERE leads = 1;

CREATE TABLE story_separations (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  other_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- the pair stands once, the lower id first
  separated_at INTEGER NOT NULL,
  PRIMARY KEY (article_id, other_id),
  CHECK (article_id < other_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX story_separations_by_other ON story_separations (other_id);

CREATE TABLE tags (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  color TEXT
) STRICT;

CREATE VIRTUAL TABLE unspaced_search USING fts5 (
  title, author, dek, text, notes,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2"
);

CREATE TABLE vetoed_mentions (
  company_key TEXT NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  PRIMARY KEY (company_key, article_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX vetoed_mentions_by_article ON vetoed_mentions (article_id);

CREATE TABLE watchlist_sections (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  watchlist_id INTEGER NOT NULL REFERENCES watchlists (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE INDEX watchlist_sections_by_list ON watchlist_sections (watchlist_id, position);

CREATE TABLE watchlist_symbols (
  watchlist_id INTEGER NOT NULL REFERENCES watchlists (id) ON DELETE CASCADE,
  symbol TEXT NOT NULL,
  position INTEGER NOT NULL,
  added_at INTEGER NOT NULL, company_key TEXT NOT NULL DEFAULT '', section_id INTEGER REFERENCES watchlist_sections (id) ON DELETE SET NULL, color TEXT,
  PRIMARY KEY (watchlist_id, symbol)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER watchlist_symbols_key AFTER INSERT ON watchlist_symbols WHEN NEW.company_key = '' BEGIN
  UPDATE watchlist_symbols SET company_key = symbol WHERE watchlist_id = NEW.watchlist_id AND symbol = NEW.symbol;
END;

CREATE INDEX watchlist_symbols_by_company ON watchlist_symbols (company_key, watchlist_id);

CREATE INDEX watchlist_symbols_by_section ON watchlist_symbols (section_id) WHERE section_id IS NOT NULL;

CREATE INDEX watchlist_symbols_by_symbol ON watchlist_symbols (symbol);

CREATE TABLE watchlists (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  position INTEGER NOT NULL
, color TEXT, archived_at INTEGER) STRICT;
