export interface Score {
  readonly precision: number
  readonly recall: number
}

/**
 * How much of a text is the article's (precision) and how much of the article it has (recall), 0 to 1, by runs of four words, each counted as
 * often as it stands. As evaluate.py of scrapinghub/article-extraction-benchmark counts.
 */
export function scoreText(truth: string, found: string): Score {
  const expected = countShingles(truth)
  const given = countShingles(found)
  let shared = 0
  let all = 0
  for (const [shingle, count] of given) {
    all += count
    shared += Math.min(count, expected.get(shingle) ?? 0)
  }
  const asked = [...expected.values()].reduce((sum, count) => sum + count, 0)
  if (all === 0 && asked === 0) return { precision: 1, recall: 1 }
  return { precision: all === 0 ? 0 : shared / all, recall: asked === 0 ? 0 : shared / asked }
}

/** F1 of the means over pages; pages without anything found count to the recall alone. */
export function meanScore(scores: readonly Score[], empty: readonly boolean[]): Score & { readonly f1: number } {
  const precise = scores.filter((_, index) => !empty[index])
  const precision = mean(precise.map((score) => score.precision))
  const recall = mean(scores.map((score) => score.recall))
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

export const f1Of = ({ precision, recall }: Score): number => (precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall))

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)

function countShingles(text: string): Map<string, number> {
  const words = shinglesOf(text)
  const counts = new Map<string, number>()
  for (const shingle of words) counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  return counts
}

/** Runs of four words; a text of fewer is one run. */
export function shinglesOf(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  if (words.length === 0) return []
  return Array.from({ length: Math.max(1, words.length - 3) }, (_, index) => words.slice(index, index + 4).join(' '))
}
