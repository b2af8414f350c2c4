// What a publisher or a file name says is never let near a terminal as it stands: escape sequences could
// move the cursor, rename the window or forge a line, and bidirectional overrides could turn a number round.

const escape = String.fromCharCode(27)
const bell = String.fromCharCode(7)
// Colours and cursor moves; titles and links (ended by a bell or a terminator); other strings; two-character sequences.
// Each alternative ends at the next escape, so the whole is one pass over the text.
const escapeSequence = new RegExp(
  `${escape}\\[[0-?]*[ -/]*[@-~]|${escape}\\][^${bell}${escape}]*(?:${bell}|${escape}\\\\)|${escape}[P^_X][^${escape}]*${escape}\\\\|${escape}[@-Z\\\\^_]`,
  'g',
)
// Control characters but the line feed, bidirectional marks and overrides, invisible separators, the byte-order mark.
const invisible = /(?!\n)\p{Cc}|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu

/**
 * Makes foreign text safe to print on one line: escape sequences and control characters are taken out,
 * white space becomes single spaces, lone surrogates become U+FFFD.
 */
export function printableLine(text: string): string {
  return printableText(text.replace(/[\n\r\t\u2028\u2029]+/g, ' '))
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** Makes foreign text safe to print on several lines: as `printableLine`, but line breaks stay. */
export function printableText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(escapeSequence, '')
    .replace(/\t/g, '  ')
    .replace(invisible, '')
}

/**
 * JSON that a terminal shows as it is: what JSON.stringify leaves in and a terminal would act on is escaped, the value is the same.
 * An array has one line an element, so that `grep` and `head` work on it; anything else is indented.
 */
export function formatJson(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[\n${value.map(formatJsonElement).join(',\n')}\n]`
  return escapeUnsafe(JSON.stringify(value, null, 2))
}

/** One element of an array that is printed piece by piece: JSON on one line. */
export function formatJsonElement(value: unknown): string {
  return escapeUnsafe(JSON.stringify(value))
}

// JSON.stringify has escaped the value's own line feeds: those that are left are the indentation's.
function escapeUnsafe(json: string): string {
  return json.replace(invisible, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
