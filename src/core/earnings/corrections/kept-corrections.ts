import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { keptCorrectionSchema as wordSchema } from '../../../shared/corrections.ts'
import type { Correction, CorrectionChange } from '../../../shared/corrections.ts'
import { statement } from '../../db/index.ts'
import { refileArticle } from '../store.ts'
import { isEqual, isSameItem } from './items.ts'
import { insertCorrection, readCorrection, readCorrections } from './rows.ts'

/** A person's word on a number as a file keeps it: the wording it was said of by its hash. */
export const keptCorrectionSchema = wordSchema.extend({ hash: z.string().max(200) })
export type KeptCorrection = z.infer<typeof keptCorrectionSchema>

export function readKeptCorrections(db: Database, articleId: number): readonly KeptCorrection[] {
  const hashOf = statement(db, 'SELECT text_hash FROM article_texts WHERE id = ?').pluck()
  return readCorrections(db, articleId).map(({ textId, kind, read, said, doubt, quotes, madeAt }) => ({ hash: hashOf.get(Number(textId)) as string, kind, read, said, doubt, quotes, madeAt }) as KeptCorrection)
}

/**
 * Remembers what was said of an article's numbers. It is said of the wording that is meant, or, where that is not here, of the present one: whatever does not stand
 * in a text is shown of none. What was said here about the same number stays. Answers how many words are new, how many stand against one that is here, and what changed.
 */
export function bringBackCorrections(db: Database, articleId: string, given: readonly KeptCorrection[]): { readonly added: number; readonly refused: number; readonly change: CorrectionChange } {
  return db.transaction(() => {
    const textOf = statement(db, 'SELECT id FROM article_texts WHERE article_id = ? AND text_hash = ? LIMIT 1').pluck()
    const current = statement(db, 'SELECT text_id FROM articles WHERE id = ?').pluck().get(Number(articleId)) as number
    const there = readCorrections(db, Number(articleId))
    const isKnown = (word: KeptCorrection): boolean => there.some((known) => isEqual(partsOf(known), partsOf(word)))
    const isContrary = (word: KeptCorrection): boolean => there.some((known) => isAboutSame(known, word))
    const news = given.filter((word) => !isKnown(word))
    const fitting = news.filter((word) => !isContrary(word))
    const ids = fitting.map((word) => {
      const textId = (textOf.get(Number(articleId), word.hash) as number | undefined) ?? current
      return insertCorrection(db, { ...(word as unknown as Correction), id: null, articleId, textId: String(textId) })
    })
    if (fitting.length > 0) refileArticle(db, Number(articleId))
    const added = ids.flatMap((id) => (id === null ? [] : (readCorrection(db, id) ?? [])))
    return { added: fitting.length, refused: news.length - fitting.length, change: { added, removed: [], articleIds: [articleId] } }
  }).immediate()
}

function partsOf({ kind, read, said, doubt }: Pick<Correction, 'kind' | 'read' | 'said' | 'doubt'> | KeptCorrection): unknown {
  return { kind, read, said, doubt }
}

function isAboutSame(known: Correction, given: KeptCorrection): boolean {
  const word = given as unknown as Correction
  if (known.read !== null && word.read !== null) return isSameItem(known.read, word.read)
  return known.doubt !== null && word.doubt !== null && isEqual(known.doubt, word.doubt)
}
