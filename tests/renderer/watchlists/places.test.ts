import { describe, expect, it } from 'vitest'
import type { Watchlist } from '../../../src/shared/model.ts'
import { watchColors } from '../../../src/renderer/watchlists/colors.ts'
import { placeBeside, stepOf } from '../../../src/shared/watchlist-places.ts'

const watched = (symbol: string, sectionId: string | null) => ({ symbol, company: null, unread: 0, sectionId, note: null, color: null, addedAt: '2026-03-02T12:00:00.000Z' })
const list: Watchlist = {
  id: '1', name: 'Mine', unread: 0, color: null, position: 0, archivedAt: null,
  sections: [{ id: '7', name: 'Chips' }, { id: '8', name: 'Cars' }],
  symbols: [watched('AAPL', null), watched('MSFT', null), watched('NVDA', '7'), watched('AMD', '7')],
}

describe('a symbol of a watchlist', () => {
  it('goes past its neighbour, then over the edge into the next section, and no further than the list', () => {
    expect(stepOf(list, 'AAPL', -1)).toBeNull()
    expect(stepOf(list, 'AAPL', 1)).toEqual({ sectionId: null, position: 1 })
    expect(stepOf(list, 'MSFT', 1)).toEqual({ sectionId: '7', position: 0 })
    expect(stepOf(list, 'NVDA', -1)).toEqual({ sectionId: null, position: 2 })
    expect(stepOf(list, 'AMD', 1)).toEqual({ sectionId: '8', position: 0 })
    expect(stepOf({ ...list, sections: [] }, 'MSFT', 1)).toBeNull()
  })

  it('is dropped before or behind another, in that one’s section', () => {
    expect(placeBeside(list, 'AAPL', 'MSFT', true)).toEqual({ sectionId: null, position: 1 })
    expect(placeBeside(list, 'MSFT', 'AAPL', false)).toEqual({ sectionId: null, position: 0 })
    expect(placeBeside(list, 'AAPL', 'AMD', false)).toEqual({ sectionId: '7', position: 1 })
    expect(placeBeside(list, 'AAPL', 'AAPL', true)).toBeNull()
  })
})

describe('the colours of watchlists', () => {
  it('can be seen on the paper of the day and of the night', () => {
    const light = (hex: string): number => {
      const [red, green, blue] = [1, 3, 5].map((at) => {
        const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      }) as [number, number, number]
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const contrast = (a: string, b: string): number => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05)
    for (const color of Object.values(watchColors)) for (const paper of ['#f3eee4', '#faf7f1', '#211f1c', '#1b1917']) expect(contrast(color, paper), `${color} on ${paper}`).toBeGreaterThan(3)
  })
})
