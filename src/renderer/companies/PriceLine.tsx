import type { DailyPrice } from '../../shared/contract.ts'
import { formatPrice } from '../ui/numbers.ts'
import { formatDay } from '../ui/times.ts'
import { useWords } from '../words.ts'

const width = 240
const height = 64
const edge = 3

/** Imported closing prices as a line; what it shows is also said. */
export function PriceLine({ prices }: { readonly prices: readonly DailyPrice[] }) {
  const words = useWords().companies
  const ordered = prices.toReversed()
  const closes = ordered.map((price) => Number(price.close))
  const [low, high] = [Math.min(...closes), Math.max(...closes)]
  const [first, last] = [ordered[0], ordered.at(-1)]
  const points = closes.map((close, index) => {
    const x = edge + (index / Math.max(1, closes.length - 1)) * (width - 2 * edge)
    const y = edge + (high === low ? 0.5 : (high - close) / (high - low)) * (height - 2 * edge)
    return `${x.toFixed(1)},${y.toFixed(1)}`
  })
  if (!first || !last) return null
  return (
    <figure className="price-line">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.priceLine(closes.length, formatDay(first.day), formatDay(last.day), formatPrice(low, first.currency), formatPrice(high, first.currency))}>
        <polyline points={points.join(' ')} />
      </svg>
      <figcaption className="figure-aside">{words.closedAt(formatPrice(Number(last.close), last.currency), formatDay(last.day))}</figcaption>
    </figure>
  )
}
