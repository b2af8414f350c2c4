// How the list is ordered and shown: the same for every place, remembered by this window.
import { create } from 'zustand'
import { followRestored, recall, remember } from '../remember.ts'

export const orders = ['newest', 'oldest', 'company', 'story'] as const
export type ListOrder = (typeof orders)[number]

interface ListSettings {
  readonly order: ListOrder
  readonly firstLines: boolean // of each article; without them more articles fit
  readonly readWhileScrolling: boolean
}

const isOrder = (value: unknown): value is ListOrder => (orders as readonly unknown[]).includes(value)
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'

export const useListSettings = create<ListSettings>(() => ({
  order: recall('list-order', isOrder) ?? 'newest',
  firstLines: recall('list-first-lines', isBoolean) ?? true,
  readWhileScrolling: recall('list-read-while-scrolling', isBoolean) ?? false,
}))

export function chooseOrder(order: ListOrder): void {
  remember('list-order', order)
  useListSettings.setState({ order })
}

export function setFirstLines(firstLines: boolean): void {
  remember('list-first-lines', firstLines)
  useListSettings.setState({ firstLines })
}

export function toggleFirstLines(): void {
  setFirstLines(!useListSettings.getState().firstLines)
}

export function setReadWhileScrolling(readWhileScrolling: boolean): void {
  remember('list-read-while-scrolling', readWhileScrolling)
  useListSettings.setState({ readWhileScrolling })
}

followRestored('list-order', isOrder, (order) => useListSettings.setState({ order }))
followRestored('list-first-lines', isBoolean, (firstLines) => useListSettings.setState({ firstLines }))
followRestored('list-read-while-scrolling', isBoolean, (readWhileScrolling) => useListSettings.setState({ readWhileScrolling }))
