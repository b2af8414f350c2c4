/**
 * True for articles that a list shows as entries of their own: those that are alone, and those that lead their story. `article` is
 * the SQL expression of the article's id. Where the leader is hidden, the others come forward. One look-up by primary key for each row that
 * a list walks over.
 */
export function isEntry(article: string): string {
  return `NOT EXISTS (SELECT 1 FROM story_articles AS own JOIN story_articles AS leader ON leader.story_id = own.story_id AND leader.leads = 1
    WHERE own.article_id = ${article} AND own.leads = 0 AND ${isShown('leader.article_id')})`
}

/** The same where the list holds only some articles: one is passed over only where its story's leader stands in that list too, which `join` tells. */
function isEntryOf(article: string, join: string): string {
  return `NOT EXISTS (SELECT 1 FROM story_articles AS own
    JOIN story_articles AS leader ON leader.story_id = own.story_id AND leader.leads = 1
    JOIN ${join}
    WHERE own.article_id = ${article} AND own.leads = 0 AND ${isShown('leader.article_id')})`
}

function isShown(article: string): string {
  return `NOT EXISTS (SELECT 1 FROM hidden_articles WHERE hidden_articles.article_id = ${article})`
}

/** In the list of one company, for the walk over its mentions. `company` is an SQL expression of its key. */
export function isEntryOfCompany(article: string, company: string): string {
  return isEntryOf(article, `mentions AS named ON named.article_id = leader.article_id AND named.company_key = ${company}`)
}

/** In a list of several companies. `companies` is a SELECT of their keys. */
export function isEntryOfCompanies(article: string, companies: string): string {
  return isEntryOf(article, `mentions AS named ON named.article_id = leader.article_id AND named.company_key IN (${companies})`)
}

/** In the list of what is unread: a leader that was read is not there, and the others come forward. */
export function isEntryOfUnread(article: string): string {
  return isEntryOf(article, 'article_states AS led ON led.article_id = leader.article_id AND led.read_at IS NULL')
}

/** In the list of one feed. `feed` is an SQL expression of its id. */
export function isEntryOfFeed(article: string, feed: string): string {
  return isEntryOf(article, `feed_items AS brought ON brought.article_id = leader.article_id AND brought.feed_id = ${feed}`)
}

/** For a list's row: `story_id`, null where the article is alone, and `story_others`, how many articles its story has besides it. */
export function storyColumns(article: string): string {
  return `(SELECT story_id FROM story_articles WHERE article_id = ${article}) AS story_id,
  (SELECT max(count(*) - 1, 0) FROM story_articles AS own JOIN story_articles AS member ON member.story_id = own.story_id WHERE own.article_id = ${article}) AS story_others`
}
