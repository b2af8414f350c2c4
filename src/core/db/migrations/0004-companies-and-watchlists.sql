-- Articles gathered by company whichever listing they print, what the person decided about mentions, watchlists with sections, dates, prices and alerts.

-- The company that a mention means: the directory's own symbol for it, so that BABA and 9988.HK are one. Made anew when the directory changes.
ALTER TABLE mentions ADD COLUMN company_key TEXT NOT NULL DEFAULT '';
ALTER TABLE mentions ADD COLUMN confidence REAL;      -- 0..1; null: read before it was kept, or filed by hand
UPDATE mentions SET company_key = symbol;
CREATE TRIGGER mentions_key AFTER INSERT ON mentions WHEN NEW.company_key = '' BEGIN
  UPDATE mentions SET company_key = symbol WHERE article_id = NEW.article_id AND symbol = NEW.symbol;
END;
CREATE INDEX mentions_by_company ON mentions (company_key, sort_at DESC, article_id DESC);

-- Which state of the symbol directory an article was read with; an older one is read again in the background.
ALTER TABLE extractions ADD COLUMN directory_generation INTEGER NOT NULL DEFAULT 0;
CREATE INDEX extractions_by_generation ON extractions (directory_generation);

-- "Not this company": for one article, for a phrase, or for a feed.
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
CREATE UNIQUE INDEX mention_vetoes_of_phrases ON mention_vetoes (company_key, phrase COLLATE NOCASE) WHERE phrase IS NOT NULL;
CREATE UNIQUE INDEX mention_vetoes_of_feeds ON mention_vetoes (feed_id, company_key) WHERE feed_id IS NOT NULL;

-- Companies that the person filed an article under.
CREATE TABLE filed_articles (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  symbol TEXT NOT NULL,
  exchange TEXT,
  company TEXT,
  filed_at INTEGER NOT NULL,
  PRIMARY KEY (article_id, symbol)
) STRICT, WITHOUT ROWID;

ALTER TABLE watchlists ADD COLUMN color TEXT;
ALTER TABLE watchlists ADD COLUMN archived_at INTEGER;

CREATE TABLE watchlist_sections (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  watchlist_id INTEGER NOT NULL REFERENCES watchlists (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX watchlist_sections_by_list ON watchlist_sections (watchlist_id, position);

ALTER TABLE watchlist_symbols ADD COLUMN company_key TEXT NOT NULL DEFAULT '';
ALTER TABLE watchlist_symbols ADD COLUMN section_id INTEGER REFERENCES watchlist_sections (id) ON DELETE SET NULL;
ALTER TABLE watchlist_symbols ADD COLUMN color TEXT;
UPDATE watchlist_symbols SET company_key = symbol;
CREATE TRIGGER watchlist_symbols_key AFTER INSERT ON watchlist_symbols WHEN NEW.company_key = '' BEGIN
  UPDATE watchlist_symbols SET company_key = symbol WHERE watchlist_id = NEW.watchlist_id AND symbol = NEW.symbol;
END;
CREATE INDEX watchlist_symbols_by_company ON watchlist_symbols (company_key, watchlist_id);
CREATE INDEX watchlist_symbols_by_section ON watchlist_symbols (section_id) WHERE section_id IS NOT NULL;

-- What the person thinks of a company, on whichever lists it stands.
CREATE TABLE company_notes (
  company_key TEXT PRIMARY KEY,
  symbol TEXT NOT NULL,             -- as the person saw it
  note TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- When companies report. By hand and from files; what a provider says never replaces those.
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

-- What was told, so that no story is told twice.
CREATE TABLE alert_notices (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  alert_id INTEGER NOT NULL REFERENCES alerts (id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  symbol TEXT NOT NULL,
  reason TEXT NOT NULL,             -- in a sentence
  made_at INTEGER NOT NULL,
  seen_at INTEGER
) STRICT;
CREATE INDEX alert_notices_by_article ON alert_notices (article_id);
CREATE INDEX alert_notices_unseen ON alert_notices (made_at DESC, id DESC) WHERE seen_at IS NULL;
CREATE INDEX alert_notices_by_time ON alert_notices (made_at DESC, id DESC);
CREATE INDEX alert_notices_by_alert ON alert_notices (alert_id);

-- Where a decision of the person took a company off an article: so that it comes back when the decision is taken back.
CREATE TABLE vetoed_mentions (
  company_key TEXT NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  PRIMARY KEY (company_key, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX vetoed_mentions_by_article ON vetoed_mentions (article_id);
