import { memo, useMemo, useRef } from 'react'
import { useSidebar } from '../library/sidebar-answer.ts'
import { FileInput } from '../ui/FileInput.tsx'
import { FormError } from '../ui/FormError.tsx'
import { closeDialog } from '../view.ts'
import { useWords } from '../words.ts'
import { choose, listAddresses, listLines, readChoice } from './outline-choices.ts'
import type { OutlineLine } from './outline-choices.ts'
import { forgetOpml, importChosen, previewOpmlFile, summariseOpml, useOpml } from './opml.ts'

/** Another reader's list of feeds: chosen, looked through, imported. */
export function OpmlImport() {
  const words = useWords().feeds.opml
  const { name, outlines, chosen, busy, report, error } = useOpml()
  const file = useRef<HTMLInputElement>(null)
  const total = useMemo(() => listAddresses(outlines).length, [outlines])
  const isPreview = outlines.length > 0
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        void importChosen()
      }}
    >
      {!isPreview && !report && <p className="form-note">{words.note}</p>}
      <FormError error={error} />
      {isPreview && (
        <>
          <p role="status">
            {words.chosenBefore(chosen.size, total)}
            <span dir="auto">{name}</span>
            {words.chosenAfter}
          </p>
          <Preview />
        </>
      )}
      {report && (
        <div className="report">
          <p role={report.refused.length > 0 ? 'alert' : 'status'}>
            {summariseOpml(report)} {report.added.length > 0 && words.comingIn}
          </p>
          <ul>
            {report.refused.map(({ source, reason }, index) => (
              <li key={`${index} ${source}`}>
                <strong>{source}</strong> {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="feed-waiting">{busy !== null && <progress aria-label={busy === 'reading' ? words.reading : words.importing} />}</div>
      <div className="form-foot">
        <button type="button" className={isPreview || report ? 'button' : 'button button-first'} disabled={busy !== null} onClick={() => file.current?.click()}>
          {isPreview || report ? words.chooseAnother : words.choose}
        </button>
        {isPreview && (
          <button type="submit" className="button button-first" disabled={busy !== null || chosen.size === 0}>
            {words.import(chosen.size)}
          </button>
        )}
        {report && (
          <button
            type="button"
            className="button button-first"
            autoFocus
            onClick={() => {
              forgetOpml()
              closeDialog()
            }}
          >
            {words.done}
          </button>
        )}
      </div>
      <FileInput input={file} accept=".opml,.xml,text/x-opml" label={words.file} onPick={(picked) => void previewOpmlFile(picked)} />
    </form>
  )
}

/** The feeds of the file in their folders, each with a box; a folder's box stands for all in it. */
const Preview = memo(function Preview() {
  const words = useWords().feeds.opml
  const outlines = useOpml((opml) => opml.outlines)
  const lines = useMemo(() => listLines(outlines), [outlines])
  const known = new Set(useSidebar((answer) => answer.value?.feeds)?.map((feed) => feed.address))
  return (
    <ul className="outline" aria-label={words.inFile}>
      {lines.map((line) => (
        <PreviewLine key={line.key} line={line} isKnown={line.address !== null && known.has(line.address)} />
      ))}
    </ul>
  )
})

function PreviewLine({ line, isKnown }: { readonly line: OutlineLine; readonly isKnown: boolean }) {
  const words = useWords().feeds.opml
  const choice = useOpml((opml) => readChoice(line.addresses, opml.chosen))
  const isFolder = line.address === null
  return (
    <li style={{ paddingInlineStart: `${line.depth * 1.125}rem` }}>
      <label className={isFolder ? 'outline-line outline-folder' : 'outline-line'} title={line.address ?? undefined}>
        <input
          type="checkbox"
          checked={choice === 'all'}
          ref={(box) => void (box && (box.indeterminate = choice === 'some'))}
          onChange={(event) => {
            const isChosen = event.target.checked
            useOpml.setState((opml) => ({ chosen: choose(opml.chosen, line.addresses, isChosen) }))
          }}
        />
        <span className="outline-title" dir="auto">
          {line.title}
        </span>
        {isFolder && (
          <span className="choice-aside">
            {words.inFolder(line.addresses.length)}
          </span>
        )}
        {isKnown && <span className="choice-aside">{words.known}</span>}
      </label>
    </li>
  )
}
