-- Where news comes from. A folder may stand in a folder; a feed stands in one folder or in none.
CREATE TABLE folders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  parent_id INTEGER REFERENCES folders (id) ON DELETE CASCADE,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX folders_by_parent ON folders (parent_id);

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

-- What fetching knows of a feed. Validators are kept exactly as they were received, both or neither.
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

-- A host that said "not now" is left alone by every feed of it, also after a restart.
CREATE TABLE hosts (
  host TEXT PRIMARY KEY,
  not_before INTEGER NOT NULL,
  waits INTEGER NOT NULL DEFAULT 0  -- how often in a row, for the doubling
) STRICT, WITHOUT ROWID;

-- Which feed brought which article, by the feed's own name for it.
CREATE TABLE feed_items (
  feed_id INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
  item_key TEXT NOT NULL,           -- its id, else its address, else a hash of its text
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  content_hash TEXT NOT NULL,       -- sha256, hex, of what the feed said: unchanged means nothing to do
  sort_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  PRIMARY KEY (feed_id, item_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX feed_items_by_time ON feed_items (feed_id, sort_at DESC, article_id DESC);
CREATE INDEX feed_items_by_article ON feed_items (article_id);

-- Items that retention removed: they do not come back with the next fetch.
CREATE TABLE forgotten_items (
  feed_id INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
  item_key TEXT NOT NULL,
  forgotten_at INTEGER NOT NULL,
  PRIMARY KEY (feed_id, item_key)
) STRICT, WITHOUT ROWID;

-- How much of an article is here: the whole text, or the publisher's teaser, and why.
CREATE TABLE article_pages (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('wanted', 'whole', 'teaser')),
  problem TEXT,                     -- why only the teaser is here, in a sentence
  tries INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER NOT NULL
) STRICT;
CREATE INDEX article_pages_wanted ON article_pages (due_at) WHERE state = 'wanted';

-- Pictures, by address; their bytes checked by content before they are kept.
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
CREATE TABLE article_images (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  image_id INTEGER NOT NULL REFERENCES images (id),
  PRIMARY KEY (article_id, image_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_images_by_image ON article_images (image_id);

-- Stories: articles about one event are one entry that unfolds. Nothing is deleted. An article that is alone has no row here.
CREATE TABLE story_articles (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  story_id INTEGER NOT NULL,        -- the id of the article that opened the story; the name outlives that article
  reason TEXT NOT NULL CHECK (reason IN ('first', 'copy', 'update', 'same-event', 'by-hand')),
  leads INTEGER NOT NULL CHECK (leads IN (0, 1)) -- the one article that stands for the story in lists
) STRICT;
CREATE INDEX story_articles_by_story ON story_articles (story_id, article_id);
CREATE UNIQUE INDEX story_articles_leading ON story_articles (story_id) WHERE leads = 1;
-- The article that led is gone: its newest update stands for the story, else the article that was there first.
CREATE TRIGGER story_articles_pass_lead AFTER DELETE ON story_articles WHEN OLD.leads = 1 BEGIN
  UPDATE story_articles SET leads = 1 WHERE article_id = (
    SELECT article_id FROM story_articles WHERE story_id = OLD.story_id
    ORDER BY reason = 'update' DESC, CASE reason WHEN 'update' THEN -article_id ELSE article_id END LIMIT 1);
END;
-- "Not the same": two articles that are never joined again, remembered for good.
CREATE TABLE story_separations (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  other_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- the pair stands once, the lower id first
  separated_at INTEGER NOT NULL,
  PRIMARY KEY (article_id, other_id),
  CHECK (article_id < other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_separations_by_other ON story_separations (other_id);
-- What two articles are compared by, without reading their texts.
CREATE TABLE fingerprints (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  fingerprint BLOB NOT NULL,
  sort_at INTEGER NOT NULL,
  bands TEXT NOT NULL               -- JSON: [number], hashes of what other articles may have in common with it
) STRICT;
-- An index of those bands and nothing more, kept by the two triggers: articles of one time that share a rare run of words, a title or a company.
CREATE TABLE fingerprint_bands (
  band INTEGER NOT NULL,
  sort_at INTEGER NOT NULL,
  article_id INTEGER NOT NULL,
  PRIMARY KEY (band, sort_at, article_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER fingerprints_file AFTER INSERT ON fingerprints BEGIN
  INSERT INTO fingerprint_bands (band, sort_at, article_id) SELECT value, NEW.sort_at, NEW.article_id FROM json_each(NEW.bands);
END;
CREATE TRIGGER fingerprints_unfile AFTER DELETE ON fingerprints BEGIN
  DELETE FROM fingerprint_bands WHERE sort_at = OLD.sort_at AND article_id = OLD.article_id AND band IN (SELECT value FROM json_each(OLD.bands));
END;

-- A text is looked up from its article and an article from its text: the search index reads through this.
CREATE INDEX articles_by_text ON articles (text_id);

-- Why an article has a further text: its publisher changed it, or the whole page took the place of a teaser.
ALTER TABLE article_texts ADD COLUMN reason TEXT NOT NULL DEFAULT 'publisher' CHECK (reason IN ('publisher', 'page'));
