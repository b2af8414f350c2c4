import type { Folder } from '../../shared/model.ts'
import { refuseUsage } from '../command.ts'
import type { CommandContext } from '../command.ts'

/** Where a folder stands: "Wires / Asia"; null for no folder. */
export function describeFolder(id: string | null, folders: readonly Folder[]): string | null {
  const folder = folders.find((each) => each.id === id)
  if (folder === undefined) return null
  const parent = describeFolder(folder.parentId, folders)
  return parent === null ? folder.name : `${parent} / ${folder.name}`
}

/**
 * The id of the folder of that name, made at the outermost place where there is none. Where several have the name, the whole place
 * ("Wires / Asia") tells them apart, else the outermost is meant.
 */
export async function findOrMakeFolder(context: CommandContext, name: string): Promise<string> {
  const { folders } = await context.call('feeds.list', {})
  const found =
    folders.find((folder) => folder.name === name && folder.parentId === null) ??
    folders.find((folder) => describeFolder(folder.id, folders) === name) ??
    folders.find((folder) => folder.name === name)
  return (found ?? (await context.call('folders.create', { name }))).id
}

/** What the library lets a name be: its length in UTF-16 units, and characters that it must not have. */
const rules = { title: { most: 300, never: /\p{Cc}/u }, folder: { most: 100, never: /\p{C}/u } } as const

/** Reads an option that is a name, or ''. Throws AppError('wrong-usage') for what can be none, so that nothing is begun with it. */
export function nameOption(context: CommandContext, option: keyof typeof rules): string | null {
  const given = context.text(option)?.trim() ?? null
  if (given === null) return null
  const { most, never } = rules[option]
  if (given.length > most) throw refuseUsage(`--${option} takes a name of at most ${most} characters.`)
  if (never.test(given)) throw refuseUsage(`--${option} takes a name without control characters.`)
  return given
}
