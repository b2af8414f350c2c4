// Before anything is read: which companies, blocks and numbers an article has.
import type { ArticleKind } from './owners/article-kind.ts'
import type { NamedCompany } from './names/mentions.ts'
import type { Amount, Block, ExtractInput, NamedSpan } from './parts.ts'
import { findCompanies } from './names/mentions.ts'
import { joinAmounts } from './numbers/amounts.ts'
import { scaleListed } from './numbers/listed-scales.ts'
import { markTickers } from './numbers/moving-quotes.ts'
import { scanQuantities } from './numbers/quantities.ts'
import { kindOfArticle } from './owners/article-kind.ts'
import { isBusinessNow } from './owners/owned.ts'
import { chooseCast, findTopic } from './owners/topics.ts'
import { splitBlocks } from './printing/lines.ts'

export interface Recognised {
  readonly companies: readonly NamedCompany[]
  readonly actors: readonly NamedCompany[] // that may own figures
  readonly priced: ReadonlySet<string> // companies whose share prices count, bystanders included
  readonly named: readonly NamedSpan[]
  readonly names: readonly string[] // whatever the article calls its companies, and what they are called elsewhere
  readonly kind: ArticleKind
  readonly topic: string | null // the one company the article is about
  readonly blocks: readonly Block[]
  readonly amounts: readonly Amount[]
}

/** Of a text that is tidied already. */
export function recognise(input: ExtractInput): Recognised {
  const found = findCompanies(input)
  const companies = found.some((company) => company.printed) ? found.filter((company) => !isBusinessNow(input.text, company)) : found
  const cast = chooseCast(input, companies)
  const kind = kindOfArticle(input)
  const topic = kind === 'statistics' || kind === 'market' ? null : findTopic(input, cast.actors, cast.named)
  const blocks = splitBlocks(input.text)
  const amounts = scaleListed(input.text, blocks, markTickers(input.text, joinAmounts(input.text, scanQuantities(input.text, 0, input.text.length))))
  return { companies, ...cast, names: namesOf(companies, input.text), kind, topic, blocks, amounts }
}

function namesOf(companies: readonly NamedCompany[], text: string): readonly string[] {
  return [
    ...new Set(
      companies.flatMap(({ aliases, spans, company, symbol }) => [
        ...aliases.flatMap((alias) => (alias.startsWith('The ') ? [alias, alias.slice(4)] : [alias])),
        ...spans.map(([start, end]) => text.slice(start, end)),
        ...(company === null ? [] : [company.replace(/^The /u, '')]),
        ...(/^[A-Z]{2}(?:\.|$)/u.test(symbol) ? [symbol.slice(0, 2)] : []),
      ]),
    ),
  ]
}
