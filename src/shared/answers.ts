/** The type of a request's answer: declared, not checked, for only what comes in over a border is checked. */
export function answers<Output>(): { readonly type?: Output } {
  return {}
}
