import { z } from 'zod'

/** A stored query that was rewritten because what it names has another name now. */
export const queryChangeSchema = z.object({
  kind: z.enum(['smart-list', 'rule']), id: z.string().regex(/^[1-9][0-9]{0,15}$/), name: z.string().max(200), before: z.string().max(20_000), after: z.string().max(20_000),
})
export const queryChangesSchema = z.array(queryChangeSchema).max(100_000)
export type QueryChange = Readonly<z.infer<typeof queryChangeSchema>>

/** What goes on naming something that has gone, or whose new name it could not take over. */
export interface NamedBy {
  readonly kind: 'smart-list' | 'rule' | 'alert'
  readonly name: string
}

/** What became of the stored queries that name something. */
export interface Followed {
  readonly queries: readonly QueryChange[] // those that go along
  readonly namedBy: readonly NamedBy[] // those that go on looking for the old name
}
