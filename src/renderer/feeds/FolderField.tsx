import { useState } from 'react'
import type { Folder } from '../../shared/model.ts'
import { call } from '../bridge.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import { useWords } from '../words.ts'

export interface FolderChoice {
  readonly id: string | null // null: no folder
  readonly newName: string | null // to be made first; null: none
}

/** Which folder: none, one that is there, or a new one. */
export function FolderField({ choice, onChoose }: { readonly choice: FolderChoice; readonly onChoose: (choice: FolderChoice) => void }) {
  const words = useWords().feeds.folder
  const folders = useSidebar((answer) => answer.value?.folders) ?? []
  const [lastId, setLastId] = useState(choice.id)
  return (
    <>
      <label className="field">
        <span>{words.label}</span>
        <select
          value={choice.newName === null ? (choice.id ?? '') : 'new'}
          onChange={({ target: { value } }) => {
            if (value === 'new') return onChoose({ id: null, newName: '' })
            setLastId(value === '' ? null : value)
            onChoose({ id: value === '' ? null : value, newName: null })
          }}
        >
          <option value="">{words.none}</option>
          {listPaths(folders).map(({ id, path }) => (
            <option key={id} value={id}>
              {path}
            </option>
          ))}
          <option value="new">{words.another}</option>
        </select>
      </label>
      {choice.newName !== null && (
        <label className="field">
          <span>{words.newName}</span>
          <input
            type="text"
            maxLength={100}
            value={choice.newName}
            onChange={(event) => onChoose({ id: null, newName: event.target.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              event.preventDefault()
              event.stopPropagation()
              onChoose({ id: lastId, newName: null })
            }}
          />
        </label>
      )}
    </>
  )
}

/** The chosen folder's id, the folder made where it is new. Throws AppError where it cannot be made. */
export async function settleFolder({ id, newName }: FolderChoice): Promise<string | null> {
  const name = newName?.trim() ?? ''
  return name === '' ? id : (await call('folders.create', { name })).id
}

/** Every folder with the names of those around it: "Markets / Asia". */
export function listPaths(folders: readonly Folder[]): readonly { readonly id: string; readonly path: string }[] {
  const pathOf = (folder: Folder): string => {
    const parent = folders.find((each) => each.id === folder.parentId)
    return parent ? `${pathOf(parent)} / ${folder.name}` : folder.name
  }
  return folders.map((folder) => ({ id: folder.id, path: pathOf(folder) })).sort((a, b) => a.path.localeCompare(b.path))
}
