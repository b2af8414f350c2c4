import type { KeyboardEvent, PointerEvent } from 'react'
import { limits, setWidth, useWidths } from './widths.ts'
import type { SizedPane } from './widths.ts'

const step = 16 // pixels a press of an arrow key moves it

/** The line between two panes: dragged, moved by arrow keys, put back by a double click (WAI-ARIA window splitter). */
export function Separator({ pane, name, side }: {
  readonly pane: SizedPane
  readonly name: string
  readonly side: 'left' | 'right' // on which side of the line its pane is
}) {
  const width = useWidths((widths) => widths[pane])
  const { least, usual, most } = limits[pane]
  const sign = side === 'left' ? 1 : -1

  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return
    const line = event.currentTarget
    const from = event.clientX
    line.setPointerCapture(event.pointerId)
    const move = (moved: globalThis.PointerEvent): void => setWidth(pane, width + sign * (moved.clientX - from))
    line.addEventListener('pointermove', move)
    line.addEventListener('lostpointercapture', () => line.removeEventListener('pointermove', move), { once: true })
  }
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') setWidth(pane, width - sign * step)
    else if (event.key === 'ArrowRight') setWidth(pane, width + sign * step)
    else if (event.key === 'Home') setWidth(pane, least)
    else if (event.key === 'End') setWidth(pane, most)
    else if (event.key === 'Enter') setWidth(pane, usual)
    else return
    event.preventDefault()
  }

  return (
    <div
      className={`separator separator-${pane}`}
      role="separator"
      tabIndex={0}
      aria-label={name}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      onPointerDown={drag}
      onDoubleClick={() => setWidth(pane, usual)}
      onKeyDown={handleKey}
    />
  )
}
