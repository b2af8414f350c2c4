// How the app is known to a desktop: its names, the kinds of file it opens, the addresses it answers, what can be asked of it from the task bar.

export const productName = 'Marketdash'
export const appId = 'app.marketdash.Marketdash'
/** The window's program; the command line has the plain name. */
export const programName = 'marketdash-app'
export const summary = 'Newsreader for people who invest'

/** Kinds of file. Lists of feeds and feeds are Marketdash's own trade; the others are offered under "open with" and never taken from another program. */
export const fileKinds = [
  { extensions: ['opml'], mimeTypes: ['text/x-opml+xml', 'text/x-opml'], name: 'List of feeds (OPML)', role: 'Editor', rank: 'Default', isOwn: true },
  { extensions: ['rss', 'atom'], mimeTypes: ['application/rss+xml', 'application/atom+xml'], name: 'News feed', role: 'Viewer', rank: 'Alternate', isOwn: true },
  { extensions: ['xml'], mimeTypes: ['application/xml', 'text/xml'], name: 'News feed (XML)', role: 'Viewer', rank: 'Alternate', isOwn: false },
  { extensions: ['html', 'htm'], mimeTypes: ['text/html'], name: 'Web page', role: 'Viewer', rank: 'Alternate', isOwn: false },
  { extensions: ['txt'], mimeTypes: ['text/plain'], name: 'Text', role: 'Viewer', rank: 'Alternate', isOwn: false },
]

export const schemes = [
  { scheme: 'feed', name: 'Address of a news feed' },
  { scheme: 'marketdash', name: 'Link into Marketdash' },
]

/** What a right click on the icon offers; the app knows these names (src/main/arguments.ts). */
export const actions = [
  { id: 'import', name: 'Import Article…' },
  { id: 'refresh', name: 'Refresh Feeds' },
  { id: 'search', name: 'Search' },
]

export const mimeTypes = [...fileKinds.flatMap((kind) => kind.mimeTypes), ...schemes.map(({ scheme }) => `x-scheme-handler/${scheme}`)]

/**
 * The desktop entry of Linux.
 * @param {string} program absolute path of the window's program, without blanks
 * Source: freedesktop.org, Desktop Entry Specification 1.5.
 */
export function describeDesktopEntry(program) {
  const lines = [
    '[Desktop Entry]', 'Type=Application', `Name=${productName}`, 'GenericName=News Reader', `Comment=${summary}`, `Exec=${program} %U`, 'Icon=marketdash',
    'Terminal=false', 'Categories=Network;News;Office;Finance;', 'Keywords=RSS;Atom;OPML;feeds;earnings;stocks;', `MimeType=${mimeTypes.join(';')};`,
    `StartupWMClass=${productName}`, 'StartupNotify=true', `Actions=${actions.map(({ id }) => id).join(';')};`,
  ]
  for (const { id, name } of actions) lines.push('', `[Desktop Action ${id}]`, `Name=${name}`, `Exec=${program} --action=${id}`)
  return `${lines.join('\n')}\n`
}

/**
 * What software centres show of the app.
 * @param {{ version: string, date: string }} release date as YYYY-MM-DD
 * Source: freedesktop.org, AppStream 1.0, "Desktop applications".
 */
export function describeAppStream({ version, date }) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>${appId}</id>
  <name>${productName}</name>
  <summary>${summary}</summary>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>MIT</project_license>
  <description>
    <p>News from feeds, pages and files, kept whole on your own computer and filed under the companies it is about. Its numbers are lifted out, each tied to the sentence it came from.</p>
    <p>No account, no server, no telemetry.</p>
  </description>
  <launchable type="desktop-id">marketdash.desktop</launchable>
  <content_rating type="oars-1.1"/>
  <provides>
    <binary>marketdash</binary>
${mimeTypes.map((type) => `    <mediatype>${type}</mediatype>`).join('\n')}
  </provides>
  <releases>
    <release version="${version}" date="${date}"/>
  </releases>
</component>
`
}
