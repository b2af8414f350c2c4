/** The type of a request's answer: declared, not checked, for only what comes in over a border is checked. */
export function answers<Output>(): { readonly type?: Output } {
  return {}
}

const made = new WeakMap<() => unknown, unknown>()

/** The schema that a request's input is checked by. It is made when it is first asked for: a start asks for a handful, and to make all of them took a tenth of it. */
export function schemaOf<Schema>({ input }: { readonly input: () => Schema }): Schema {
  const known = made.get(input) as Schema | undefined
  if (known !== undefined) return known
  const schema = input()
  made.set(input, schema)
  return schema
}
