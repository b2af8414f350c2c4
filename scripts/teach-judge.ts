// npm run teach:judge: teaches the judge which of the numbers that were read are right, and writes the weights down (src/core/extract/judging/taught-judgement.ts).
// He learns first from articles that the second reader does not know, for of those that it knows it is surer than it will be of new ones; these count half. They are plainer, too, and without them too little would seem to speak for a plain number.
// What is printed is what he makes of articles that neither of them learned from: of each fifth, taught on the others.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { JudgedClaim } from '../src/core/extract/judging/judge.ts'
import type { Taught } from '../src/core/extract/second/likelihoods.ts'
import type { Label, LabelledArticle } from './labelled-numbers.ts'
import { readArticle } from '../src/core/extract/article.ts'
import { findClaims } from '../src/core/extract/judging/judge.ts'
import { makeSums } from '../src/core/extract/second/likelihoods.ts'
import { readDirectory } from '../src/core/reading.ts'
import { bareName, isClose, makeDescent, makeShuffle, pack, printTables, readLabelled, rowsOfTraits } from './labelled-numbers.ts'

interface Example {
  readonly traits: readonly number[]
  readonly isRight: boolean
  readonly fold: number | null // articles of one fold are judged by what the others taught; null: the second reader knows them
}

const target = resolve(import.meta.dirname, '../src/core/extract/judging/taught-judgement.ts')
const directory = readDirectory()
const folds = 5
const step = 0.01
const strength = Number(process.argv[2] ?? 30) // of the ridge penalty, chosen on articles that the judge had not learned from
const half = 0.5 // also chosen on them
const articles = readLabelled(null)
const examples = [...articles.filter(({ isTest }) => isTest).flatMap((article, index) => examplesOf(article, index % folds)), ...articles.filter(({ isTest }) => !isTest).flatMap((article) => examplesOf(article, null))]
for (const [kind, of] of [['new', examples.filter(({ fold }) => fold !== null)], ['known', examples.filter(({ fold }) => fold === null)]] as const) process.stdout.write(`${kind} to the second reader: ${of.length} numbers, ${of.filter(({ isRight }) => isRight).length} of them right\n`)
const judged = Array.from({ length: folds }, (_, fold) => {
  const sumOf = makeSums(teach(examples.filter((each) => each.fold !== fold)))
  return examples.filter((each) => each.fold === fold).map(({ traits, isRight }) => ({ isRight, likelihood: 1 / (1 + Math.exp(-sumOf(traits)[0]!)) }))
}).flat()
for (const least of [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
  const kept = judged.filter(({ likelihood }) => likelihood >= least)
  process.stdout.write(`  likelihood of ${least} and more: ${kept.filter(({ isRight }) => isRight).length} right, ${kept.filter(({ isRight }) => !isRight).length} wrong\n`)
}
writeFileSync(target, printTables({ taughtJudgement: teach(examples) }, 'npm run teach:judge', '../second/likelihoods.ts'))

/** The numbers that were read of an article, each right or wrong as its label has it; where the label leaves it open it teaches nothing. */
function examplesOf({ article, label }: LabelledArticle, fold: number | null): readonly Example[] {
  const found: Example[] = []
  readArticle({ ...article, directory }, (course, drafts, amounts, headPeriods) => {
    for (const claim of findClaims(course, drafts, amounts, headPeriods)) {
      const isRight = isInLabel(claim, label)
      if (isRight !== null) found.push({ traits: claim.traits, isRight, fold })
    }
  })
  return found
}

/** Whether a label has the number, under its company, kind of period, measure, footing and business; null where it stands there as optional. */
function isInLabel({ draft, claim: { role, value } }: JudgedClaim, { snapshots, aliases }: Label): boolean | null {
  const bare = (symbol: string): string => symbol.toUpperCase().replace(/^[A-Z]+:\s*/u, '').replace(/[-/]/gu, '.')
  const symbol = aliases?.[bare(draft.symbol!)] ?? bare(draft.symbol!)
  const fitting = (snapshots ?? [])
    .filter((snapshot) => bare(snapshot.symbol) === symbol && snapshot.period.kind === draft.period!.kind)
    .flatMap(({ figures }) => figures)
    .filter((figure) => figure.metric === draft.metric && (figure.basis ?? 'reported') === draft.basis && isOneBusiness(figure.segment, draft.segment))
    .filter((figure) => {
      if (role === 'change') return figure.change != null && (figure.change.kind === 'percent') === (draft.change!.kind === 'percent') && isSame(inBps(figure.change), inBps(draft.change!))
      return [figure[role], ...(role === 'actual' ? (figure.alternatives ?? []).map(({ actual }) => actual) : [])].some((told) => told != null && isSame(told, value))
    })
  return fitting.length === 0 ? false : fitting.every(({ optional }) => optional === true) ? null : true
}

function inBps({ value, kind }: { readonly value: number; readonly kind: string }): number {
  return kind === 'points' ? value * 100 : value
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-6 * Math.max(Math.abs(one), Math.abs(other))
}

function isOneBusiness(one: string | null, other: string | null): boolean {
  const [a, b] = [bareName(one ?? ''), bareName(other ?? '')]
  return a === b || isClose(a, b)
}

/** Logistic regression by stochastic descent; the same articles give the same weights. */
function teach(from: readonly Example[]): Taught {
  const rounds = 20
  const rows = rowsOfTraits(from.map(({ traits }) => [...new Set(traits)]), 5)
  const data = from.map(({ traits, isRight, fold }) => ({ given: [...new Set(traits)].flatMap((trait) => rows.get(trait) ?? []), isRight, share: fold === null ? half : 1 }))
  const weights = new Float32Array(rows.size)
  const often = new Float32Array(rows.size)
  for (const { given } of data) for (const row of given) often[row]!++
  const descend = makeDescent(weights, (row) => strength / often[row]!) // in each round every weight is drawn to zero alike, however often its trait is there
  const shuffle = makeShuffle(data.length)
  for (let round = 0; round < rounds; round++) {
    for (const index of shuffle()) {
      const { given, isRight, share } = data[index]!
      const likelihood = 1 / (1 + Math.exp(-given.reduce((sum, row) => sum + weights[row]!, 0)))
      const off = (likelihood - (isRight ? 1 : 0)) * share
      if (Math.abs(off) >= 1e-4) for (const row of given) descend(row, off)
    }
  }
  return pack(['right'], rows, weights, step)
}
