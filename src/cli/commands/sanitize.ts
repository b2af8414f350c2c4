import type { Command, CommandContext } from '../command.ts'
import { readInput } from '../read-input.ts'

export const sanitizeCommand: Command = {
  name: 'sanitize',
  usage: 'sanitize [FILE]',
  summary: 'print HTML as the window would be given it, without any library',
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
  const { sanitizeArticleHtml } = await import('../../core/index.ts')
  const html = sanitizeArticleHtml(new TextDecoder().decode(bytes), null)
  if (context.json) return context.output.printJson({ source, html })
  await context.output.printDocument(html)
}
