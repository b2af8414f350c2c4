import type { Rating, Span } from '../../shared/model.ts'
import type { Amount, NamedSpan } from './parts.ts'

export interface RatingContext {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly amounts: readonly Amount[]
  readonly namesAt: readonly NamedSpan[]
  readonly subject: string | null
  readonly paragraph: Span
  readonly before: readonly Rating[]
}

export interface RatingReading {
  readonly rating: Rating
  readonly amounts: readonly Amount[]
}

export function readRatings(context: RatingContext): readonly RatingReading[] {
  void context
  return []
}
