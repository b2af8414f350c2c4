import { useId, useState } from 'react'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { closeDialog } from '../view.ts'
import { useWords } from '../words.ts'
import { findSettings } from './find-settings.ts'
import type { Section } from './section.ts'
import { sections } from './sections.ts'

/** Everything that can be chosen of the window and the library, found by a word, changed at once. */
export function Settings() {
  const words = useWords()
  const [text, setText] = useState('')
  const found = findSettings(sections, text)
  return (
    <Dialog title={words.settings.title} onClose={closeDialog} wide>
      <div className="settings">
        <div className="search-field">
          <Icon name="search" />
          <input
            type="search"
            data-first
            aria-label={words.settings.find}
            placeholder={words.settings.find}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || text === '') return
              event.preventDefault() // the first Escape empties the field, the next one closes
              event.stopPropagation()
              setText('')
            }}
          />
        </div>
        <div className="settings-sections">
          {found.map((section) => (
            <SectionBlock key={section.name} section={section} />
          ))}
          <p className="form-note" role="status">
            {found.length === 0 && words.settings.nothingFound}
          </p>
        </div>
      </div>
    </Dialog>
  )
}

function SectionBlock({ section }: { readonly section: Section }) {
  const words = useWords()
  const titleId = useId()
  return (
    <section className="settings-section" aria-labelledby={titleId}>
      <h3 id={titleId}>{section.title(words)}</h3>
      <div className="settings-fields">
        {section.settings.map(({ name, Field }) => (
          <Field key={name} />
        ))}
      </div>
    </section>
  )
}
