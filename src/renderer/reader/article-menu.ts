import type { Article } from '../../shared/model.ts'
import { openMenu } from '../ui/Menu.tsx'
import { copyMarkdown, saveMarkdown } from './share.ts'
import { toggleReading } from '../speech/read-aloud.ts'
import { currentWords } from '../words.ts'
import { copyWithSource } from './copy.ts'
import { findInArticle } from './FindBar.tsx'
import { printArticle, savePdf } from './paper.ts'

/** What else can be done with the open article. */
export function openArticleMenu(article: Article, opener: HTMLElement): void {
  const words = currentWords().reader.more
  openMenu(
    words.title,
    [
      { label: words.find, run: findInArticle },
      { label: words.copy, run: () => void copyWithSource(article) },
      { label: words.aloud, run: () => void toggleReading(article) },
      null,
      { label: words.copyMarkdown, run: () => void copyMarkdown(article) },
      { label: words.saveMarkdown, run: () => void saveMarkdown(article) },
      { label: words.pdf, run: () => void savePdf(article) },
      { label: words.print, run: () => void printArticle() },
    ],
    opener,
  )
}
