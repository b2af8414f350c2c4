import { countOf } from '../command.ts'
import type { Command, CommandContext } from '../command.ts'

// The four commands that say what the reader did with articles.
export const readCommand = describeState('read', (context) => context.call('articles.setRead', { ids: [...context.words], read: true }))
export const unreadCommand = describeState('unread', (context) => context.call('articles.setRead', { ids: [...context.words], read: false }))
export const starCommand = describeState('star', (context) => context.call('articles.setStarred', { ids: [...context.words], starred: true }))
export const unstarCommand = describeState('unstar', (context) => context.call('articles.setStarred', { ids: [...context.words], starred: false }))

function describeState(name: string, change: (context: CommandContext) => Promise<{ readonly ids: readonly string[] }>): Command {
  return {
    name,
    usage: `${name} ID…`,
    details: ['Prints which articles really changed. With --json: { "ids": […] }.'],
    examples: [`marketdash ${name} 12`, `marketdash ${name} 12 13 14`],
    options: {},
    optionHelp: [],
    least: 1,
    most: Infinity,
    async run(context) {
      const { ids } = await change(context)
      if (context.json) return context.output.printJson({ ids })
      await context.output.print(describeChanged(ids))
    },
  }
}

/** "2 articles changed: 12 13." */
export function describeChanged(ids: readonly string[]): string {
  return ids.length === 0 ? 'Nothing changed: it was so already.' : `${countOf(ids.length, 'article')} changed: ${ids.join(' ')}`
}
