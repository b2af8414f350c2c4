// What reading the library again with a better extractor or another symbol directory changed.
import type { LiftedItem } from './corrections.ts'

/** One figure that came (nothing before), went (nothing after), or says something else now. */
export interface ItemChange {
  readonly before: LiftedItem | null
  readonly after: LiftedItem | null
}

export interface ArticleReadingChange {
  readonly articleId: string
  readonly title: string
  readonly came: number
  readonly went: number
  readonly other: number
  readonly items: readonly ItemChange[]
}

export interface RereadingSummary {
  readonly id: string
  readonly startedAt: string
  readonly finishedAt: string | null // null: it goes on
  readonly texts: number // read again
  readonly articles: number // whose figures changed
  readonly came: number // figures
  readonly went: number
  readonly other: number
}

export interface RereadingStatus {
  readonly state: 'idle' | 'running' | 'paused'
  readonly waiting: number // texts that an older extractor or directory read
  readonly last: RereadingSummary | null // the one that goes on, else the last that changed anything
}
