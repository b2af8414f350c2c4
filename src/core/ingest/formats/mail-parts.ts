/** A part's content, its transfer encoding undone, its characters not yet decoded. */
export interface MailPart {
  readonly contentType: string
  readonly bytes: Uint8Array
}

export interface MailParts {
  readonly header: Readonly<Record<string, string>> // lower-case names; encoded words decoded
  readonly html: MailPart | null
  readonly plain: MailPart | null
}

const deepest = 8 // multiparts inside multiparts
const mostParts = 200

/**
 * Header and the first HTML and the first plain part of a mail. Attachments are passed over.
 * @param text the whole mail decoded, for mails pasted into a UTF-16 file; else parts are cut from the bytes, each having its own encoding
 * Source: RFC 5322, RFC 2045 to 2047
 */
export function readParts(bytes: Uint8Array, text: string): MailParts {
  const raw = Buffer.from(bytes.includes(0) ? new TextEncoder().encode(text) : bytes).toString('latin1') // one character for each byte
  const { header, body } = splitHeader(
    raw
      .replace(/^\u00ef\u00bb\u00bf/, '')
      .replace(/^\s+/, '')
      .replace(/^From \S+.*\r?\n/, ''),
  )
  const found: { html: MailPart | null; plain: MailPart | null; parts: number } = { html: null, plain: null, parts: 0 }
  collect(header, body, found, 0)
  const decoded: Record<string, string> = Object.create(null) as Record<string, string>
  for (const [name, value] of Object.entries(header)) decoded[name] = decodeWords(value)
  return { header: decoded, html: found.html, plain: found.plain }
}

function splitHeader(text: string): { header: Record<string, string>; body: string } {
  const header: Record<string, string> = Object.create(null) as Record<string, string>
  const end = /\r?\n[ \t]*\r?\n|\r\r/.exec(text)
  const head = end ? text.slice(0, end.index) : text
  let name = ''
  for (const line of head.split(/\r\n|\n|\r/)) {
    if (/^[ \t]/.test(line)) {
      if (name !== '' && header[name] !== undefined) header[name] += ` ${line.trim()}`
      continue
    }
    const pair = /^([\w-]+):\s*(.*)$/.exec(line)
    name = pair?.[1]?.toLowerCase() ?? ''
    if (pair && header[name] === undefined) header[name] = pair[2]!.trim()
    else name = ''
  }
  return { header, body: end ? text.slice(end.index + end[0].length) : '' }
}

function collect(
  header: Readonly<Record<string, string>>,
  body: string,
  found: { html: MailPart | null; plain: MailPart | null; parts: number },
  depth: number,
): void {
  if (++found.parts > mostParts || depth > deepest) return
  const type = header['content-type'] ?? 'text/plain'
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type)
  if (/^multipart\//i.test(type) && boundary) {
    for (const part of body.split(`--${boundary[1] ?? boundary[2]!}`).slice(1)) {
      if (part.startsWith('--')) break
      const inner = splitHeader(part.replace(/^[ \t]*\r?\n/, ''))
      collect(inner.header, inner.body, found, depth + 1)
    }
    return
  }
  if (/^attachment/i.test(header['content-disposition'] ?? '')) return
  const part = { contentType: type, bytes: decodeTransfer(body, header['content-transfer-encoding'] ?? '') }
  if (/^text\/html/i.test(type)) found.html ??= part
  else if (/^text\//i.test(type)) found.plain ??= part
}

function decodeTransfer(body: string, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64')
  if (!/quoted-printable/i.test(encoding)) return Buffer.from(body, 'latin1')
  const joined = body.replace(/=[ \t]*\r?\n/g, '')
  return Buffer.from(
    joined.replace(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  )
}

/** "=?utf-8?Q?Caf=C3=A9?=" in a header line. Source: RFC 2047. */
function decodeWords(value: string): string {
  const utf8 = /[\x80-\xff]/.test(value) ? decodeAs(Buffer.from(value, 'latin1'), 'utf-8') : value
  return utf8
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?([\w-]+)(?:\*[\w-]+)?\?([bq])\?([^?]*)\?=/gi, (_, charset: string, how: string, content: string) => {
      const encoded = how.toLowerCase() === 'b' ? content : content.replaceAll('_', ' ')
      return decodeAs(decodeTransfer(encoded, how.toLowerCase() === 'b' ? 'base64' : 'quoted-printable'), charset)
    })
}

function decodeAs(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
