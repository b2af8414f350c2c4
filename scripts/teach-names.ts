// npm run teach:names: teaches the second reader what the business is called that a number is of, and writes the weights down (src/core/extract/second/taught-names.ts).
// With a pattern, the folders that match it are left out and nothing is written: what is printed then is what he makes of articles that he never saw.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Taught } from '../src/core/extract/second/likelihoods.ts'
import type { NumberToName } from '../src/core/extract/second/namings.ts'
import type { LabelledArticle } from './labelled-numbers.ts'
import { readDirectory } from '../src/core/reading.ts'
import { makeSums, toLikelihoods } from '../src/core/extract/second/likelihoods.ts'
import { choicesAgain, weigh } from '../src/core/extract/second/namings.ts'
import { namesToLearn } from '../src/core/extract/second/teaching.ts'
import { bareName, fits, isClose, makeDescent, makeShuffle, pack, printTables, readLabelled, rowsOfTraits } from './labelled-numbers.ts'

/** A number, all it may be of, each by its traits, and which of them is right. */
interface Choice {
  readonly choices: readonly (readonly number[])[]
  readonly right: readonly number[] // a name may stand there twice; none where the number is no figure of one owner, and so teaches nothing
}

interface Article {
  readonly isKnown: boolean
  readonly isAsked: boolean
  readonly numbers: readonly NumberToName[]
  readonly rights: readonly (readonly number[])[]
}

const target = resolve(import.meta.dirname, '../src/core/extract/second/taught-names.ts')
const directory = readDirectory()
const folds = 4
const step = 0.03
const leftOut = process.argv[2] === undefined ? null : new RegExp(process.argv[2], 'u')
const articles = readLabelled(leftOut).map(learnFrom)
const known = articles.filter(({ isKnown }) => isKnown)
const atFirst = known.map(lookOnce)
process.stdout.write(`${atFirst.flat().filter(({ right }) => right.length > 0).length} numbers, ${atFirst.flat().filter(({ right }) => right.length > 0 && right[0] !== 0).length} of them of a business\n`)
// What he learns at second sight rests on what he would think at first sight of articles that he does not know: he would trust himself too much otherwise.
const secondSight = Array.from({ length: folds }, (_, fold) => {
  const taught = teach(atFirst.filter((_each, index) => index % folds !== fold).flat())
  return known.filter((_each, index) => index % folds === fold).map((article) => lookAgain(article, taught))
}).flat()
const taughtNamesAtFirst = teach(atFirst.flat())
const taughtNames = teach(secondSight.flat())
if (leftOut === null) writeFileSync(target, printTables({ taughtNamesAtFirst, taughtNames }, 'npm run teach:names'))
const asked = articles.filter(({ isAsked }) => isAsked)
process.stdout.write('at first sight\n')
report(asked.flatMap(lookOnce), taughtNamesAtFirst)
process.stdout.write('at second sight\n')
report(asked.flatMap((article) => lookAgain(article, taughtNamesAtFirst)), taughtNames)

function learnFrom({ folder, slots, article, isTest }: LabelledArticle): Article {
  const numbers = namesToLearn({ ...article, directory })
  return { isKnown: !isTest, isAsked: leftOut === null ? isTest : leftOut.test(folder), numbers, rights: numbers.map((number) => findRight(number, slots)) }
}

/** Which choices are right for a number, as the label of its article has it. */
function findRight({ amount, names }: NumberToName, slots: LabelledArticle['slots']): readonly number[] {
  const fitting = slots.filter((slot) => fits(slot, amount))
  const owners = new Set(fitting.map(({ segment }) => (segment === null ? null : bareName(segment))))
  if (owners.size !== 1 || fitting.some(({ role }) => role === 'guidance' || role === 'price')) return []
  const [owner] = owners
  if (owner === null || owner === undefined) return [0]
  const exact = names.flatMap(({ name }, index) => (bareName(name) === owner ? [index + 2] : []))
  if (exact.length > 0) return exact
  const close = names.flatMap(({ name }, index) => (isClose(bareName(name), owner) ? [index + 2] : []))
  return close.length > 0 ? close : [1]
}

function lookOnce({ numbers, rights }: Article): readonly Choice[] {
  return numbers.map(({ choices }, index) => ({ choices, right: rights[index]! }))
}

function lookAgain({ numbers, rights }: Article, taught: Taught): readonly Choice[] {
  const sumOf = makeSums(taught)
  const again = choicesAgain(numbers, numbers.map(({ choices }) => weigh(choices, sumOf)))
  return again.map((choices, index) => ({ choices, right: rights[index]! }))
}

/** A choice among things that have traits of their own (McFadden 1974), by stochastic descent; the same articles give the same weights. */
function teach(from: readonly Choice[]): Taught {
  const rounds = 6
  const telling = from.filter(({ right }) => right.length > 0)
  const rows = rowsOfTraits(telling.flatMap(({ choices }) => choices), 3)
  const data = telling.map(({ choices, right }) => ({ choices: choices.map((traits) => traits.flatMap((trait) => rows.get(trait) ?? [])), right }))
  const weights = new Float32Array(rows.size)
  const descend = makeDescent(weights)
  const shuffle = makeShuffle(data.length)
  for (let round = 0; round < rounds; round++) {
    for (const index of shuffle()) {
      const { choices, right } = data[index]!
      const likelihoods = toLikelihoods(Float64Array.from(choices, (given) => given.reduce((sum, row) => sum + weights[row]!, 0)))
      const whole = right.reduce((sum, choice) => sum + likelihoods[choice]!, 0)
      choices.forEach((given, choice) => {
        const off = likelihoods[choice]! - (right.includes(choice) ? likelihoods[choice]! / whole : 0)
        if (Math.abs(off) >= 1e-4) for (const row of given) descend(row, off)
      })
    }
  }
  return pack(['right'], rows, weights, step)
}

/** How often he names the right one, of the numbers of businesses, and how often he takes one of the whole company for a business's. */
function report(from: readonly Choice[], taught: Taught): void {
  const sumOf = makeSums(taught)
  const judged = from.filter(({ right }) => right.length > 0).map(({ choices, right }) => ({ right, likelihoods: weigh(choices, sumOf) }))
  const parts = judged.filter(({ right }) => right[0] !== 0)
  for (const sure of [0, 0.4, 0.6, 0.8]) {
    const named = parts.map(({ right, likelihoods }) => {
      const best = likelihoods.reduce((most, each, choice) => (choice >= 2 && each > (likelihoods[most] ?? 0) ? choice : most), likelihoods.length)
      return (likelihoods[best] ?? 0) / (1 - likelihoods[0]!) >= sure ? right.includes(best) : null
    })
    process.stdout.write(`  sure to ${sure}: ${named.filter((each) => each === true).length} right, ${named.filter((each) => each === false).length} wrong, of ${parts.length}\n`)
  }
  const wholes = judged.filter(({ right }) => right[0] === 0)
  process.stdout.write(`  of the whole: ${wholes.filter(({ likelihoods }) => likelihoods[0]! >= 0.5).length} of ${wholes.length}; taken for it: ${parts.filter(({ likelihoods }) => likelihoods[0]! >= 0.5).length} of ${parts.length}\n`)
}
