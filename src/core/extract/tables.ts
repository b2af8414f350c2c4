import type { Amount } from './parts.ts'
import type { Draft, Note } from './drafts.ts'

export interface TableContext {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly caption: string
  readonly captions: string
  readonly companyNames: readonly string[]
  readonly block: number
}

export function readTable(context: TableContext, take: (draft: Draft) => void, notes: Note[], amounts: readonly Amount[]): void {
  void context
  void take
  void notes
  void amounts
}
