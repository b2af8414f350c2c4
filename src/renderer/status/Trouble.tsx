/** Stands where the window stood when a part of it could not be drawn: says so, and draws it anew. */
export function Trouble({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <main className="trouble" role="alert">
      <h1>The window could not be drawn</h1>
      <p>Nothing in your library is lost. Show the window again; if this comes back with the same article, open another one first.</p>
      <button type="button" className="button button-first" onClick={onAgain}>
        Show the window again
      </button>
    </main>
  )
}
