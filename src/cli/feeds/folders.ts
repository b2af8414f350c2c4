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

/** Reads an option that is a name. Throws AppError('wrong-usage') where it is blank, so that nothing is begun with it. */
export function nameOption(context: CommandContext, option: string): string | null {
  const given = context.text(option)?.trim() ?? null
  if (given === '') throw refuseUsage(`--${option} needs a name.`)
  return given
}
