import { useRef } from 'react'
import type { ReactNode } from 'react'
import { useArrangement } from './arrangement.ts'

const arrangements = ['columns', 'lines']

/** A table of numbers on a page. Where its columns do not fit, each number stands on a line of its own beside the name of its column, which its cell tells as `data-column`. */
export function ResultsTable({ label, labelledBy, children }: { readonly label?: string; readonly labelledBy?: string; readonly children: ReactNode }) {
  const table = useRef<HTMLTableElement>(null)
  useArrangement(table, arrangements)
  return (
    <table ref={table} className="results-table" aria-label={label} aria-labelledby={labelledBy}>
      {children}
    </table>
  )
}
