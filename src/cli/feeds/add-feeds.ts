import type { FeedCandidate } from '../../shared/contract.ts'
import { AppError, toErrorValue } from '../../shared/errors.ts'
import type { ErrorKind } from '../../shared/errors.ts'
import type { Feed } from '../../shared/model.ts'
import { countOf, refuseUsage } from '../command.ts'
import type { CommandContext } from '../command.ts'
import type { Refused } from '../find-files.ts'
import { untilInterrupted } from '../interruption.ts'
import { formatCandidates } from './find-feeds.ts'
import { findOrMakeFolder, nameOption } from './folders.ts'
import { describeFeed } from './list-feeds.ts'

interface Choice {
  readonly address: string // as given
  readonly candidates: readonly FeedCandidate[]
}

interface Tally {
  readonly added: Feed[]
  readonly existing: Feed[]
  readonly refused: Refused[]
  readonly choices: Choice[]
  readonly kinds: ErrorKind[] // of the refusals
}

/** `feeds add URL…`: subscribes one after another; an address that fails keeps no other out. */
export async function addFeeds(context: CommandContext): Promise<void> {
  const title = nameOption(context, 'title')
  const folder = nameOption(context, 'folder')
  if (title === '' || folder === '') throw refuseUsage(`--${title === '' ? 'title' : 'folder'} needs a name.`)
  if (title !== null && context.words.length > 1) throw refuseUsage('--title is the name of one feed; give one address with it.')
  const tally: Tally = { added: [], existing: [], refused: [], choices: [], kinds: [] }
  let failure: unknown = null
  for (const address of new Set(context.words)) {
    if (context.interrupted.aborted) break
    try {
      await addFeed(context, address, title, folder, tally)
    } catch (error) {
      const { kind, message } = toErrorValue(error)
      if (!isOfAddress(kind)) {
        failure = error // a full disk, a locked library: nothing more can be added, but what was added is told
        break
      }
      tally.refused.push({ source: address, reason: message })
      tally.kinds.push(kind)
    }
  }
  const { added, existing, refused, choices, kinds } = tally
  if (failure !== null && added.length + existing.length + refused.length + choices.length === 0) throw failure
  await printTally(context, tally)
  if (failure !== null) throw failure
  if (context.interrupted.aborted) return
  const choice = choices[0]
  if (choice) {
    const example = choice.candidates[0]?.address ?? 'URL'
    const many = countOf(choice.candidates.length, 'feed')
    throw new AppError('bad-input', `${choice.address} names ${many}. Add the one you want: marketdash feeds add ${example}`)
  }
  if (added.length + existing.length > 0) return
  if (refused.length === 1 && refused[0]) throw new AppError(kinds[0] ?? 'bad-input', describeRefusedFeed(refused[0]))
  throw new AppError(kinds[0] ?? 'bad-input', `Nothing was added: ${countOf(refused.length, 'address')} failed.`)
}

async function addFeed(
  context: CommandContext,
  address: string,
  title: string | null,
  folder: string | null,
  tally: Tally,
): Promise<void> {
  const answer = await untilInterrupted(context.interrupted, context.call('feeds.add', { address, title }))
  if (answer === null) return
  if (answer.kind === 'choose') tally.choices.push({ address, candidates: answer.candidates })
  else if (answer.kind === 'existing') tally.existing.push(answer.feed)
  else if (folder === null) tally.added.push(answer.feed)
  else {
    // Only now: an address that is no feed leaves no empty folder behind.
    const folderId = await findOrMakeFolder(context, folder)
    tally.added.push((await context.call('feeds.update', { id: answer.feed.id, folderId })).after)
  }
}

/** Whether an error is about the address that was given, and not about the library. */
function isOfAddress(kind: ErrorKind): boolean {
  return kind === 'network' || kind === 'bad-input' || kind === 'too-large' || kind === 'took-too-long' || kind === 'not-found'
}

async function printTally(context: CommandContext, { added, existing, refused, choices }: Tally): Promise<void> {
  if (context.json) {
    const choose = choices.flatMap((choice) => choice.candidates)
    if (choices.length > 0 && added.length + existing.length + refused.length === 0) return context.output.printJson({ choose })
    return context.output.printJson({ added, existing, refused, ...(choices.length > 0 ? { choose } : {}) })
  }
  await context.output.print(
    ...added.map((feed) => `added ${describeFeed(feed)}`),
    ...existing.map((feed) => `already there ${describeFeed(feed)}`),
    ...choices.flatMap((choice) => formatCandidates(choice.candidates)),
  )
  if (added.length + existing.length + choices.length === 0 && refused.length === 1) return // the command's last sentence tells
  for (const each of refused) context.output.say(`refused ${describeRefusedFeed(each)}`)
}

/** The reason, with the address where the reason does not name it. */
export function describeRefusedFeed({ source, reason }: Refused): string {
  return reason.includes(source) ? reason : `${source}: ${reason}`
}
