/** What went wrong, in a sentence, where it was asked for; nothing where nothing did. */
export function FormError({ error, id }: { readonly error: string | null | undefined; readonly id?: string }) {
  if (error === null || error === undefined) return null
  return (
    <p id={id} className="form-error" role="alert">
      {error}
    </p>
  )
}
