import { app } from 'electron'
import type { Session, WebContents } from 'electron'
import { parseImageAddress } from '../shared/image-address.ts'
import { appOrigin } from './protocol.ts'

/** Nothing is loaded, asked for or downloaded by a window but its own files. */
export function guardSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const isPicture = details.resourceType === 'image' && parseImageAddress(details.url) !== null
    const allowed = isPicture || details.url.startsWith(`${appOrigin}/`) || details.url.startsWith('devtools:') || details.url.startsWith('data:image/') || details.url.startsWith('blob:')
    answer({ cancel: !allowed })
  })
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerEnabled(false) // its dictionaries would be downloaded
}

/** Every page that ever comes to be: it stays where it is, opens nothing, embeds nothing. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** A package for people cannot be driven from outside: whoever could start it with a port would read the whole library through it. */
export function refuseDebugging(): void {
  for (const name of ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address', 'remote-allow-origins']) app.commandLine.removeSwitch(name)
}
