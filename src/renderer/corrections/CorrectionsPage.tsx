import { listDifferences } from '../../shared/differences.ts'
import type { ListedCorrection } from '../../shared/corrections.ts'
import type { Span } from '../../shared/model.ts'
import type { Words } from '../../shared/words/languages.ts'
import { PageFrame } from '../pages/PageFrame.tsx'
import { formatAbsolute, formatRelative, useNow } from '../ui/times.ts'
import { MenuButton } from '../ui/MenuButton.tsx'
import { openFromPage, showPage } from '../view.ts'
import { useWords } from '../words.ts'
import { takeBackWord } from './actions.ts'
import { exportCorrections } from './export.ts'
import { formatField, nameField } from './format-field.ts'
import { nameItem } from './name-item.ts'
import { useCorrections } from './use-corrections.ts'

/** Everything the person said of the numbers of all articles: seen with its sentence, taken back, exported as labelled articles. */
export function CorrectionsPage() {
  const words = useWords().corrections.page
  const { corrections, hasMore, error, loadMore } = useCorrections()
  return (
    <PageFrame
      kicker={words.kicker}
      title={words.title}
      error={error}
      actions={
        <MenuButton
          label={words.export}
          className="tool"
          isDisabled={!corrections || corrections.length === 0}
          items={() => [
            { label: words.exportFolder, run: () => void exportCorrections('folder') },
            { label: words.exportFile, run: () => void exportCorrections('file') },
          ]}
        >
          <span className="tool-label">{words.export}</span>
        </MenuButton>
      }
    >
      {corrections?.length === 0 && <p className="page-empty">{words.empty}</p>}
      {corrections && corrections.length > 0 && (
        <ul className="corrections" aria-label={words.list}>
          {corrections.map((correction) => (
            <CorrectionLine key={correction.id} correction={correction} />
          ))}
        </ul>
      )}
      {hasMore && (
        <button type="button" className="text-button" onClick={loadMore}>
          {words.older}
        </button>
      )}
    </PageFrame>
  )
}

function CorrectionLine({ correction }: { readonly correction: ListedCorrection }) {
  const all = useWords()
  const words = all.corrections.page
  const now = useNow()
  const { id, kind, read, said, doubt, articleId, title, madeAt, isCurrent } = correction
  const lifted = said ?? read
  const span = findSpan(correction)
  const sentence = span && correction.quotes[span.join(':')]
  const name = lifted ? nameItem(lifted, all.earnings) : (sentence ?? '')
  return (
    <li className="correction">
      <div className="correction-head">
        <span className="correction-name" dir="auto">
          {said === null ? <s>{name}</s> : name}
        </span>
        <span className="figure-aside">
          {kind === 'answered' && said === null ? words.kinds.answeredNo : words.kinds[kind]}
          {kind === 'corrected' && `, ${all.corrections.readAs(describeRead(correction, all))}`}
        </span>
        <button type="button" className="text-button" aria-label={all.corrections.backAgain(name)} onClick={() => void takeBackWord(id)}>
          {all.corrections.takeBackShort}
        </button>
      </div>
      {sentence && sentence !== name && (
        <p className="correction-quote" dir="auto">
          {sentence}
        </p>
      )}
      <p className="figure-aside">
        {lifted && (
          <>
            <button type="button" className="link-button" onClick={() => showPage({ kind: 'company', symbol: lifted.symbol })}>
              {lifted.symbol}
            </button>
            {lifted.period !== null && ` · ${all.earnings.periodInside(lifted.period)}`}
            {' · '}
          </>
        )}
        <button type="button" className="link-button" dir="auto" onClick={() => openFromPage(articleId, isCurrent ? span : null)}>
          {title}
        </button>
        {' · '}
        <time dateTime={madeAt} title={formatAbsolute(madeAt) ?? undefined}>
          {formatRelative(madeAt, now)}
        </time>
        {!isCurrent && ` · ${words.earlierText}`}
        {doubt !== null && ` · ${doubt.reason}`}
      </p>
    </li>
  )
}

/** The place that it stands on: the first of its evidence, else what was asked about. */
function findSpan({ said, read, doubt }: ListedCorrection): Span | null {
  return (said ?? read)?.item.evidence[0] ?? doubt?.span ?? null
}

/** What was read in place of what the person says, field by field. */
function describeRead({ read, said }: ListedCorrection, words: Words): string {
  if (read === null || said === null) return ''
  const differences = listDifferences(read, said).filter((field) => field !== 'verdict' && field !== 'alternatives')
  return differences.map((field) => [nameField(field, words), formatField(read, field, words)].filter((part) => part !== '').join(' ')).join(', ')
}
