import { useId, useState } from 'react'
import type { Article, ExplainedNumber } from '../../shared/model.ts'
import { Icon } from '../ui/Icon.tsx'
import { useWords } from '../words.ts'
import { useExplanationOf } from './explanation.ts'
import { goToNumber } from './open-number.ts'

const groups = { extracted: ['figure'], context: ['context', 'doubt', 'set-aside'], unexplained: ['unexplained'] } as const

/** How much of the article's numbers is accounted for: a quiet line, and behind it every number. */
export function CoveragePart({ article }: { readonly article: Article }) {
  const words = useWords().corrections
  const explanation = useExplanationOf(article.textId)
  const [isOpen, setOpen] = useState(false)
  const bodyId = useId()
  if (!explanation) return null
  const { coverage, numbers } = explanation
  if (coverage.numbers === 0) return <p className="rail-part rail-hint">{words.noNumbersAtAll}</p>
  return (
    <div className="rail-part coverage">
      <button type="button" className="rail-fold" aria-expanded={isOpen} aria-controls={isOpen ? bodyId : undefined} onClick={() => setOpen(!isOpen)}>
        <Icon name={isOpen ? 'down' : 'right'} />
        {words.coverage(coverage.numbers - coverage.unexplained, coverage.numbers)}
      </button>
      {isOpen && (
        <div id={bodyId}>
          {(['unexplained', 'extracted', 'context'] as const).map((group) => (
            <Group key={group} title={words.coverageGroups[group]} count={coverage[group]} numbers={numbers.filter((number) => (groups[group] as readonly string[]).includes(number.outcome))} />
          ))}
        </div>
      )}
    </div>
  )
}

function Group({ title, count, numbers }: { readonly title: string; readonly count: number; readonly numbers: readonly ExplainedNumber[] }) {
  const words = useWords().corrections
  const titleId = useId()
  if (count === 0) return null
  return (
    <section aria-labelledby={titleId}>
      <h3 className="figures-heading" id={titleId}>
        {title} {count}
      </h3>
      <ul className="coverage-numbers">
        {numbers.map((number) => (
          <li key={number.span[0]}>
            <button type="button" className="link-button" onClick={() => goToNumber(number)}>
              {number.quote}
            </button>{' '}
            {number.outcome !== 'unexplained' && <span className="figure-aside">{number.outcome === 'set-aside' ? words.setAsideFigure : words.rule(number.rule, number.why)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
