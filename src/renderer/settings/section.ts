import type { ComponentType } from 'react'
import type { Words } from '../../shared/words/languages.ts'

/** One thing that can be chosen. It is changed at once; there is no button that saves. */
export interface Setting {
  readonly name: string // the same for as long as the setting exists
  readonly text: (words: Words) => string // all its words, for the search
  readonly Field: ComponentType
}

/** Settings under one heading. A section is a file of its own and stands in the list of sections.ts. */
export interface Section {
  readonly name: string
  readonly title: (words: Words) => string
  readonly settings: readonly Setting[]
}
