import type { LedgerEntry } from '../../shared/ledger.ts'
import { useWords } from '../words.ts'
import { formatClaim } from './entry.ts'

/** How what the company filed stands to what is claimed; nothing where nothing of it is imported. */
export function Filed({ entry }: { readonly entry: Pick<LedgerEntry, 'filed' | 'field' | 'unit' | 'currency'> }) {
  const words = useWords().claims
  const { filed } = entry
  if (filed === null) return null
  const said = filed.standing === 'confirmed' ? words.confirmedBy : words.differentFrom(formatClaim(filed.value, entry.field, entry.unit, entry.currency))
  return (
    <span className={`filed filed-${filed.standing}`} title={words.filedIn(filed.form, filed.filedOn, filed.accession)}>
      <span aria-hidden="true">{filed.standing === 'confirmed' ? '✓' : '≠'} </span>
      {said} <span className="figure-aside">{words.filedIn(filed.form, filed.filedOn, filed.accession)}{filed.derived ? `, ${words.derived}` : ''}
        {filed.conversion && `, ${words.converted(formatClaim(filed.conversion.perShare, entry.field, entry.unit, entry.currency), filed.conversion.ratio)}`}
      </span>
    </span>
  )
}
