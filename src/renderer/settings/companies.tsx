import type { LibraryChange } from '../../shared/contract.ts'
import type { MentionVeto } from '../../shared/model.ts'
import type { Words } from '../../shared/words/languages.ts'
import { touches } from '../changes.ts'
import { DirectoryField } from '../companies/DirectoryField.tsx'
import { liftVeto } from '../companies/filing-actions.ts'
import { useRequest } from '../use-request.ts'
import { useWords } from '../words.ts'
import type { Section } from './section.ts'

const isTouched = (change: LibraryChange): boolean => touches(change, ['companies', 'articles'])

/** What the person said about companies that are not meant, and which companies are known. */
export const companies: Section = {
  name: 'companies',
  title: (words) => words.companies.title,
  settings: [
    { name: 'companies.decisions', text: ({ companies: words }) => `${words.decisions} ${words.decisionsNote}`, Field: Decisions },
    { name: 'companies.directory', text: ({ companies: words }) => `${words.directory} ${words.directoryNote} ${words.importDirectory} ${words.askSec}`, Field: DirectoryField },
  ],
}

function Decisions() {
  const words = useWords().companies
  const { value: vetoes, error } = useRequest('mentions.vetoes', {}, isTouched)
  return (
    <div className="setting-list">
      <p className="setting-name">{words.decisions}</p>
      <p className="form-note">{vetoes?.length === 0 ? words.noDecisions : words.decisionsNote}</p>
      {error !== null && <p role="alert">{error}</p>}
      <ul>
        {vetoes?.map((veto) => (
          <li key={veto.id} className="company-line">
            <span className="company-symbol">{veto.symbol}</span>
            <span className="company-name">{nameScope(veto, words)}</span>
            <button type="button" className="text-button" onClick={() => void liftVeto(veto.id, veto.symbol)}>
              {words.takeBack}
              <span className="visually-hidden"> {`${veto.symbol} ${nameScope(veto, words)}`}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function nameScope({ scope, about }: MentionVeto, words: Words['companies']): string {
  if (scope.kind === 'article') return words.decisionArticle(about)
  return scope.kind === 'phrase' ? words.decisionPhrase(about) : words.decisionFeed(about)
}
