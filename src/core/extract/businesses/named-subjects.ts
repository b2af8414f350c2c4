// Subjects that name a business beside what it is: behind a comma, in quotes, or before its description.

// "The data unit, Kestrel,"
const called = /^(?:The|Its) [a-z][a-z -]{2,30}, ([\p{Lu}][\p{L}\p{N}]+(?: [\p{Lu}][\p{L}\p{N}]*){0,2}),$/u
// "Its key operating division, “franchise brands,”"
const quoted = /^(?:The|Its|\p{Lu}[\p{L}&-]*['’]s) (?:[a-z]+ ){0,3}(?:division|unit|segment|business), [“"]([^“”",]{3,40}),?[”"]?$/u
// "Tarrow Volt, its battery business,": a business that bears the company's name
const owned = /^(\p{Lu}[\p{L}\p{N}&.’'-]*(?: [\p{L}\p{N}&.’'-]+){0,4}), (?:its|the (?:company|group|firm|\p{Ll}*maker)['’]s) (?:[\p{L}-]+ ){0,4}(?:business|division|unit|segment|arm|brand)(?: division| unit)?,$/u

/** The business that a subject names, where it also says that it is one; null where it does not. */
export function namedSubject(subject: string, companyNames: readonly string[]): string | null {
  const name = called.exec(subject)?.[1] ?? quoted.exec(subject)?.[1] ?? owned.exec(subject)?.[1]
  return name === undefined || companyNames.includes(name) ? null : name
}
