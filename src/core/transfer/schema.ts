import { z } from 'zod'
import { keptAlertSchema } from '../alerts/index.ts'
import { keptCompanyNoteSchema, keptListSchema } from '../companies/index.ts'
import { keptCorrectionSchema } from '../earnings/index.ts'
import { keptFeedSchema, keptFolderSchema } from '../feeds/index.ts'
import { keptDecisionsSchema, keptVetoSchema } from '../filing/index.ts'
import { keptDateSchema } from '../markets/index.ts'
import { highlightColors, tagColors } from '../../shared/model.ts'
import { tagName } from '../../shared/rules.ts'

// What a person made of a library, in one file: what it looks like, checked when it comes back.

export const formatName = 'marketdash-everything'

const words = z.string().max(20_000)
const instant = z.iso.datetime({ offset: true })

const textSchema = z.object({
  hash: z.string().max(200), // sha256, hex, of title and text: which text is meant
  title: z.string().max(20_000),
  text: z.string().max(50_000_000),
  sections: z.array(z.object({ heading: z.string(), start: z.int().min(0), end: z.int().min(0) })).max(100_000),
})

export const articleSchema = z.object({
  title: z.string().max(20_000),
  url: z.string().max(8192).nullable(),
  hash: z.string().max(200), // of its present text
  tags: z.array(tagName).max(10_000).default([]),
  starred: z.boolean().default(false),
  later: z.boolean().default(false),
  hidden: z.boolean().default(false),
  read: z.boolean().default(false), // before it was hidden; for others the list of all that was read is enough
  note: words.nullable().default(null),
  highlights: z.array(z.object({ hash: z.string().max(200), start: z.int().min(0), end: z.int().min(1), quote: words, color: z.enum(highlightColors), note: words.nullable(), addedAt: instant })).max(100_000).default([]),
  decisions: keptDecisionsSchema.default({ vetoes: [], filed: [] }), // under which companies it stands
  corrections: z.array(z.unknown()).max(100_000).default([]), // each a word on one of its numbers; checked one by one
  // Only of articles that are highlighted, noted on or corrected, so that those come back where the article is not there: the texts, the oldest first.
  whole: z.object({
    author: z.string().max(20_000).nullable(), dek: z.string().max(100_000).nullable(), source: z.string().max(20_000).nullable(), language: z.string().max(100).nullable(),
    publishedAt: instant.nullable(), texts: z.array(textSchema).min(1).max(1000),
  }).nullable().default(null),
})
export type TransferredArticle = z.infer<typeof articleSchema>

const kept = z.array(z.unknown()).max(1_000_000).default([])

/** What stands in lists of a file, by the name of the list. */
export const keptSchemas = {
  lists: keptListSchema, companyNotes: keptCompanyNoteSchema, alerts: keptAlertSchema, folders: keptFolderSchema, feedChoices: keptFeedSchema, vetoes: keptVetoSchema, dates: keptDateSchema, corrections: keptCorrectionSchema,
} as const

export const everythingSchema = z.object({
  format: z.literal(formatName),
  version: z.literal(1),
  settings: z.record(z.string(), z.unknown()).default({}),
  tags: z.array(z.object({ name: tagName, color: z.enum(tagColors).nullable() })).max(100_000).default([]),
  smartLists: z.array(z.object({ name: z.string().trim().min(1).max(100), query: z.string().max(2000) })).max(10_000).default([]),
  rules: z.array(z.unknown()).max(10_000).default([]),
  watchlists: z.string().max(100_000_000).default(''), // CSV, as "watchlist export" writes it: for programs that know no `lists`
  feeds: z.string().max(100_000_000).default(''), // OPML
  // Each is checked by itself, against the schemas below.
  lists: kept, companyNotes: kept, alerts: kept, folders: kept, feedChoices: kept, vetoes: kept, dates: kept,
  read: z.array(z.string().max(200)).max(10_000_000).default([]), // hashes of the present texts of articles that were read
  window: z.record(z.string().max(100), z.unknown()).default({}), // what was chosen of the window, as it keeps it
  articles: z.array(z.unknown()).max(1_000_000).default([]), // each an article; checked one by one, so that one that is wrong keeps no other out
})
