// Numbers as a person types them: with the decimal sign of their locale, and its thousands where they stand right.

interface Signs {
  readonly decimal: string
  readonly group: string
}

function signsOf(locale: string | undefined): Signs {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(12345678.9)
  const find = (type: string): string | undefined => parts.find((part) => part.type === type)?.value
  return { decimal: find('decimal') ?? '.', group: find('group') ?? ',' }
}

/** The number, null for nothing typed, undefined for what is no number: "2,51" is none where the comma parts thousands, for 251 would be worse than asking. */
export function readTyped(text: string, locale: string | undefined): number | null | undefined {
  const { decimal, group } = signsOf(locale)
  const plain = text.trim().replaceAll('−', '-').replace(/[\s\u00a0\u202f]/g, ' ')
  if (plain === '') return null
  const escape = (sign: string): string => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const parted = /\s/.test(group) ? ' ' : group
  const shape = new RegExp(`^([-+]?)(\\d{1,3}(?:${escape(parted)}\\d{3})+|\\d+)(?:${escape(decimal)}(\\d+))?$`, 'u')
  const [, sign, whole, fraction] = shape.exec(plain) ?? []
  if (whole === undefined) return undefined
  const value = Number(`${sign === '-' ? '-' : ''}${whole.replaceAll(parted, '')}${fraction === undefined ? '' : `.${fraction}`}`)
  return Number.isFinite(value) ? value : undefined
}

/** Every digit, no thousands, the locale's decimal sign: what readTyped reads back. */
export function writeTyped(value: number | null, locale: string | undefined): string {
  if (value === null) return ''
  const plain = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 20 }).format(value)
  return plain.replace('.', signsOf(locale).decimal)
}
