/** How a language says how many: the form of a noun that fits a number, and both together. */
export interface Counting {
  /** One of two forms, as "was" or "were". */
  form(number: number, one: string, other: string): string
  /** The number and its noun: "3 articles". */
  count(number: number, one: string, other: string): string
}

/** Counting in the language of a locale that has two forms, one and other. */
export function startCounting(locale: string): Counting {
  const rules = new Intl.PluralRules(locale)
  const form = (number: number, one: string, other: string): string => (rules.select(number) === 'one' ? one : other)
  return { form, count: (number, one, other) => `${number} ${form(number, one, other)}` }
}
