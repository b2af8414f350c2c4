import type { LibraryChange } from '../../shared/contract.ts'
import { touches } from '../changes.ts'
import { PageFrame } from '../pages/PageFrame.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import { useRequest } from '../use-request.ts'
import { useWords } from '../words.ts'
import { AgreedClaims } from './AgreedClaims.tsx'
import { DisputedClaim } from './DisputedClaim.tsx'
import { keyOfEntry } from './entry.ts'
import { claimFormats, exportClaims } from './export.ts'

const isTouched = (change: LibraryChange): boolean => touches(change, ['articles', 'companies'])

/** Every claim about a company's figures, article by article: what they disagree about side by side, then what they agree on. */
export function LedgerPage({ symbol }: { readonly symbol: string }) {
  const words = useWords().claims
  const { value: entries, error } = useRequest('earnings.ledger', { symbol }, isTouched)
  const { value: company } = useRequest('companies.get', { symbol }, isTouched)
  const disputed = entries?.filter((entry) => !entry.agree) ?? []
  const agreed = entries?.filter((entry) => entry.agree) ?? []
  return (
    <PageFrame
      kicker={company ? `${words.ledgerOf} ${company.name}` : words.ledgerOf}
      title={symbol}
      error={error}
      actions={
        <MenuButton
          label={words.export}
          className="tool"
          isDisabled={!entries || entries.length === 0}
          items={() => claimFormats.map((format) => ({ label: words.formats[format], run: () => void exportClaims(symbol, format) }))}
        >
          <span className="tool-label">{words.export}</span>
        </MenuButton>
      }
    >
      {entries && entries.length === 0 && <p className="page-empty">{words.none(symbol)}</p>}
      {disputed.length > 0 && (
        <section className="page-part" aria-labelledby="disputed-title">
          <h2 id="disputed-title">{words.disagree}</h2>
          {disputed.map((entry) => (
            <DisputedClaim key={keyOfEntry(entry)} entry={entry} />
          ))}
        </section>
      )}
      {entries && entries.length > 0 && disputed.length === 0 && <p className="page-empty">{words.nothingDisputed}</p>}
      {agreed.length > 0 && <AgreedClaims entries={agreed} />}
    </PageFrame>
  )
}
