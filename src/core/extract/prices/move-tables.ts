// Tables of movers: "Top 5 winners | Percentage change |" over "Tarnow Works | +3.50 |".
import type { PriceAction } from '../../../shared/model.ts'
import type { Amount, NamedSpan } from '../parts.ts'

interface MoveTable {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly amounts: readonly Amount[]
  readonly named: readonly NamedSpan[]
}

const ofMoves = /^(?:(?:percentage|per ?cent|%) ?(?:change|chg\.?|move)|(?:change|chg\.?|move),? ?\(?(?:%|per ?cent)\)?)$/iu
const signedCell = /^[+−–-]\s?(?<value>\d{1,3}(?:\.\d+)?)\s?(?:%|per ?cent)?$/u
const ofIndices = /\b(?:index|indices|sector|currency|commodity)\b/iu

/** The moves of a table whose heading says that a column holds them, each with its sign and beside the name that opens its row; null for every other table. */
export function readMoveTable({ text, start, end, amounts, named }: MoveTable): readonly { readonly action: PriceAction; readonly amount: Amount | null }[] | null {
  if (!/change|chg|move/iu.test(text.slice(start, end))) return null
  let column = -1
  let at = start
  const moves: { action: PriceAction; amount: Amount | null }[] = []
  for (const line of text.slice(start, end).split('\n')) {
    const cells = line.replace(/^\s*\|/u, '').replace(/\|\s*$/u, '').split(/\||\t/u).map((cell) => cell.trim())
    const heading = cells.findIndex((cell) => ofMoves.test(cell))
    if (heading > 0) column = ofIndices.test(cells[0] ?? '') ? -1 : heading
    else if (column > 0) {
      const move = signedCell.exec(cells[column] ?? '')?.groups?.['value']
      const name = named.find((other) => other.start >= at && other.start < at + line.length && text.slice(at, other.start).replace(/[|\s]/gu, '') === '')
      if (move !== undefined && name !== undefined && cells.length > column && cells[0]!.startsWith(text.slice(name.start, name.end)))
        moves.push({
          action: { symbol: name.symbol, price: null, currency: null, changePercent: (/^\+/u.test(cells[column]!) ? 1 : -1) * Number(move), session: 'regular', evidence: [[at, at + line.length]] },
          amount: amounts.find((amount) => amount.start >= name.end && amount.start < at + line.length) ?? null,
        })
    }
    at += line.length + 1
  }
  return moves.length === 0 ? null : moves
}
