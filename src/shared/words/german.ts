// Every text of the interface in German: the reader is addressed as "Sie", the terms are those of the German financial press.
import { alerts } from './german/alerts.ts'
import { app } from './german/app.ts'
import { articles } from './german/articles.ts'
import { calendar } from './german/calendar.ts'
import { claims } from './german/claims.ts'
import { commands } from './german/commands.ts'
import { companies } from './german/companies.ts'
import { corrections } from './german/corrections.ts'
import { dates } from './german/dates.ts'
import { earnings } from './german/earnings.ts'
import { feeds } from './german/feeds.ts'
import { highlights } from './german/highlights.ts'
import { imports } from './german/imports.ts'
import { library } from './german/library.ts'
import { lists } from './german/lists.ts'
import { menu } from './german/menu.ts'
import { notes } from './german/notes.ts'
import { notices } from './german/notices.ts'
import { reader } from './german/reader.ts'
import { rules } from './german/rules.ts'
import { searches } from './german/searches.ts'
import { rereading } from './german/rereading.ts'
import { selection } from './german/selection.ts'
import { settings } from './german/settings.ts'
import { speech } from './german/speech.ts'
import { status } from './german/status.ts'
import { stories } from './german/stories.ts'
import { tags } from './german/tags.ts'
import { transfer } from './german/transfer.ts'
import { updates } from './german/updates.ts'
import { watchlists } from './german/watchlists.ts'
import { widgets } from './german/widgets.ts'
import type { Words } from './languages.ts'

export const german: Words = {
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
