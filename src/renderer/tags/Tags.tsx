import { memo, useId, useLayoutEffect, useRef, useState } from 'react'
import type { LibraryChange } from '../../shared/contract.ts'
import type { Article, TagColor } from '../../shared/model.ts'
import { addTag, removeTag } from '../articles/actions.ts'
import { touches } from '../changes.ts'
import { focusText } from '../articles/list-focus.ts'
import { RailPart } from '../panes/RailPart.tsx'
import { Choices, choiceId, useChoiceKeys } from '../ui/Choices.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useRequest } from '../use-request.ts'
import { showScope } from '../view.ts'
import { useWords } from '../words.ts'
import { useTagColors } from './tag-colors.ts'

export const addTagId = 'add-tag'
const shownChoices = 8
const mostAsked = 100 // as many as a request answers
const shownTags = 50 // of an article; who has more asks for them
const isTouched = (change: LibraryChange): boolean => touches(change, ['tags'])

/** The tags of the open article. */
export function Tags({ article }: { readonly article: Article }) {
  const words = useWords().tags
  const colors = useTagColors()
  const [unfolded, setUnfolded] = useState<string | null>(null) // the article whose tags are all shown
  const shown = unfolded === article.id ? article.tags : article.tags.slice(0, shownTags)
  return (
    <RailPart name="tags" title={words.title} count={article.tags.length}>
      <div role="group" aria-label={words.title} className="tags">
        {shown.map((tag) => (
          <Tag key={tag} tag={tag} color={colors.get(tag)} articleId={article.id} title={article.title} />
        ))}
        {shown.length < article.tags.length && (
          <button type="button" className="text-button" onClick={() => setUnfolded(article.id)}>
            {words.showAll(article.tags.length)}
          </button>
        )}
        <AddTag key={article.id} article={article} />
      </div>
    </RailPart>
  )
}

/** Of thousands only those are drawn again that are another. */
const Tag = memo(function Tag({ tag, color, articleId, title }: { readonly tag: string; readonly color: TagColor | undefined; readonly articleId: string; readonly title: string }) {
  const words = useWords().tags
  return (
    <span className="tag" data-tag-color={color}>
      {color !== undefined && <span className="tag-dot" aria-hidden="true" />}
      <button type="button" className="tag-name" dir="auto" aria-label={words.show(tag)} onClick={() => showScope({ kind: 'tag', tag })}>
        {tag}
      </button>
      <button type="button" className="tag-remove" aria-label={words.remove(tag)} onClick={() => void removeTag({ id: articleId, title }, tag)}>
        <Icon name="close" />
      </button>
    </span>
  )
})

function AddTag({ article }: { readonly article: Article }) {
  const words = useWords().tags
  const [text, setText] = useState('')
  const listId = useId()
  const wanted = text.trim()
  const known = useRequest('tags.complete', wanted === '' ? null : { text: wanted, limit: Math.min(mostAsked, shownChoices + article.tags.length) }, isTouched).value ?? []
  const fitting = known.map((tag) => tag.name).filter((name) => !article.tags.includes(name)).slice(0, shownChoices)
  const add = (tag: string): void => {
    if (tag.trim() === '') return
    setText('')
    void addTag(article, tag.trim())
  }
  // Above the field, where nothing is below it that would be covered; below it where there is no room above.
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = list.current
    const field = element?.parentElement
    if (!element || !field) return
    const top = field.closest('.rail-scroll')?.getBoundingClientRect().top ?? 0
    element.toggleAttribute('data-below', field.getBoundingClientRect().top - element.offsetHeight - 4 < Math.max(0, top))
  }, [fitting.length, text])
  const keys = useChoiceKeys(fitting.length, -1, (index) => add(fitting[index] ?? ''), text)
  return (
    <div className="tag-add">
      <input
        id={addTagId}
        type="text"
        aria-label={words.add}
        aria-autocomplete="list"
        aria-controls={fitting.length > 0 ? listId : undefined}
        aria-activedescendant={fitting.length > 0 && keys.active >= 0 ? choiceId(listId, keys.active) : undefined}
        placeholder={words.addBriefly}
        autoComplete="off"
        maxLength={100}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => setText('')}
        onKeyDown={(event) => {
          if (keys.handleKey(event)) return
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) add(text)
          else if (event.key === 'Escape') {
            if (text === '') focusText()
            setText('')
          } else return
          event.preventDefault()
        }}
      />
      {fitting.length > 0 && (
        <div className="tag-choices" ref={list}>
          <Choices
            id={listId}
            label={words.fitting}
            items={fitting}
            active={keys.active}
            keyOf={(name) => name}
            onChoose={(index) => add(fitting[index] ?? '')}
          >
            {(name) => <span dir="auto">{name}</span>}
          </Choices>
        </div>
      )}
    </div>
  )
}
