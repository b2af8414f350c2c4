import { refuseUsage } from '../command.ts'
import type { CommandContext } from '../command.ts'

/** `export everything`: what the person made of the library, in one JSON value. */
export async function exportEverything(context: CommandContext, query: string): Promise<void> {
  if (query.trim() !== '') throw refuseUsage(`"export everything" takes no search, so not "${query.trim()}".`)
  const { content, counts } = await context.call('library.exportEverything', {})
  await context.output.printJson(JSON.parse(content))
  if (!context.json) context.output.say(Object.entries(counts).map(([what, count]) => `${count} ${what === 'smartLists' ? 'smart lists' : what}`).join(', ').concat('.'))
}
