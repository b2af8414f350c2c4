import { compareTexts, compareWords, findLastChange } from '../shared/compare-texts.ts'
import type { Piece } from '../shared/compare-texts.ts'
import type { ArticleText } from '../shared/model.ts'
import type { CommandContext } from './command.ts'
import { formatMoment } from './moment.ts'
import { printableLine } from './printable.ts'

/** `show ID --changes`: what the publisher changed the last time. */
export async function showChanges(context: CommandContext, id: string): Promise<void> {
  const pair = findLastChange(await context.call('articles.texts', { id }))
  if (pair === null) {
    if (context.json) return context.output.printJson({ id, before: null, after: null, title: [], changes: [] })
    return context.output.say('Its publisher has not changed this article.')
  }
  const [before, after] = pair
  const title = before.title === after.title ? [] : compareWords(before.title, after.title)
  const changes = compareTexts(before.text, after.text)
  const name = ({ textId, title, addedAt }: ArticleText): object => ({ textId, title, addedAt })
  if (context.json) return context.output.printJson({ id, before: name(before), after: name(after), title, changes })
  await context.output.print(
    printableLine(after.title),
    `Changed by its publisher between ${formatMoment(before.addedAt)} and ${formatMoment(after.addedAt)}: [-taken out-] {+put in+}`,
    ...[...(title.length > 0 ? [title] : []), ...changes].flatMap((pieces) => ['', printableLine(formatPieces(pieces))]),
  )
}

function formatPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join('')
}
