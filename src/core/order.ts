// An order that a person keeps: of rules, smart lists, watchlists and their sections.
import type { Move } from '../shared/model.ts'

/**
 * The order after one of it was moved. A step is counted from where it stands now, not from where a window last saw it: of two quick steps the second goes on from the first.
 * Past an end is the end.
 */
export function arrange(order: readonly number[], moved: number, move: Move): readonly number[] {
  const others = order.filter((each) => each !== moved)
  const place = Math.max(0, 'position' in move ? move.position : order.indexOf(moved) + move.step)
  return [...others.slice(0, place), moved, ...others.slice(place)]
}
