import { z } from 'zod'
import { keepChoices } from '../keep-choices.ts'
import type { Kept } from '../keep-choices.ts'

const choicesSchema = z.object({
  daily: z.boolean().nullable().default(null), // null: not asked yet, and so it is not looked
  checkedAt: z.iso.datetime().nullable().default(null),
  failedInstall: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/).nullable().default(null), // a version that could not be installed when the app quit
})
export type UpdateChoices = z.infer<typeof choicesSchema>

/** What the person chose about updates, and when was last looked. */
export function openChoices(file: string): Kept<UpdateChoices> {
  return keepChoices(file, choicesSchema)
}
