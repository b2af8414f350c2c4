-- Companies that the person imported. The built-in directory stays a file: what stands here is laid over it.

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

CREATE TABLE listings (
  company_id INTEGER NOT NULL REFERENCES companies (id) ON DELETE CASCADE,
  symbol TEXT NOT NULL,
  exchange TEXT,
  former INTEGER NOT NULL DEFAULT 0 CHECK (former IN (0, 1)), -- renamed or ended: old articles still say it
  PRIMARY KEY (company_id, symbol)
) STRICT, WITHOUT ROWID;

-- A symbol is one company's at a time; it may have been another's before.
CREATE UNIQUE INDEX listings_current ON listings (symbol) WHERE former = 0;

CREATE TABLE company_names (
  company_id INTEGER NOT NULL REFERENCES companies (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('short', 'former')),
  PRIMARY KEY (company_id, name)
) STRICT, WITHOUT ROWID;
