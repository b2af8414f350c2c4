import { englishCalls, financialCalls, otherCalls } from './page-call-lines.ts'

/**
 * Short blocks that call on the reader to do something, credit a picture, or lead elsewhere; whole blocks, so that no sentence of an
 * article ("Advertising revenue rose 6%") is taken for one.
 */
export const calls = new RegExp(
  `^(?:${[...englishCalls, ...financialCalls, ...otherCalls].join('|')})$`,
  'iu',
)

/** A heading after which nothing belongs to the article any more. Whole headings: "Related-party transactions" is none. */
export const tailHeading =
  /^(?:related(?: (?:articles?|stor(?:y|ies)|content|posts?|news|reading|links|coverage|topics))?|more (?:from|stories|news)\b.{0,60}|read (?:more|next)|recommended (?:for you|reading|stories|articles)|you (?:may|might) (?:also )?(?:like|be interested in|enjoy).{0,30}|about (?:the )?authors?|(?:reader|visitor|user) (?:comments?|opinions?)|in case you missed it|recent (?:posts|stories)|top stories|(?:\d+ )?(?:comments?|thoughts on .*|responses)(?: \(\d+\))?|leave a (?:comment|reply)|share this.{0,30}|sign up.{0,80}|subscribe(?: (?:to|for|now|today)\b.{0,80})?|newsletters?|follow us.{0,40}|most (?:read|popular|viewed|shared).{0,30}|trending(?: now| stories)?|latest (?:news|stories|articles|posts|headlines|(?:blog |reader )?(?:posts|comments)|from)\b.{0,40}|have (?:feedback|questions?|an? (?:tip|question|comment))\?.{0,60}|further reading|popular(?: (?:stories|posts|articles|now))?|editor.?s.? (?:picks?|choice|recommendations?)|join the (?:conversation|discussion).{0,40}|our standards.{0,80}|sponsored(?: content)?|tags|topics|categories|where to invest \$.{0,40}|(?:\d+ |ten )?stocks we like better than .{0,60}|should you (?:buy|invest)(?: stock in| \$[\d,]+ in)? .{2,60} right now\?|want to (?:read|know) more\?|more (?:reading|coverage)|(?:get|stay) (?:our|connected|in touch|informed)\b.{0,60}|das könnte (?:sie|dich) auch interessieren|ähnliche (?:artikel|beiträge)|mehr zum thema|kommentare|sur le même sujet|à lire aussi|te puede interesar|noticias relacionadas)\s*:?$/i
