import { useDeferredValue, useState } from 'react'
import type { TagCount } from '../../shared/model.ts'
import { useSidebar } from '../library/sidebar-answer.ts'
import { PageFrame } from '../pages/PageFrame.tsx'
import { Icon } from '../ui/Icon.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import { formatCount } from '../ui/numbers.ts'
import { showScope } from '../view.ts'
import { useWords } from '../words.ts'
import { listTagActions } from './tag-menu.ts'

const mostShown = 200

/** Every tag, those with the most articles first: to be found by a part of the name, gone to, and changed everywhere. */
export function TagsPage() {
  const words = useWords().tags
  const tags = useSidebar((answer) => answer.value?.tags) ?? []
  const [text, setText] = useState('')
  const found = findTags(tags, useDeferredValue(text))
  const shown = found.slice(0, mostShown)
  return (
    <PageFrame kicker={words.tagCount(tags.length, formatCount(tags.length))} title={words.all}>
      {tags.length === 0 ? (
        <p className="page-empty">{words.none}</p>
      ) : (
        <>
          <div className="search-field tags-search">
            <Icon name="search" />
            <input type="search" aria-label={words.find} placeholder={words.find} autoComplete="off" spellCheck={false} dir="auto" maxLength={100} value={text} onChange={(event) => setText(event.target.value)} />
          </div>
          <ul className="watch-list" aria-label={words.all}>
            {shown.map((tag) => (
              <TagLine key={tag.name} tag={tag} />
            ))}
          </ul>
          <p className="form-note" role="status">
            {found.length === 0 ? words.noneFound : found.length > shown.length ? words.moreFound(found.length - shown.length) : ''}
          </p>
        </>
      )}
    </PageFrame>
  )
}

function TagLine({ tag }: { readonly tag: TagCount }) {
  const words = useWords().tags
  return (
    <li className="watch-line">
      <div className="watch-head tags-line" data-tag-color={tag.color ?? undefined}>
        {tag.color !== null && <span className="tag-dot" aria-hidden="true" />}
        <button type="button" className="link-button watch-name" dir="auto" aria-label={words.show(tag.name)} onClick={() => showScope({ kind: 'tag', tag: tag.name })}>
          {tag.name}
        </button>
        <span className="tags-counts">{words.counts(tag.articles, formatCount(tag.articles), formatCount(tag.unread))}</span>
        <MenuButton label={words.actionsFor(tag.name)} items={() => listTagActions(tag.name)} />
      </div>
    </li>
  )
}

/** Those in whose name all typed words stand, in any case. */
function findTags(tags: readonly TagCount[], text: string): readonly TagCount[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter((word) => word !== '')
  const found = words.length === 0 ? tags : tags.filter((tag) => words.every((word) => tag.name.toLocaleLowerCase().includes(word)))
  return found.toSorted((a, b) => b.articles - a.articles)
}
