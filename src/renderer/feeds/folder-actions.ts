// What a person does to folders of feeds. Each says what was done and keeps its undo.
import type { Folder } from '../../shared/model.ts'
import { call } from '../bridge.ts'
import { recordDone } from '../commands/undo.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import { tryTo } from '../status/messages.ts'
import { showScope, useView } from '../view.ts'
import { currentWords } from '../words.ts'

/** Throws AppError where another folder beside it has that name. */
export async function renameFolder(folder: Folder, name: string): Promise<void> {
  if (name === folder.name) return
  const renamed = await call('folders.rename', { id: folder.id, name })
  recordDone(currentWords().feeds.folder.renamed(folder.name, renamed.name), [{ name: 'folders.rename', input: { id: folder.id, name: folder.name } }])
}

/** Removes a folder; what stood in it moves up. The undo makes it again and puts the same feeds and folders back into it. */
export async function removeFolder(folder: Folder): Promise<void> {
  const before = useSidebar.getState().value
  const removed = await tryTo(() => call('folders.remove', { id: folder.id }))
  if (!removed) return
  const { scope } = useView.getState()
  if (scope.kind === 'folder' && scope.id === folder.id) showScope({ kind: 'all' })
  const tree = { folders: before?.folders ?? [], feeds: before?.feeds ?? [] }
  recordDone(currentWords().feeds.folder.removed(removed.name), () => makeAgain(removed, removed.parentId, tree))
}

interface FolderTree {
  readonly folders: readonly Folder[]
  readonly feeds: readonly { readonly id: string; readonly folderId: string | null }[]
}

/** Folders cannot be moved, so those that stood inside are made again too, filled, and the ones that moved up removed. */
async function makeAgain(folder: Folder, parentId: string | null, tree: FolderTree): Promise<void> {
  const made = await call('folders.create', { name: folder.name, parentId })
  for (const feed of tree.feeds) if (feed.folderId === folder.id) await call('feeds.update', { id: feed.id, folderId: made.id })
  for (const inside of tree.folders) {
    if (inside.parentId !== folder.id) continue
    await makeAgain(inside, made.id, tree)
    await call('folders.remove', { id: inside.id })
  }
}
