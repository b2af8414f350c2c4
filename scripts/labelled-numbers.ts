// The labelled articles of tests/fixtures, for the scripts that teach the second reader.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Taught } from '../src/core/extract/second/likelihoods.ts'
import type { Amount } from '../src/core/extract/parts.ts'
import { parseText } from '../src/core/ingest/formats/text.ts'

/** A number that a label tells of. */
export interface Slot {
  readonly value: number
  readonly unit: string
  readonly role: string // 'guidance', 'price', or a role of a figure
  readonly metric: string | null
  readonly segment: string | null // of a figure
  readonly period: string | null // its kind, of a figure
}

export interface Label {
  readonly aliases?: Readonly<Record<string, string>>
  readonly snapshots?: readonly {
    readonly symbol: string
    readonly period: { readonly kind: string }
    readonly figures: readonly { readonly metric: string; readonly basis?: string; readonly segment: string | null; readonly optional?: boolean; readonly alternatives?: readonly { readonly actual: number }[]; readonly unit: string; readonly actual: number | null; readonly consensus: number | null; readonly prior: number | null; readonly change: { readonly value: number; readonly kind: string } | null }[]
    readonly guidance?: readonly { readonly low: number | null; readonly high: number | null; readonly unit: string }[]
  }[]
  readonly priceActions?: readonly { readonly changePercent: number | null; readonly price: number | null }[]
  readonly ratings?: readonly { readonly priceTarget: number | null }[]
}

/** Every number that a label tells of; null where it tells of no snapshots at all. */
function slotsOf({ snapshots, priceActions, ratings }: Label): readonly Slot[] | null {
  if (snapshots === undefined) return null
  const slots: Slot[] = []
  const add = (value: number | null | undefined, unit: string, role: string, metric: string | null = null, segment: string | null = null, period: string | null = null): void => {
    if (typeof value === 'number') slots.push({ value, unit, role, metric, segment, period })
  }
  for (const { period: { kind }, figures, guidance } of snapshots) {
    for (const { metric, segment, unit, actual, consensus, prior, change } of figures) {
      add(actual, unit, 'actual', metric, segment, kind)
      add(consensus, unit, 'consensus', metric, segment, kind)
      add(prior, unit, 'prior', metric, segment, kind)
      if (change) add(change.value, change.kind, 'change', metric, segment, kind)
    }
    for (const { low, high, unit } of guidance ?? []) for (const bound of [low, high]) add(bound, unit, 'guidance')
  }
  for (const { changePercent, price } of priceActions ?? []) {
    add(changePercent, 'percent', 'price')
    add(price, 'per-share', 'price')
  }
  for (const { priceTarget } of ratings ?? []) add(priceTarget, 'per-share', 'price')
  return slots
}


/** Whether a label's number may be this one of the text. */
export function fits({ value, unit }: Slot, amount: Amount): boolean {
  const same = (one: number | null, factor = 1): boolean => one !== null && Math.abs(Math.abs(one) - Math.abs(value) * factor) <= 1e-9 * Math.max(1, Math.abs(value) * factor)
  if (unit === 'percent') return amount.kind === 'percent' && (same(amount.value) || same(amount.low) || same(amount.high))
  if (unit === 'points') return ((amount.kind === 'points' || amount.kind === 'percent') && same(amount.value)) || (amount.kind === 'bps' && same(amount.value, 100))
  if (unit === 'bps') return amount.kind === 'bps' && same(amount.value)
  if (unit === 'count') return amount.kind === 'number' && same(amount.value)
  return (amount.kind === 'money' || amount.kind === 'number') && (same(amount.value) || same(amount.low) || same(amount.high))
}

/** A business's name without what names are printed with. */
export function bareName(name: string): string {
  return name.toLowerCase().normalize('NFKC').replace(/['’]s\b/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/\b(?:the|group|segment|division|unit|business|businesses|revenue|sales)\b/gu, ' ').replace(/\s+/gu, ' ').trim()
}

/** Whether one bare name has the other in it. */
export function isClose(one: string, other: string): boolean {
  return one !== '' && other !== '' && (one.includes(other) || other.includes(one))
}

const fixtures = resolve(import.meta.dirname, '../tests/fixtures')
const longest = 30_000 // characters: an exhibit of a hundred pages would outweigh all news
const keptToTest = /^extract-blind-(?:4[2-9]|5\d|6[0-7])$/u // 1,112 stories: what he makes of them says what he makes of articles that he never saw

export interface LabelledArticle {
  readonly folder: string
  readonly label: Label
  readonly slots: readonly Slot[]
  readonly article: ReturnType<typeof parseText>
  readonly isTest: boolean // left out of what is taught
}

/** In the order of their names. With a pattern the folders that match it are for testing; else those that are always kept to test. */
export function readLabelled(leftOut: RegExp | null): readonly LabelledArticle[] {
  return readdirSync(fixtures)
    .filter((folder) => folder.startsWith('extract'))
    .flatMap((folder) =>
      readdirSync(join(fixtures, folder))
        .filter((file) => file.endsWith('.json') && existsSync(join(fixtures, folder, file.replace(/json$/u, 'txt'))))
        .sort()
        .flatMap((file) => {
          const label = JSON.parse(readFileSync(join(fixtures, folder, file), 'utf8')) as Label
          const slots = slotsOf(label)
          const source = file.replace(/json$/u, 'txt')
          const article = parseText(readFileSync(join(fixtures, folder, source), 'utf8'), { source, url: null, contentType: null, modifiedAt: null, now: '2026-12-01T00:00:00Z' })
          return slots === null || article.text.length > longest ? [] : [{ folder, label, slots, article, isTest: keptToTest.test(folder) || leftOut?.test(folder) === true }]
        }),
    )
}

/** Puts the numbers from 0 to `count` into another order; the same every time. */
export function makeShuffle(count: number): () => readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index)
  let seed = 1
  const random = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed / 4_294_967_296
  }
  return () => {
    for (let last = order.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1))
      const kept = order[last]!
      order[last] = order[other]!
      order[other] = kept
    }
    return order
  }
}

/** The traits that are there often enough, sorted, each with its row in a table of weights. */
export function rowsOfTraits(all: Iterable<readonly number[]>, leastOften: number): ReadonlyMap<number, number> {
  const often = new Map<number, number>()
  for (const traits of all) for (const trait of traits) often.set(trait, (often.get(trait) ?? 0) + 1)
  const traits = [...often].filter(([, count]) => count >= leastOften).map(([trait]) => trait).sort((one, other) => one - other)
  return new Map(traits.map((trait, row) => [trait, row]))
}

/** A step down a slope with a rate of its own for each weight (AdaGrad: Duchi, Hazan and Singer 2011). `decayOf`: how strongly a weight is drawn to zero at each of its steps. */
export function makeDescent(weights: Float32Array, decayOf: (at: number) => number = () => 1e-5): (at: number, off: number) => void {
  const rate = 0.05
  const squares = new Float32Array(weights.length)
  return (at, off) => {
    const slope = off + decayOf(at) * weights[at]!
    squares[at]! += slope * slope
    weights[at]! -= (rate * slope) / (Math.sqrt(squares[at]!) + 1e-3)
  }
}

/** Weights in steps of a signed byte. */
export function pack(outcomes: readonly string[], rows: ReadonlyMap<number, number>, weights: Float32Array, step: number): Taught {
  const bytes = Buffer.alloc(rows.size * 4)
  for (const [trait, row] of rows) bytes.writeInt32LE(trait, row * 4)
  const rounded = Buffer.from(Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / step)))))
  return { outcomes, step, traits: bytes.toString('base64'), weights: rounded.toString('base64') }
}

/** The text of a file that holds tables. */
export function printTables(tables: Readonly<Record<string, Taught>>, command: string, likelihoods = './likelihoods.ts'): string {
  const entries = Object.entries(tables).map(
    ([name, { outcomes, step, traits, weights }]) =>
      `export const ${name}: Taught = {\n  outcomes: ${JSON.stringify(outcomes).replaceAll('"', "'").replaceAll(',', ', ')},\n  step: ${step},\n  traits: '${traits}',\n  weights: '${weights}',\n}\n`,
  )
  return `// Written by "${command}" from the labelled articles of tests/fixtures; do not edit.\nimport type { Taught } from '${likelihoods}'\n\n${entries.join('')}`
}
