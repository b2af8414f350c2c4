import type { Article } from '../../shared/model.ts'
import { countOf } from '../command.ts'
import type { CommandContext } from '../command.ts'
import { writePages } from './tables.ts'
import type { Writing } from './tables.ts'

type Exported = Article & { readonly markdown?: string } // with --format md

const writing: Writing<Exported> = {
  columns: [
    ['id', (article) => article.id], ['title', (article) => article.title], ['author', (article) => article.author], ['source', (article) => article.source], ['address', (article) => article.url],
    ['published', (article) => article.publishedAt], ['added', (article) => article.addedAt], ['symbols', (article) => article.symbols.join(' ')], ['tags', (article) => article.tags.join(' | ')],
    ['read', (article) => article.read], ['starred', (article) => article.starred], ['words', (article) => article.words], ['text', (article) => article.text],
  ],
  markdown: (article) => `${article.markdown ?? ''}\n\n---\n`,
}

/** `export articles [QUERY]`: the articles that it finds, whole, the newest first. */
export async function exportArticles(context: CommandContext, query: string, format: string): Promise<void> {
  const count = await writePages(context, format, writing, readPages(context, query, format === 'md'))
  context.output.say(`${countOf(count, 'article')}.`)
}

async function* readPages(context: CommandContext, query: string, markdown: boolean): AsyncGenerator<readonly Exported[]> {
  for (let cursor: string | null = null; ; ) {
    const page: { readonly articles: readonly { readonly id: string }[]; readonly next: string | null } = await context.call('articles.list', { query, limit: 100, cursor })
    for (const { id } of page.articles) {
      const { article } = await context.call('articles.get', { id })
      yield [markdown ? { ...article, ...(await context.call('articles.markdown', { id })) } : article]
      if (context.interrupted.aborted) return
    }
    if (page.next === null) return
    cursor = page.next
  }
}
