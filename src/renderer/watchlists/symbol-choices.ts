import { useEffect, useState } from 'react'
import type { Company } from '../../shared/model.ts'
import { call } from '../bridge.ts'
import { currentWords } from '../words.ts'

export interface SymbolChoice {
  readonly key: string
  readonly symbol: string
  readonly name: string
  readonly exchange: string | null
}

interface SymbolChoices {
  readonly text: string // what these are choices for
  readonly choices: readonly SymbolChoice[]
}

/** Companies that fit what was typed; the last answer stays until the next is there. */
export function useSymbolChoices(text: string): SymbolChoices {
  const [answer, setAnswer] = useState<SymbolChoices>({ text: '', choices: [] })
  useEffect(() => {
    let stopped = false
    void findChoices(text).then((choices) => {
      if (!stopped) setAnswer({ text, choices })
    })
    return () => {
      stopped = true
    }
  }, [text])
  return answer
}

/** The choices for a text. Without a directory, what was typed can still be watched as a symbol. */
export async function findChoices(text: string): Promise<readonly SymbolChoice[]> {
  if (text.trim() === '') return []
  return listSymbolChoices(text, await call('companies.find', { text, limit: 8 }).catch(() => []))
}

/**
 * Companies as choices, and what was typed as a symbol of its own where none of them has it: the last choice, but the first
 * where it is written as symbols are, in capitals. A company whose symbol is exactly what was typed comes first.
 */
export function listSymbolChoices(text: string, companies: readonly Company[]): readonly SymbolChoice[] {
  const typed = text.trim()
  const symbol = typed.toUpperCase()
  const found = companies
    .toSorted((a, b) => Number(b.symbol.toUpperCase() === symbol) - Number(a.symbol.toUpperCase() === symbol))
    .map((company) => ({ key: `${company.symbol} ${company.exchange}`, ...company }))
  if (!/^[\p{L}\p{N}.\-^=]{1,32}$/u.test(symbol) || found[0]?.symbol.toUpperCase() === symbol) return found
  const asTyped: SymbolChoice = { key: `typed ${symbol}`, symbol, name: currentWords().watchlists.asTyped, exchange: null }
  return typed === symbol ? [asTyped, ...found] : [...found, asTyped]
}
