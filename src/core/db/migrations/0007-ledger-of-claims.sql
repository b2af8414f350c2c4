-- Numbers as they are printed, so that claims of different articles can be compared: what the ledger of claims stands on.

ALTER TABLE claims ADD COLUMN company_key TEXT NOT NULL DEFAULT ''; -- as in mentions: one key for all listings of a company
ALTER TABLE claims ADD COLUMN number_start INTEGER;             -- where the number itself is printed; null: it was worked out
ALTER TABLE claims ADD COLUMN number_end INTEGER;
ALTER TABLE claims ADD COLUMN precision REAL;                   -- one unit of the last printed digit
ALTER TABLE claims ADD COLUMN hedge TEXT;                       -- about, over, under: the number is no exact one
ALTER TABLE claims ADD COLUMN per_said INTEGER NOT NULL DEFAULT 0; -- "per ADS" or "per share" stands with it
ALTER TABLE claims ADD COLUMN mark TEXT;                        -- restated, preliminary; raised, lowered, reaffirmed
ALTER TABLE claims ADD COLUMN thing TEXT NOT NULL DEFAULT '';   -- what it is a claim about, but for the year
ALTER TABLE claims ADD COLUMN is_dated INTEGER NOT NULL DEFAULT 1; -- 0: its article has no date, and sort_at is when it came
ALTER TABLE claims ADD COLUMN withdrawn_at INTEGER;             -- its article does not say so any more

UPDATE claims SET company_key = symbol;
CREATE INDEX claims_by_thing ON claims (company_key, thing);

-- Every figure of every article's current text, for searches over numbers.
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
) STRICT;

CREATE INDEX figures_by_article ON figures (article_id, metric);
CREATE INDEX figures_by_company ON figures (company_key, metric, sort_at DESC);
CREATE INDEX figures_by_actual ON figures (metric, actual, segment, article_id) WHERE actual IS NOT NULL;
CREATE INDEX figures_by_change ON figures (metric, change, segment, article_id) WHERE change IS NOT NULL;
CREATE INDEX figures_by_surprise ON figures (metric, surprise, segment, article_id) WHERE surprise IS NOT NULL;
CREATE INDEX figures_by_time ON figures (sort_at);
CREATE INDEX figures_by_verdict ON figures (verdict, sort_at, article_id) WHERE verdict IS NOT NULL;
CREATE INDEX figures_by_segment ON figures (segment, article_id) WHERE segment <> '';

-- What an article with claims is: the company's own announcement, a correction, a report of a split.
CREATE TABLE article_standings (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  is_primary INTEGER NOT NULL CHECK (is_primary IN (0, 1)),
  corrects INTEGER NOT NULL CHECK (corrects IN (0, 1)),
  split REAL                      -- new shares for one old; 0: a split whose ratio it does not say
) STRICT;

-- Things about which articles disagree. Derived from claims, so that lists and searches need not compare.
CREATE INDEX article_standings_split ON article_standings (article_id) WHERE split IS NOT NULL;

CREATE TABLE disputes (
  id INTEGER PRIMARY KEY,
  company_key TEXT NOT NULL,
  thing TEXT NOT NULL,
  year INTEGER,
  latest_at INTEGER NOT NULL
) STRICT;

CREATE INDEX disputes_by_thing ON disputes (company_key, thing);
CREATE INDEX disputes_by_time ON disputes (latest_at DESC);

CREATE TABLE dispute_articles (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  dispute_id INTEGER NOT NULL REFERENCES disputes (id) ON DELETE CASCADE,
  PRIMARY KEY (article_id, dispute_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX dispute_articles_by_dispute ON dispute_articles (dispute_id);

-- Companies whose disputes have to be looked at again, because claims went away or were given to another company. Worked off in the background.
CREATE TABLE ledger_backlog (
  company_key TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TRIGGER mentions_rekey_claims AFTER UPDATE OF company_key ON mentions WHEN OLD.company_key <> NEW.company_key BEGIN
  UPDATE claims SET company_key = NEW.company_key WHERE article_id = NEW.article_id AND symbol = NEW.symbol;
  UPDATE figures SET company_key = NEW.company_key WHERE article_id = NEW.article_id AND company_key = OLD.company_key;
  INSERT INTO ledger_backlog (company_key) VALUES (OLD.company_key), (NEW.company_key) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER dispute_articles_gone AFTER DELETE ON dispute_articles WHEN EXISTS (SELECT 1 FROM disputes WHERE disputes.id = OLD.dispute_id) BEGIN
  INSERT INTO ledger_backlog (company_key) SELECT disputes.company_key FROM disputes WHERE disputes.id = OLD.dispute_id ON CONFLICT DO NOTHING;
END;

-- What companies filed: facts as they are in the SEC's companyfacts files, those of a period under the product's metrics.
CREATE TABLE filers (
  cik TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  company_key TEXT,               -- null: no listing of it is known
  source TEXT NOT NULL,
  imported_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX filers_by_company ON filers (company_key);

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
