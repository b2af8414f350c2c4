// npm run teach: teaches the second reader (src/core/extract/second) on the labelled articles of tests/fixtures and writes its weights down; those that are kept to test him are left out.
// With a pattern, the folders that match it are left out and the weights are not written: what is printed then is what he makes of articles that he never saw.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Taught } from '../src/core/extract/second/likelihoods.ts'
import type { Amount } from '../src/core/extract/parts.ts'
import type { Surroundings } from '../src/core/extract/second/traits.ts'
import { periodKinds } from '../src/core/extract/second/period-traits.ts'
import { likeliest, makeLikelihoods } from '../src/core/extract/second/likelihoods.ts'
import { glanceAt, traitsOfNeighbours } from '../src/core/extract/second/neighbours.ts'
import { numbersToLearn } from '../src/core/extract/second/teaching.ts'
import { parseText } from '../src/core/ingest/formats/text.ts'

interface Slot {
  readonly value: number
  readonly unit: string
  readonly role: string // 'guidance', 'price', or a role of a figure
  readonly metric: string | null
  readonly isPart: boolean
  readonly period: string | null // its kind, of a figure
}

interface Example {
  readonly amount: Amount
  readonly sentence: Surroundings
  readonly traits: readonly number[]
  readonly role: string | null // null: it may stand for two things, and so teaches nothing
  readonly metric: string | null
  readonly periodTraits: readonly number[]
  readonly period: string | null
}

/** The numbers of one article, in the order of its text. */
interface Article {
  readonly folder: string
  readonly examples: readonly Example[]
}

const fixtures = resolve(import.meta.dirname, '../tests/fixtures')
const target = resolve(import.meta.dirname, '../src/core/extract/second/taught.ts')
const longest = 30_000 // characters: an exhibit of a hundred pages would outweigh all news

const folds = 4
const roles = ['none', 'guidance', 'price', ...['actual', 'consensus', 'prior', 'change'].flatMap((role) => [`${role} of the whole`, `${role} of a part`])]
const keptToTest = /^extract-blind-(?:4[2-9]|5[0-7])$/u // 704 stories: what he makes of them says what he makes of articles that he never saw
const leftOut = process.argv[2] === undefined ? null : new RegExp(process.argv[2], 'u')
const articles = readdirSync(fixtures).filter((folder) => folder.startsWith('extract')).flatMap(readFolder)
const known = articles.filter((article) => !keptToTest.test(article.folder) && !leftOut?.test(article.folder))
const examples = known.flatMap((article) => article.examples)
const measured = examples.filter((example) => example.metric !== null)
const metrics = [...new Set(measured.map((example) => example.metric!))].sort()
process.stdout.write(`${examples.length} numbers, ${measured.length} of them with a measure, in ${known.length} of ${articles.length} articles\n`)
// What he learns at second sight rests on what he would think at first sight of articles that he does not know: he would trust himself too much otherwise.
const secondSight = Array.from({ length: folds }, (_, fold) => {
  const atFirst = makeLikelihoods(teachAtFirst(known.filter((_each, index) => index % folds !== fold)))
  return known.filter((_each, index) => index % folds === fold).map((article) => lookAgain(article, atFirst))
}).flat()
const taughtAtFirst = teachAtFirst(known)
const taughtRoles = teach(roles, cases(secondSight), { leastOften: 3, step: 0.02 })
const dated = examples.filter((example) => example.period !== null)
const taughtPeriods = teach(periodKinds, dated.map((example) => [example.periodTraits, periodKinds.indexOf(example.period as 'year')]), { leastOften: 3, step: 0.02 })
const taughtMeasures = teach(metrics, measured.map((example) => [example.traits, metrics.indexOf(example.metric!)]), { leastOften: 4, step: 0.02 })
if (leftOut === null) write({ taughtAtFirst, taughtRoles, taughtMeasures, taughtPeriods })
const atFirst = makeLikelihoods(taughtAtFirst)
const asked = articles.filter((article) => (leftOut ?? keptToTest).test(article.folder))
report(asked.map((article) => lookAgain(article, atFirst)))
reportPeriods(asked)

function teachAtFirst(from: readonly Article[]): Taught {
  return teach(roles, cases(from), { leastOften: 4, step: 0.02 })
}

function cases(from: readonly Article[]): (readonly [readonly number[], number])[] {
  return from.flatMap((article) => article.examples.flatMap(({ traits, role }) => (role === null ? [] : [[traits, roles.indexOf(role)] as const])))
}

/** An article with what its numbers seem to be at first glance among the traits of each. */
function lookAgain(article: Article, likelihoodsOf: (traits: readonly number[]) => Float64Array): Article {
  const further = traitsOfNeighbours(glanceAt(article.examples, likelihoodsOf))
  return { ...article, examples: article.examples.map((example, index) => ({ ...example, traits: [...example.traits, ...further[index]!] })) }
}

function readFolder(folder: string): Article[] {
  const path = join(fixtures, folder)
  return readdirSync(path)
    .filter((file) => file.endsWith('.json') && existsSync(join(path, file.replace(/json$/u, 'txt'))))
    .sort()
    .flatMap((file) => {
      const slots = slotsOf(JSON.parse(readFileSync(join(path, file), 'utf8')) as Label)
      const source = file.replace(/json$/u, 'txt')
      const article = parseText(readFileSync(join(path, source), 'utf8'), { source, url: null, contentType: null, modifiedAt: null, now: '2026-12-01T00:00:00Z' })
      if (slots === null || article.text.length > longest) return []
      const examples = numbersToLearn(article).map((number): Example => {
        const fitting = slots.filter((slot) => fits(slot, number.amount))
        const names = new Set(fitting.map(nameOf))
        const told = new Set(fitting.map((slot) => slot.metric))
        const periods = new Set(fitting.map((slot) => slot.period))
        return { ...number, role: names.size > 1 ? null : ([...names][0] ?? 'none'), metric: names.size <= 1 && told.size === 1 ? [...told][0]! : null, period: periods.size === 1 ? [...periods][0]! : null }
      })
      return [{ folder, examples }]
    })
}

interface Label {
  readonly snapshots?: readonly {
    readonly period: { readonly kind: string }
    readonly figures: readonly { readonly metric: string; readonly segment: string | null; readonly unit: string; readonly actual: number | null; readonly consensus: number | null; readonly prior: number | null; readonly change: { readonly value: number; readonly kind: string } | null }[]
    readonly guidance?: readonly { readonly low: number | null; readonly high: number | null; readonly unit: string }[]
  }[]
  readonly priceActions?: readonly { readonly changePercent: number | null; readonly price: number | null }[]
  readonly ratings?: readonly { readonly priceTarget: number | null }[]
}

/** Every number that a label tells of; null where it tells of no snapshots at all. */
function slotsOf({ snapshots, priceActions, ratings }: Label): readonly Slot[] | null {
  if (snapshots === undefined) return null
  const slots: Slot[] = []
  const add = (value: number | null | undefined, unit: string, role: string, metric: string | null = null, isPart = false, period: string | null = null): void => {
    if (typeof value === 'number') slots.push({ value, unit, role, metric, isPart, period })
  }
  for (const { period: { kind }, figures, guidance } of snapshots) {
    for (const { metric, segment, unit, actual, consensus, prior, change } of figures) {
      add(actual, unit, 'actual', metric, segment !== null, kind)
      add(consensus, unit, 'consensus', metric, segment !== null, kind)
      add(prior, unit, 'prior', metric, segment !== null, kind)
      if (change) add(change.value, change.kind, 'change', metric, segment !== null, kind)
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

function nameOf({ role, isPart }: Slot): string {
  return role === 'guidance' || role === 'price' ? role : `${role} of ${isPart ? 'a part' : 'the whole'}`
}

function fits({ value, unit }: Slot, amount: Amount): boolean {
  const same = (one: number | null, factor = 1): boolean => one !== null && Math.abs(Math.abs(one) - Math.abs(value) * factor) <= 1e-9 * Math.max(1, Math.abs(value) * factor)
  if (unit === 'percent') return amount.kind === 'percent' && (same(amount.value) || same(amount.low) || same(amount.high))
  if (unit === 'points') return ((amount.kind === 'points' || amount.kind === 'percent') && same(amount.value)) || (amount.kind === 'bps' && same(amount.value, 100))
  if (unit === 'bps') return amount.kind === 'bps' && same(amount.value)
  if (unit === 'count') return amount.kind === 'number' && same(amount.value)
  return (amount.kind === 'money' || amount.kind === 'number') && (same(amount.value) || same(amount.low) || same(amount.high))
}

/**
 * Multinomial logistic regression by stochastic descent with a rate of its own for each weight (AdaGrad: Duchi, Hazan and Singer 2011). The same articles give the same weights.
 * @param data traits and the index of the outcome
 */
function teach(outcomes: readonly string[], data: readonly (readonly [readonly number[], number])[], { leastOften, step }: { readonly leastOften: number; readonly step: number }): Taught {
  const rounds = 6
  const rate = 0.05
  const decay = 1e-5
  const often = new Map<number, number>()
  for (const [traits] of data) for (const trait of traits) often.set(trait, (often.get(trait) ?? 0) + 1)
  const traits = [...often].filter(([, count]) => count >= leastOften).map(([trait]) => trait).sort((one, other) => one - other)
  const rows = new Map(traits.map((trait, row) => [trait, row]))
  const rowsOf = data.map(([given]) => given.flatMap((trait) => rows.get(trait) ?? []))
  const width = outcomes.length
  const weights = new Float32Array(traits.length * width)
  const squares = new Float32Array(traits.length * width)
  const likelihoods = new Float64Array(width)
  let seed = 1
  const random = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed / 4_294_967_296
  }
  const order = data.map((_, index) => index)
  for (let round = 0; round < rounds; round++) {
    for (let last = order.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1))
      const kept = order[last]!
      order[last] = order[other]!
      order[other] = kept
    }
    for (const index of order) {
      likelihoods.fill(0)
      for (const row of rowsOf[index]!) for (let outcome = 0; outcome < width; outcome++) likelihoods[outcome]! += weights[row * width + outcome]!
      const most = Math.max(...likelihoods)
      let whole = 0
      for (let outcome = 0; outcome < width; outcome++) whole += likelihoods[outcome] = Math.exp(likelihoods[outcome]! - most)
      for (let outcome = 0; outcome < width; outcome++) {
        const off = likelihoods[outcome]! / whole - (outcome === data[index]![1] ? 1 : 0)
        if (Math.abs(off) < 1e-4) continue
        for (const row of rowsOf[index]!) {
          const at = row * width + outcome
          const slope = off + decay * weights[at]!
          squares[at]! += slope * slope
          weights[at]! -= (rate * slope) / (Math.sqrt(squares[at]!) + 1e-3)
        }
      }
    }
  }
  const bytes = Buffer.alloc(traits.length * 4)
  traits.forEach((trait, row) => bytes.writeInt32LE(trait, row * 4))
  const rounded = Buffer.from(Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / step)))))
  return { outcomes, step, traits: bytes.toString('base64'), weights: rounded.toString('base64') }
}

function write(tables: Readonly<Record<string, Taught>>): void {
  const entries = Object.entries(tables).map(
    ([name, { outcomes, step, traits, weights }]) =>
      `export const ${name}: Taught = {\n  outcomes: ${JSON.stringify(outcomes).replaceAll('"', "'").replaceAll(',', ', ')},\n  step: ${step},\n  traits: '${traits}',\n  weights: '${weights}',\n}\n`,
  )
  writeFileSync(target, `// Written by "npm run teach" from the labelled articles of tests/fixtures; do not edit.\nimport type { Taught } from './likelihoods.ts'\n\n${entries.join('')}`)
}

/** How often he is right about what part of a result a number is, and how often he finds it. */
function report(from: readonly Article[]): void {
  const asked = from.flatMap((article) => article.examples).filter(({ role }) => role !== null)
  const likelihoodsOf = makeLikelihoods(taughtRoles)
  const none = new Set(['none', 'guidance', 'price'])
  for (const sure of [0, 0.5, 0.75, 0.9]) {
    let right = 0
    let wrong = 0
    for (const { traits, role } of asked) {
      const likelihoods = likelihoodsOf(traits)
      const best = likelihoods.indexOf(Math.max(...likelihoods))
      if (none.has(roles[best]!) || likelihoods[best]! < sure) continue
      if (roles[best] === role) right++
      else wrong++
    }
    const all = asked.filter(({ role }) => !none.has(role!)).length
    process.stdout.write(`sure to ${sure}: precision ${(right / (right + wrong)).toFixed(3)}, recall ${(right / all).toFixed(3)}\n`)
  }
}

/** How often he is right about the kind of period. */
function reportPeriods(from: readonly Article[]): void {
  const likelihoodsOf = makeLikelihoods(taughtPeriods)
  const answers = from.flatMap((article) => article.examples).filter(({ period }) => period !== null).map(({ periodTraits, period }) => periodKinds[likeliest(likelihoodsOf(periodTraits))] === period)
  process.stdout.write(`periods: ${answers.filter(Boolean).length} of ${answers.length} right\n`)
}
