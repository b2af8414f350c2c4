import { useEffect } from 'react'
import type { WindowEvent } from '../shared/window.ts'
import { callWindow, onEvent } from './bridge.ts'
import { announceChange, announceEverything } from './changes.ts'
import { runCommand } from './commands/commands.ts'
import { previewOpmlFiles } from './feeds/opml.ts'
import { hearUpdate } from './settings/app-facts.ts'
import { settleAgain } from './settle.ts'
import { showLink } from './show-link.ts'
import { setLibraryState, useLibraryState } from './status/library-state.ts'
import { showAlert } from './status/messages.ts'
import { closeDialog, openArticle, showScope } from './view.ts'

/** Hears what main tells this window for as long as the window stands. */
export function useWindowEvents(): void {
  useEffect(() => {
    const stop = onEvent(hearEvent)
    callWindow('window.state', {}).then(
      ({ library }) => setLibraryState(library),
      () => undefined, // without an answer the state stays as the events say
    )
    return stop
  }, [])
}

function hearEvent(event: WindowEvent): void {
  switch (event.kind) {
    case 'change':
      return announceChange(event.change)
    case 'library': {
      const before = useLibraryState.getState().state
      setLibraryState(event.state)
      if (event.state.state === 'ready' && before !== 'ready') announceEverything()
      return
    }
    case 'open':
      closeDialog()
      showScope({ kind: 'all' })
      openArticle(event.articleId)
      return settleAgain()
    case 'show':
      return showLink(event.link)
    case 'opml':
      return void previewOpmlFiles(event.files.map(({ name, bytes }) => new File([bytes], name)))
    case 'update':
      return hearUpdate(event.report)
    case 'notice':
      return showAlert(event.message)
    case 'command':
      return runCommand(event.name)
  }
}
