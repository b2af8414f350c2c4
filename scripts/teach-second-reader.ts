// npm run teach: teaches the second reader (src/core/extract/second) on the labelled articles of tests/fixtures and writes its weights down; those that are kept to test him are left out.
// With a pattern, the folders that match it are left out and the weights are not written: what is printed then is what he makes of articles that he never saw.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Taught } from '../src/core/extract/second/likelihoods.ts'
import type { Amount } from '../src/core/extract/parts.ts'
import type { Surroundings } from '../src/core/extract/second/traits.ts'
import type { LabelledArticle, Slot } from './labelled-numbers.ts'
import { periodKinds } from '../src/core/extract/second/period-traits.ts'
import { likeliest, makeLikelihoods, toLikelihoods } from '../src/core/extract/second/likelihoods.ts'
import { glanceAt, traitsOfNeighbours } from '../src/core/extract/second/neighbours.ts'
import { numbersToLearn } from '../src/core/extract/second/teaching.ts'
import { fits, makeDescent, makeShuffle, pack, printTables, readLabelled, rowsOfTraits } from './labelled-numbers.ts'

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
  readonly isTest: boolean
  readonly examples: readonly Example[]
}

const target = resolve(import.meta.dirname, '../src/core/extract/second/taught.ts')
const folds = 4
const roles = ['none', 'guidance', 'price', ...['actual', 'consensus', 'prior', 'change'].flatMap((role) => [`${role} of the whole`, `${role} of a part`])]
const leftOut = process.argv[2] === undefined ? null : new RegExp(process.argv[2], 'u')
const articles = readLabelled(leftOut).map(learnFrom)
const known = articles.filter(({ isTest }) => !isTest)
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
if (leftOut === null) writeFileSync(target, printTables({ taughtAtFirst, taughtRoles, taughtMeasures, taughtPeriods }, 'npm run teach'))
const atFirst = makeLikelihoods(taughtAtFirst)
const asked = articles.filter((article) => (leftOut === null ? article.isTest : leftOut.test(article.folder)))
report(asked.map((article) => lookAgain(article, atFirst)))
reportPeriods(asked)
reportMeasures(asked)

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

function learnFrom({ folder, slots, article, isTest }: LabelledArticle): Article {
  const examples = numbersToLearn(article).map((number): Example => {
    const fitting = slots.filter((slot) => fits(slot, number.amount))
    const names = new Set(fitting.map(nameOf))
    const told = new Set(fitting.map((slot) => slot.metric))
    const periods = new Set(fitting.map((slot) => slot.period))
    return { ...number, role: names.size > 1 ? null : ([...names][0] ?? 'none'), metric: names.size <= 1 && told.size === 1 ? [...told][0]! : null, period: periods.size === 1 ? [...periods][0]! : null }
  })
  return { folder, examples, isTest }
}

function nameOf({ role, segment }: Slot): string {
  return role === 'guidance' || role === 'price' ? role : `${role} of ${segment !== null ? 'a part' : 'the whole'}`
}

/**
 * Multinomial logistic regression by stochastic descent. The same articles give the same weights.
 * @param data traits and the index of the outcome
 */
function teach(outcomes: readonly string[], data: readonly (readonly [readonly number[], number])[], { leastOften, step }: { readonly leastOften: number; readonly step: number }): Taught {
  const rounds = 6
  const rows = rowsOfTraits(data.map(([traits]) => traits), leastOften)
  const rowsOf = data.map(([given]) => given.flatMap((trait) => rows.get(trait) ?? []))
  const width = outcomes.length
  const weights = new Float32Array(rows.size * width)
  const descend = makeDescent(weights)
  const sums = new Float64Array(width)
  const shuffle = makeShuffle(data.length)
  for (let round = 0; round < rounds; round++) {
    for (const index of shuffle()) {
      sums.fill(0)
      for (const row of rowsOf[index]!) for (let outcome = 0; outcome < width; outcome++) sums[outcome]! += weights[row * width + outcome]!
      const likelihoods = toLikelihoods(sums)
      for (let outcome = 0; outcome < width; outcome++) {
        const off = likelihoods[outcome]! - (outcome === data[index]![1] ? 1 : 0)
        if (Math.abs(off) >= 1e-4) for (const row of rowsOf[index]!) descend(row * width + outcome, off)
      }
    }
  }
  return pack(outcomes, rows, weights, step)
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

/** How often he is right about what is measured. */
function reportMeasures(from: readonly Article[]): void {
  const likelihoodsOf = makeLikelihoods(taughtMeasures)
  const answers = from.flatMap((article) => article.examples).filter(({ metric }) => metric !== null).map(({ traits, metric }) => {
    const likelihoods = likelihoodsOf(traits)
    const best = likeliest(likelihoods)
    return { isRight: metrics[best] === metric, isSure: likelihoods[best]! >= 0.6 }
  })
  const sure = answers.filter(({ isSure }) => isSure)
  process.stdout.write(`measures: ${answers.filter(({ isRight }) => isRight).length} of ${answers.length} right; sure to 0.6: ${sure.filter(({ isRight }) => isRight).length} of ${sure.length}\n`)
}
