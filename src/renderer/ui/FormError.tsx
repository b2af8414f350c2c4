/** What went wrong, in a sentence, where it was asked for; nothing where nothing did. */
export function FormError({ error }: { readonly error: string | null | undefined }) {
  if (error === null || error === undefined) return null
  return (
    <p className="form-error" role="alert">
      {error}
    </p>
  )
}
