import { z } from 'zod'

/** The name of a tag as a person may give it. "/" nests. */
export const tagName = z.string().trim().min(1, 'A tag needs a name.').max(100, 'A tag name has at most 100 characters.').regex(/^[^\p{C}]+$/u, 'A tag name has no control characters.')
export const newTagName = tagName.refine((name) => name.split('/').every((part) => part.trim() !== ''), 'Between the slashes of a nested tag there must be names, as in energy/oil.').overwrite((name) => name.split('/').map((part) => part.trim()).join('/')) // what nobody sees makes no other tag

export const ruleName = z.string().trim().min(1, 'A rule needs a name.').max(100, 'A name has at most 100 characters.').regex(/^[^\p{C}]+$/u, 'A name has no control characters.')
export const ruleQuery = z.string().trim().min(1, 'A rule needs a search: what must an article match?').max(2000)

/** What a rule does to a new article that matches. */
export const ruleActionsSchema = z.object({
  tags: z.array(newTagName).max(20, 'A rule gives at most 20 tags.').readonly().default([]),
  star: z.boolean().default(false),
  later: z.boolean().default(false),
  read: z.boolean().default(false),
  hide: z.boolean().default(false),
  notify: z.boolean().default(false),
}).readonly().refine((actions) => actions.tags.length > 0 || actions.star || actions.later || actions.read || actions.hide || actions.notify, 'A rule needs something to do.')

export interface RuleActions {
  readonly tags: readonly string[]
  readonly star: boolean
  readonly later: boolean
  readonly read: boolean
  readonly hide: boolean
  readonly notify: boolean
}

export interface Rule {
  readonly id: string
  readonly name: string
  readonly query: string // in the query language, as typed
  readonly actions: RuleActions
  readonly on: boolean
  readonly matched: number // articles that it has matched so far
  readonly problem: string | null // why its query cannot be read, in a sentence
}

/** A rule that asks for it has met a new article: shown by the system. */
export interface RuleNotice {
  readonly articleId: string
  readonly title: string
  readonly source: string | null
  readonly rule: string
}

const ids = z.array(z.string().regex(/^[1-9][0-9]{0,15}$/)).max(1_000_000).readonly()
/** What the actions of a rule changed on stored articles: the reply, the event and the undo. */
export const ruleEffectsSchema = z.object({
  ids, // all that changed
  starred: ids, later: ids, read: ids, hidden: ids,
  tagged: z.array(z.object({ tag: tagName, ids })).max(100).readonly(),
}).readonly()
export type RuleEffects = z.infer<typeof ruleEffectsSchema>
