// "Applied's profit", in an article of Applied Materials and Lam Research: the first word of one company's name alone.
import type { NamedSpan } from '../parts.ts'
import type { NamedCompany } from '../names/mentions.ts'
import { findAll } from '../words.ts'

const possessive = /(?:^|[\n.!?;] ?|, (?:while|and|but|whereas) )(\p{Lu}\p{L}{3,})(?:['’]s (?=\p{Ll})| (?=(?:earned|reported|posted|made|lost|said)\b))/gu

/**
 * Where an article of several companies calls one by its first word, as the owner of what a sentence opens with. Without it the number is taken for the company's that the
 * sentence before told of. Only a word with which the name of no other company begins.
 */
export function calledByFirstWord(text: string, present: readonly NamedCompany[], companies: readonly NamedCompany[]): readonly NamedSpan[] {
  if (present.length < 2) return []
  const taken = new Set(companies.flatMap(({ spans }) => spans.map(([start]) => start)))
  return findAll(possessive, text).flatMap((match) => {
    const word = match[1]!
    const start = match.index + match[0].lastIndexOf(word)
    const owners = companies.filter(({ aliases }) => aliases.some((alias) => alias.startsWith(`${word} `)))
    if (owners.length !== 1 || taken.has(start) || companies.some(({ aliases }) => aliases.includes(word)) || !present.includes(owners[0]!)) return []
    return [{ symbol: owners[0]!.symbol, start, end: start + word.length }]
  })
}
