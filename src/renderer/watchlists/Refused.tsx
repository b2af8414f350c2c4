import { useWords } from '../words.ts'

/** What was not taken, each with its reason. */
export function Refused({ refused }: { readonly refused: readonly { readonly source: string; readonly reason: string }[] }) {
  const words = useWords().watchlists
  if (refused.length === 0) return null
  return (
    <div className="report">
      <p>{words.refused(refused.length)}</p>
      <ul>
        {refused.slice(0, 100).map(({ source, reason }, index) => (
          <li key={`${index} ${source}`}>
            <strong>{source}</strong> {reason}
          </li>
        ))}
      </ul>
    </div>
  )
}
