import { AppError } from '../../shared/errors.ts'

/** The place of a row in a list that is ordered by a time and an id: keyset paging, so that nothing is lost or repeated while rows come in. */
export function writeTimeCursor(time: number, id: number): string {
  return `${time}:${id}`
}

/** Throws AppError bad-input for what is no cursor of ours. */
export function readTimeCursor(cursor: string | null): readonly [time: number, id: number] | null {
  if (cursor === null) return null
  const match = /^(-?\d{1,16}):(\d{1,16})$/.exec(cursor)
  if (!match) throw new AppError('bad-input', 'The list has moved on. Ask for it again from the start.')
  return [Number(match[1]), Number(match[2])]
}
