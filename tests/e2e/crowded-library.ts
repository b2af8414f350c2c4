import { openDatabase } from '../../src/core/db/index.ts'

/** A library in which there is much of everything but articles: 5,000 tags, of which one article has 3,000, 300 feeds in 12 folders, 40 watchlists of 25 symbols. */
export function makeCrowdedLibrary(library: string): void {
  const db = openDatabase(library)
  db.exec(`BEGIN;
    CREATE TEMP TABLE numbers AS WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 5000) SELECT n FROM counted;
    INSERT INTO articles (id, title, source, published_at, added_at, sort_at, words) SELECT n, 'Article ' || n, 'Harbour Wire', 1764500000000 + n, 1, 1764500000000 + n, 5 FROM numbers WHERE n <= 400;
    INSERT INTO article_texts (id, article_id, title, text, sections, text_hash, added_at) SELECT n, n, 'Article ' || n, 'Five words about article ' || n, '[]', 'hash ' || n, 1 FROM numbers WHERE n <= 400;
    UPDATE articles SET text_id = id;
    INSERT INTO article_states (article_id, sort_at, read_at) SELECT n, 1764500000000 + n, iif(n % 2, 1, NULL) FROM numbers WHERE n <= 400;
    INSERT INTO tags (id, name) SELECT n, CASE n % 4 WHEN 0 THEN 'sector ' || (n % 40) || '/company ' || n ELSE 'tag ' || n END FROM numbers;
    INSERT INTO article_tags (tag_id, article_id, sort_at, tagged_at) SELECT n, 1 + n % 400, 1764500000000 + 1 + n % 400, 1 FROM numbers;
    INSERT INTO article_tags (tag_id, article_id, sort_at, tagged_at) SELECT n, 400, 1764500000000 + 400, 1 FROM numbers WHERE n <= 3000 ON CONFLICT DO NOTHING;
    INSERT INTO folders (id, name, position) SELECT n, 'Folder ' || n, n FROM numbers WHERE n <= 12;
    INSERT INTO feeds (id, address, feed_title, folder_id, position, added_at) SELECT n, 'https://feed-' || n || '.example/', 'Feed ' || n, 1 + n % 12, n, 1 FROM numbers WHERE n <= 300;
    INSERT INTO feed_fetches (feed_id, due_at) SELECT n, 9000000000000 FROM numbers WHERE n <= 300;
    INSERT INTO feed_items (feed_id, item_key, article_id, content_hash, sort_at, seen_at) SELECT 1 + n % 300, n, n, '', 1764500000000 + n, 1 FROM numbers WHERE n <= 400;
    INSERT INTO watchlists (id, name, position) SELECT n, 'List ' || n, n FROM numbers WHERE n <= 40;
    INSERT INTO watchlist_symbols (watchlist_id, symbol, position, added_at, company_key) SELECT 1 + n / 25, 'SY' || n, n, 1, 'SY' || n FROM numbers WHERE n < 1000;
    COMMIT`)
  db.close()
}
