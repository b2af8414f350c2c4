/** A cell of RFC 4180. A sheet would take a text that begins like a formula for one: it is kept a text. */
export function writeCell(value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = /^[=+@\t\r]|^-(?!\d)/u.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
