import { existsSync } from 'node:fs'
import type { AuditFinding } from '../../shared/ledger.ts'
import type { Command, CommandContext } from '../command.ts'
import { quotesOf } from '../figures.ts'
import { printEachSource, readFirstArticle } from '../parse-files.ts'
import { printableLine } from '../printable.ts'
import { readInput } from '../read-input.ts'
import { startParser } from '../start-parser.ts'

export const auditCommand: Command = {
  name: 'audit',
  usage: 'audit ID|FILE… [--json]',
  details: [
    'Checks what an article says against its own numbers: beat and miss, stated changes and surprises, parts against the whole, two currencies of one figure, margins, and one figure with two values. What printed rounding explains is no finding.',
    'A FILE is read without any library; a number that is no file is the id of an article in it. With --json: an array with { "source", "findings": [{ "kind", "message", "evidence" }] } for each; evidence is offsets into the article’s text.',
  ],
  examples: ['marketdash audit 12', 'marketdash audit alibaba.txt', 'marketdash audit articles/*.txt --json'],
  options: {},
  optionHelp: [],
  least: 1,
  most: Infinity,
  run: runAudit,
}

interface AuditedArticle {
  readonly source: string
  readonly findings: readonly AuditFinding[]
}

async function runAudit(context: CommandContext): Promise<void> {
  const texts = new Map<string, string>()
  const isId = (source: string): boolean => /^[1-9]\d{0,15}$/.test(source) && !existsSync(source)
  const { auditArticle, extractArticle, readDirectory } = await import('../../core/reading.ts')
  const parser = context.words.every(isId) ? null : await startParser(context)
  try {
    await printEachSource(context, 'audited', audit, format)
  } finally {
    await parser?.close()
  }

  async function audit(source: string): Promise<AuditedArticle> {
    if (parser === null || isId(source)) {
      const [{ article }, { findings }] = [await context.call('articles.get', { id: source }), await context.call('earnings.audit', { articleId: source })]
      texts.set(source, article.text)
      return { source, findings }
    }
    const article = await readFirstArticle(context, parser, source, await readInput(source))
    texts.set(source, article.text)
    return { source, findings: auditArticle(article.text, extractArticle({ ...article, directory: readDirectory() })) }
  }

  function format({ source, findings }: AuditedArticle): readonly string[] {
    const text = texts.get(source) ?? ''
    const lines = findings.flatMap((finding) => [`  ${printableLine(`${finding.kind}: ${finding.message}`)}`, ...quotesOf(text, finding.evidence).map((quote) => `    “${quote}”`)])
    return [`${printableLine(source)}: ${findings.length === 0 ? 'nothing that does not add up' : findings.length === 1 ? '1 finding' : `${findings.length} findings`}`, ...lines]
  }
}
