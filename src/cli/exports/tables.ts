// Rows written as they come: a JSON array, a CSV with a head, or Markdown.
import type { CommandContext } from '../command.ts'
import { writeCell } from '../../shared/table-cell.ts'
import { formatJsonElement } from '../printable.ts'

export interface Writing<Row> {
  readonly columns: readonly (readonly [name: string, read: (row: Row) => string | number | boolean | null])[] // of the CSV
  readonly markdown: (row: Row) => string
}

/** Writes pages until there is none; nothing of them is kept. Returns how many rows were written. */
export async function writePages<Row>(context: CommandContext, format: string, { columns, markdown }: Writing<Row>, pages: AsyncIterable<readonly Row[]>): Promise<number> {
  const { write } = context.output
  let count = 0
  if (format === 'csv') await write(`${columns.map(([name]) => name).join(',')}\r\n`)
  for await (const rows of pages) {
    for (const row of rows) {
      if (format === 'json') await write(`${count === 0 ? '[\n' : ',\n'}${formatJsonElement(row)}`)
      else if (format === 'csv') await write(`${columns.map(([, read]) => writeCell(read(row))).join(',')}\r\n`)
      else await write(`${markdown(row)}\n`)
      count++
    }
    if (context.interrupted.aborted) break
  }
  if (format === 'json') await write(count === 0 ? '[]\n' : '\n]\n')
  return count
}
