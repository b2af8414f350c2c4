import { z } from 'zod'
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
  note: words.nullable().default(null),
  highlights: z.array(z.object({ hash: z.string().max(200), start: z.int().min(0), end: z.int().min(1), quote: words, color: z.enum(highlightColors), note: words.nullable(), addedAt: instant })).max(100_000).default([]),
  // Only of articles that are highlighted or noted on, so that those come back where the article is not there: the texts, the oldest first.
  whole: z.object({
    author: z.string().max(20_000).nullable(), dek: z.string().max(100_000).nullable(), source: z.string().max(20_000).nullable(), language: z.string().max(100).nullable(),
    publishedAt: instant.nullable(), texts: z.array(textSchema).min(1).max(1000),
  }).nullable().default(null),
})
export type TransferredArticle = z.infer<typeof articleSchema>

export const everythingSchema = z.object({
  format: z.literal(formatName),
  version: z.literal(1),
  settings: z.record(z.string(), z.unknown()).default({}),
  tags: z.array(z.object({ name: tagName, color: z.enum(tagColors).nullable() })).max(100_000).default([]),
  smartLists: z.array(z.object({ name: z.string().trim().min(1).max(100), query: z.string().max(2000) })).max(10_000).default([]),
  rules: z.array(z.unknown()).max(10_000).default([]),
  watchlists: z.string().max(100_000_000).default(''), // CSV, as "watchlist export" writes it
  feeds: z.string().max(100_000_000).default(''), // OPML
  articles: z.array(z.unknown()).max(1_000_000).default([]), // each an article; checked one by one, so that one that is wrong keeps no other out
})
