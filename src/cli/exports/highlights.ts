import { countOf } from '../command.ts'
import type { CommandContext } from '../command.ts'

/** `export highlights [QUERY]`: what was marked and noted, as Markdown or JSON. */
export async function exportHighlights(context: CommandContext, query: string, format: string): Promise<void> {
  const exported = await context.call('highlights.export', { query, format: format === 'json' ? 'json' : 'md' })
  if (format === 'json') return context.output.printJson(JSON.parse(exported.content))
  if (exported.articles === 0) return context.output.say('Nothing is highlighted or noted yet.')
  await context.output.printDocument(exported.content)
  context.output.say(`${countOf(exported.highlights, 'highlight')} in ${countOf(exported.articles, 'article')}.`)
}
