import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const choicesSchema = z.object({
  daily: z.boolean().nullable().default(null), // null: not asked yet, and so it is not looked
  checkedAt: z.iso.datetime().nullable().default(null),
  failedInstall: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/).nullable().default(null), // a version that could not be installed when the app quit
})
export type UpdateChoices = z.infer<typeof choicesSchema>

/** What the person chose about updates, and when was last looked, in a small file. One that cannot be read counts as not asked yet. */
export function openChoices(file: string): { read(): UpdateChoices; write(choices: UpdateChoices): void } {
  let kept = readChoices(file)
  return {
    read: () => kept,
    write(choices) {
      kept = choices
      try {
        writeFileSync(`${file}.new`, JSON.stringify(choices), { mode: 0o600 })
        renameSync(`${file}.new`, file)
      } catch (error) {
        console.error('What was chosen about updates could not be kept for the next start:', error)
      }
    },
  }
}

function readChoices(file: string): UpdateChoices {
  try {
    return choicesSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return choicesSchema.parse({})
  }
}
