-- A feed that is unsubscribed is kept as it was for a while, so that its undo needs neither the network nor the publisher.

CREATE TABLE removed_feeds (
  feed_id INTEGER PRIMARY KEY,
  rows TEXT NOT NULL,             -- JSON: table -> its rows of this feed
  removed_at INTEGER NOT NULL
) STRICT;
