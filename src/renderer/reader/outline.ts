import { openMenu } from '../ui/Menu.tsx'
import { say } from '../status/messages.ts'
import { currentWords } from '../words.ts'
import { scrollBehavior } from './scroll.ts'
import { useShownText } from './shown-text.ts'

/** The headings of the article shown, in its order. */
export function listHeadings(root: HTMLElement | null): readonly HTMLElement[] {
  return root ? [...root.querySelectorAll<HTMLElement>('h2, h3')].filter((heading) => heading.textContent?.trim() !== '') : []
}

/** Opens the headings as a menu below a button, or below the one of the toolbar; the chosen one is scrolled to and has the focus. */
export function openOutline(opener: HTMLElement | null = document.querySelector<HTMLElement>('[data-outline]')): void {
  const words = currentWords().reader.outline
  const headings = listHeadings(useShownText.getState().shown?.root ?? null)
  if (headings.length === 0) return say(words.none)
  const hasSections = headings.some((heading) => heading.localName === 'h2')
  openMenu(
    words.title,
    headings.map((heading) => ({
      label: `${hasSections && heading.localName === 'h3' ? '\u2003' : ''}${heading.textContent?.trim()}`,
      run: () => {
        heading.tabIndex = -1
        heading.focus({ preventScroll: true })
        heading.scrollIntoView({ block: 'start', behavior: scrollBehavior() })
      },
    })),
    opener,
  )
}
