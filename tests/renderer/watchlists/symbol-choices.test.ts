import { describe, expect, it } from 'vitest'
import { listSymbolChoices } from '../../../src/renderer/watchlists/symbol-choices.ts'

const companies = [
  { symbol: 'BABAF', exchange: 'OTC', name: 'Alibaba Group Holding Ltd' },
  { symbol: 'BABA', exchange: 'NYSE', name: 'Alibaba Group Holding Ltd' },
]
const symbols = (text: string, found = companies) => listSymbolChoices(text, found).map((choice) => choice.symbol)

describe('choices for what was typed', () => {
  it('put the symbol that was typed first', () => {
    expect(symbols('BABA')).toEqual(['BABA', 'BABAF'])
    expect(symbols('baba')).toEqual(['BABA', 'BABAF'])
  })

  it('offer a symbol the directory does not know: first where it is written like one, else last', () => {
    expect(symbols('NWG', companies)).toEqual(['NWG', 'BABAF', 'BABA'])
    expect(symbols('alib')).toEqual(['BABAF', 'BABA', 'ALIB'])
    expect(symbols('0700.HK', [])).toEqual(['0700.HK'])
  })

  it('never offer a sentence as a symbol', () => {
    expect(symbols('alibaba group')).toEqual(['BABAF', 'BABA'])
  })
})
