// A process that opens a library as any Marketdash does and does what its standard input says, one JSON line each; it answers each with a line.
import { createInterface } from 'node:readline'
import { openLibrary } from '../../../src/core/index.ts'
import type { Library } from '../../../src/core/index.ts'
import { toErrorValue } from '../../../src/shared/errors.ts'

export type Command =
  | { readonly do: 'open'; readonly folder: string }
  | { readonly do: 'call'; readonly name: string; readonly input: unknown }
  | { readonly do: 'tag'; readonly from: number; readonly count: number } // one request after another, each said when it is answered
  | { readonly do: 'close' }

let library: Library | null = null

async function obey(command: Command): Promise<unknown> {
  switch (command.do) {
    case 'open':
      library = await openLibrary({ libraryPath: command.folder, startParseProcess: () => { throw new Error('nothing is parsed here') } })
      return library.owner()
    case 'call':
      return library?.call(command.name as never, command.input as never)
    case 'tag':
      for (let number = command.from; number < command.from + command.count; number++) {
        await library?.call('tags.add', { ids: [String((number % 20) + 1)], tag: `tag ${number}` })
        console.log(JSON.stringify({ value: number }))
      }
      return 'done'
    case 'close':
      await library?.close()
      library = null
      return 'closed'
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  try {
    console.log(JSON.stringify({ value: (await obey(JSON.parse(line) as Command)) ?? null }))
  } catch (error) {
    console.log(JSON.stringify({ error: toErrorValue(error) }))
  }
}
