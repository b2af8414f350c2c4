import { useWords } from '../words.ts'

/** Stands where the window stood when a part of it could not be drawn: says so, and draws it anew. */
export function Trouble({ onAgain }: { readonly onAgain: () => void }) {
  const words = useWords().status.trouble
  return (
    <main className="trouble" role="alert">
      <h1>{words.title}</h1>
      <p>{words.words}</p>
      <button type="button" className="button button-first" onClick={onAgain}>
        {words.again}
      </button>
    </main>
  )
}
