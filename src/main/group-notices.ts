import type { Words } from '../shared/words/languages.ts'

/** One thing to hear of. */
export interface Notice {
  readonly title: string
  readonly body: string
  readonly articleId: string | null
}

const single = 3 // so many are shown one by one
const named = 3 // so many are named where many become one

/** What is shown for all that came at about the same time: a few one by one, many as one that names the first. An article is shown once, whatever it was that wanted it. */
export function groupNotices(notices: readonly Notice[], words: Words['notices'], wasQuiet: boolean): readonly Notice[] {
  const each = [...new Map(notices.map((notice, index) => [notice.articleId ?? `none ${index}`, notice])).values()]
  if (each.length <= single) return each
  const names = each.slice(0, named).map((notice) => notice.title)
  return [{ title: wasQuiet ? words.manyWhileQuiet(each.length) : words.many(each.length), body: [...names, words.more(each.length - named)].join('\n'), articleId: null }]
}
