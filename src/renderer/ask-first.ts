// The first thing that the window does, before the rest of it is even there: it asks what it is sure to show.
import { beginList } from './articles/article-list.ts'
import { useListSettings } from './articles/list-settings.ts'
import { askAhead } from './bridge.ts'
import { useView } from './view.ts'

const { scope, query } = useView.getState()
const listThere = beginList(scope, query, useListSettings.getState().order)
askAhead('library.sidebar', {})

/** The longest that the window stays empty for its first list: after that it is drawn without. Milliseconds. */
const patience = 80

/** Drawn once with its list the window stands sooner than drawn first without and then with it: most of a first drawing is measuring. */
export const firstAnswer: Promise<unknown> = Promise.race([listThere, new Promise((resolve) => setTimeout(resolve, patience))])
