// Claims that do not stand any more: corrected, restated, replaced by a newer forecast, told before a split. They are kept and said, and never disagree.
import type { SupersededClaim } from '../../../shared/ledger.ts'
import { meet, rangeOf } from '../printed.ts'
import type { ClaimRow, ToldSplit } from './rows.ts'

export interface Settled {
  readonly standing: readonly (readonly ClaimRow[])[]
  readonly superseded: readonly { readonly row: ClaimRow; readonly reason: SupersededClaim['reason'] }[]
  readonly doubt: string | null // why it cannot be told whether the groups disagree
}

const day = 86_400_000
const farApart = 60 * day
const usualSplits = [1.5, 2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 25, 30, 40, 50, 100]

/** Takes out of the groups what another claim has replaced. `splits` are share splits that articles about the company report. */
export function settleGroups(groups: readonly (readonly ClaimRow[])[], splits: () => readonly ToldSplit[]): Settled {
  if (groups.length < 2) return { standing: groups, superseded: [], doubt: null }
  let standing = groups
  const superseded: { row: ClaimRow; reason: SupersededClaim['reason'] }[] = []
  let doubt: string | null = null
  const give = (group: readonly ClaimRow[], reason: SupersededClaim['reason']): void => {
    standing = standing.filter((other) => other !== group)
    superseded.push(...group.map((row) => ({ row, reason })))
  }
  for (const group of groups) {
    for (const newer of standing.filter((other) => other !== group)) {
      if (!standing.includes(group)) break
      const reason = whyReplaced(group, newer)
      if (reason) give(group, reason)
    }
  }
  if (standing[0]?.[0]?.about.unit === 'per-share' && standing.length > 1) {
    const told = splits()
    for (const older of [...standing].sort((a, b) => earliest(a) - earliest(b))) {
      const newer = standing.find((other) => other !== older && latest(older) < earliest(other) && splitOf(older, other) !== null)
      if (!newer) continue
      const ratio = splitOf(older, newer) as number
      if (told.some(({ split, at }) => at >= earliest(older) && (split === 0 || Math.abs(split - ratio) < 1e-6 || Math.abs(split - 1 / ratio) < 1e-6))) give(older, 'split')
      else if (earliest(newer) - latest(older) > farApart)
        doubt = 'The later articles give a number that differs by the factor of a usual share split; none of them says so, so it cannot be told whether they disagree.'
    }
  }
  return { standing, superseded, doubt }
}

function whyReplaced(group: readonly ClaimRow[], newer: readonly ClaimRow[]): SupersededClaim['reason'] | null {
  if (newer.some((claim) => claim.article.corrects === 1 && group.every((old) => isOfStory(old, claim) && old.sort_at <= claim.sort_at && !old.article.corrects))) return 'corrected'
  if (latest(group) >= earliest(newer)) return null
  if (newer.some((claim) => claim.mark === 'restated') && !group.some((claim) => claim.mark === 'restated')) return 'restated'
  if (group.every((claim) => claim.mark === 'preliminary') && !newer.some((claim) => claim.mark === 'preliminary')) return 'preliminary'
  const renewed = newer.some((claim) => claim.mark === 'raised' || claim.mark === 'lowered')
  return renewed && earliest(newer) - latest(group) >= day ? 'replaced' : null
}

/** A correction speaks for its own publisher's earlier articles, and for those of its story. */
function isOfStory({ article: old }: ClaimRow, { article: correction }: ClaimRow): boolean {
  return old.id !== correction.id && ((old.story_id !== null && old.story_id === correction.story_id) || (old.source !== null && old.source === correction.source))
}

/** New shares for one old, where all that changed is their number: within the rounding of both. */
function splitOf(older: readonly ClaimRow[], newer: readonly ClaimRow[]): number | null {
  const [before, after] = [older[0], newer[0]]
  if (!before || !after || before.value === 0 || after.value === 0) return null
  return (
    usualSplits
      .flatMap((ratio) => [ratio, 1 / ratio])
      .find((ratio) => {
        const [low, high] = rangeOf(before)
        return meet([Math.min(low / ratio, high / ratio), Math.max(low / ratio, high / ratio)], rangeOf(after))
      }) ?? null
  )
}

function earliest(group: readonly ClaimRow[]): number {
  return Math.min(...group.map((claim) => claim.sort_at))
}

function latest(group: readonly ClaimRow[]): number {
  return Math.max(...group.map((claim) => claim.sort_at))
}
