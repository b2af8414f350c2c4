// The first thing that the window does, before the rest of it is even there: it asks what it is sure to show.
import { askAheadForList } from './articles/article-list.ts'
import { useListSettings } from './articles/list-settings.ts'
import { askAhead } from './bridge.ts'
import { useView } from './view.ts'

const { scope, query } = useView.getState()
askAheadForList(scope, query, useListSettings.getState().order)
askAhead('library.sidebar', {})
