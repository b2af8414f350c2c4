// Every text of the interface in English, which is also the shape of every other language. Accessible names of the window bind: change one, and checks fail.
import { alerts } from './english/alerts.ts'
import { app } from './english/app.ts'
import { articles } from './english/articles.ts'
import { calendar } from './english/calendar.ts'
import { claims } from './english/claims.ts'
import { commands } from './english/commands.ts'
import { companies } from './english/companies.ts'
import { corrections } from './english/corrections.ts'
import { dates } from './english/dates.ts'
import { earnings } from './english/earnings.ts'
import { feeds } from './english/feeds.ts'
import { highlights } from './english/highlights.ts'
import { imports } from './english/imports.ts'
import { library } from './english/library.ts'
import { lists } from './english/lists.ts'
import { menu } from './english/menu.ts'
import { notes } from './english/notes.ts'
import { notices } from './english/notices.ts'
import { reader } from './english/reader.ts'
import { rules } from './english/rules.ts'
import { searches } from './english/searches.ts'
import { rereading } from './english/rereading.ts'
import { selection } from './english/selection.ts'
import { settings } from './english/settings.ts'
import { speech } from './english/speech.ts'
import { status } from './english/status.ts'
import { stories } from './english/stories.ts'
import { tags } from './english/tags.ts'
import { transfer } from './english/transfer.ts'
import { updates } from './english/updates.ts'
import { watchlists } from './english/watchlists.ts'
import { widgets } from './english/widgets.ts'

export const english = {
  alerts,
  app, articles,
  calendar,
  claims,
  commands,
  companies,
  corrections,
  dates,
  earnings,
  feeds,
  highlights,
  imports,
  library,
  lists,
  menu,
  notes,
  notices,
  reader,
  rules,
  searches,
  rereading,
  selection,
  settings,
  speech,
  status,
  stories,
  tags,
  transfer,
  updates,
  watchlists,
  widgets,
}
