import type { Command, CommandContext } from '../command.ts'
import { readInput } from '../read-input.ts'

export const sanitizeCommand: Command = {
  name: 'sanitize',
  usage: 'sanitize [FILE]',
  details: ['Reads a file, or standard input where none is named. With --json: { source, html }.'],
  examples: ['marketdash sanitize page.html', 'curl … | marketdash sanitize'],
  options: {},
  optionHelp: [],
  least: 0,
  most: 1,
  run: runSanitize,
}

async function runSanitize(context: CommandContext): Promise<void> {
  const source = context.words[0] ?? '-'
  const { bytes } = await readInput(source)
  const { decodeBytes, sanitizeArticleHtml } = await import('../../core/reading.ts')
  const html = sanitizeArticleHtml(decodeBytes(bytes, null).text, null)
  if (context.json) return context.output.printJson({ source, html })
  await context.output.printDocument(html)
}
