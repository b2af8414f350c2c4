import { describe, expect, it } from 'vitest'
import { looksLikeMail, parseMail } from '../../../../src/core/ingest/formats/mail.ts'

const hints = { source: 'a.eml', url: null, contentType: null, modifiedAt: null, now: '2026-11-24T12:00:00Z' }
const read = (mail: string, encoding: BufferEncoding = 'utf8') => parseMail(Buffer.from(mail, encoding), mail, hints)

describe('a mail', () => {
  it('gives its subject, sender and date, and its HTML part sanitised', () => {
    const mail = [
      'Received: by x',
      'From: "=?iso-8859-1?Q?J=F8rgen_Lee?=" <j@quay.example>',
      'Subject: Fwd: =?utf-8?B?SGFycm93IGxpZnRzIOKCrCBmb3JlY2FzdA==?=',
      'Date: Tue, 03 Nov 2026 08:00:00 +0100 (CET)',
      'Content-Type: multipart/mixed;',
      ' boundary="outer"',
      '',
      '--outer',
      'Content-Type: multipart/alternative; boundary=inner',
      '',
      '--inner',
      'Content-Type: text/plain',
      '',
      'plain',
      '--inner',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<p>Profit rose to =E2=82=AC4 =',
      'million.</p><script>x()</script>',
      '--inner--',
      '--outer',
      'Content-Type: text/plain',
      'Content-Disposition: attachment; filename=x.txt',
      '',
      'attached',
      '--outer--',
      '',
    ].join('\r\n')
    expect(looksLikeMail(mail)).toBe(true)
    expect(read(mail)).toMatchObject({
      title: 'Harrow lifts € forecast',
      author: 'Jørgen Lee',
      publishedAt: '2026-11-03T07:00:00.000Z',
      text: 'Profit rose to €4 million.',
      html: '<p>Profit rose to €4 million.</p>',
    })
  })

  it('gives its plain part in its own encoding, read as a text', () => {
    const mail =
      'From: j@quay.example\nSubject: Harrow lifts forecast\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\nProfit rose to \xa34 million.\n\nOutlook\n\nBetter.\n'
    expect(read(mail, 'latin1')).toMatchObject({
      title: 'Harrow lifts forecast',
      author: null,
      source: 'quay.example',
      text: 'Profit rose to £4 million.\n\nOutlook\n\nBetter.',
    })
  })

  it('may be base64', () => {
    const mail = `From: Ann <a@b.example>\nSubject: T\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from('Profit rose to €4 million.').toString('base64')}\n`
    expect(read(mail).text).toBe('Profit rose to €4 million.')
  })

  it('may be a page saved with its pictures (MHTML)', () => {
    const page = `<html><head><title>Harrow lifts forecast | Quay</title></head><body><nav>Menu</nav><article>${'<p>Harrow said that its profit rose by a fifth in the third quarter, as rates for dry goods recovered, it said.</p>'.repeat(4)}</article></body></html>`
    const mail = `From: <Saved by Blink>\nSnapshot-Content-Location: https://quay.example/harrow\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n${Buffer.from(page).toString('base64')}\n--b--\n`
    expect(read(mail)).toMatchObject({ title: 'Harrow lifts forecast', url: 'https://quay.example/harrow' })
    expect(read(mail).text).not.toContain('Menu')
  })

  it('is not seen in a text that only has a colon', () => {
    expect(looksLikeMail('Subject: to change\n\ntext')).toBe(false)
    expect(looksLikeMail('Revenue: $4 million\nProfit: $1 million\n\ntext')).toBe(false)
  })

  it('does not fail on boundaries inside boundaries without end', () => {
    const nested = Array.from({ length: 100 }, (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n`).join('')
    expect(read(`From: a@b.example\nSubject: T\n${nested}x`).title).toBe('T')
  })
})
