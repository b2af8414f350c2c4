import { app, Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import { sendToWindow } from './window.ts'

/** The platform's menu. Its items do what the window's own commands do; the window handles their keys. */
export function setMenu(): void {
  const item = (label: string, command: string, accelerator?: string): MenuItemConstructorOptions => ({
    label, click: () => sendToWindow({ kind: 'command', name: command }), ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
  })
  const onMac = process.platform === 'darwin'
  const template: MenuItemConstructorOptions[] = [
    ...(onMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: 'File',
      submenu: [item('Import…', 'import', 'CmdOrCtrl+I'), item('Add Symbol…', 'add-symbol'), { type: 'separator' }, { role: onMac ? 'close' : 'quit' }],
    },
    {
      label: 'Edit',
      submenu: [item('Undo', 'undo', 'CmdOrCtrl+Z'), { type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }, { type: 'separator' }, item('Search', 'search', '/')],
    },
    {
      label: 'Feeds',
      submenu: [
        item('Add Feed…', 'add-feed'), item('Starter Feeds…', 'starter-feeds'), { type: 'separator' }, item('Refresh Feeds', 'refresh', 'R'),
        { type: 'separator' }, item('Import Feeds (OPML)…', 'import-feeds'), item('Export Feeds (OPML)…', 'export-feeds'),
      ],
    },
    {
      label: 'Article',
      submenu: [
        item('Next', 'next', 'J'), item('Previous', 'previous', 'K'), { type: 'separator' },
        item('Mark Read or Unread', 'read', 'M'), item('Star', 'star', 'S'), item('Read Later', 'later', 'L'), item('Tag', 'tag', 'T'),
        { type: 'separator' }, item('Open in Browser', 'open-link', 'O'),
      ],
    },
    {
      label: 'View',
      submenu: [
        item('Commands…', 'palette', 'CmdOrCtrl+K'), { type: 'separator' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'resetZoom' }, { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [{ type: 'separator' as const }, { role: 'toggleDevTools' as const }]),
      ],
    },
    { role: 'windowMenu' },
    { role: 'help', submenu: [item('Keys', 'keys', '?')] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
