import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { z } from 'zod'

export interface Kept<Choices> {
  read(): Choices
  write(choices: Choices): void
}

/** Choices of the app itself in a small file. One that is not there or cannot be read counts as nothing chosen: `schema` gives every field its first value. */
export function keepChoices<Schema extends z.ZodType>(file: string, schema: Schema): Kept<z.infer<Schema>> {
  let kept = readKept(file, schema)
  return {
    read: () => kept,
    write(choices) {
      kept = choices
      try {
        writeFileSync(`${file}.new`, JSON.stringify(choices), { mode: 0o600 })
        renameSync(`${file}.new`, file)
      } catch (error) {
        console.error('What was chosen could not be kept for the next start:', error)
      }
    },
  }
}

function readKept<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return schema.parse({})
  }
}
