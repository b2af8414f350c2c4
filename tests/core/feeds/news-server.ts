import { createServer } from 'node:http'
import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asked {
  readonly path: string
  readonly method: string
  readonly headers: IncomingHttpHeaders
}

/** A server on loopback that answers what a test tells it to, and remembers what it was asked. */
export async function startNewsServer() {
  const answers = new Map<string, (response: ServerResponse, asked: Asked) => void>()
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const each = { path: request.url ?? '', method: request.method ?? '', headers: request.headers }
    asked.push(each)
    const answer = answers.get(each.path)
    if (answer) answer(response, each)
    else response.writeHead(404).end('not here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    asked,
    pathsAsked: () => asked.map((each) => each.path),
    answer: (path: string, answer: (response: ServerResponse, asked: Asked) => void) => void answers.set(path, answer),
    serve: (path: string, body: string, type = 'application/rss+xml', headers: Record<string, string> = {}) =>
      void answers.set(path, (response) => response.writeHead(200, { 'content-type': type, ...headers }).end(body)),
    /** An answer of which a blank comes every second, until it is ended. */
    answerSlowly: (path: string, body: string, type: string) => {
      const ending = new AbortController()
      answers.set(path, (response) => {
        response.writeHead(200, { 'content-type': type })
        const drip = setInterval(() => response.write(' '), 1000)
        const finish = (): void => {
          clearInterval(drip)
          response.end(body)
        }
        if (ending.signal.aborted) return finish()
        response.on('close', () => clearInterval(drip))
        ending.signal.addEventListener('abort', finish)
      })
      return { end: () => ending.abort() }
    },
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

export interface Item {
  readonly title: string
  readonly text: string
  readonly link?: string
  readonly id?: string
  readonly date?: string
}

/** An RSS feed of items, the newest first as feeds are. */
export function rss(title: string, items: readonly Item[], more = ''): string {
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const entries = items.map((item) => `<item><title>${escape(item.title)}</title>${item.link ? `<link>${escape(item.link)}</link>` : ''}${item.id ? `<guid isPermaLink="false">${escape(item.id)}</guid>` : ''}
    <pubDate>${item.date ?? 'Mon, 02 Mar 2026 10:00:00 GMT'}</pubDate><description>${escape(`<p>${item.text}</p>`)}</description></item>`)
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${escape(title)}</title><link>https://example.com/</link><description>d</description>${more}${entries.join('\n')}</channel></rss>`
}

const subjects = ['The harbour', 'A supplier', 'The regulator', 'An engineer', 'The mayor', 'One owner', 'A lender', 'The union', 'An importer', 'The minister', 'A farmer', 'The court']
const verbs = ['counted', 'refused', 'promised', 'measured', 'sold', 'questioned', 'repaired', 'borrowed', 'described', 'delayed', 'praised', 'weighed']
const objects = ['forty cranes', 'the winter timetable', 'a warehouse of copper', 'two ferries', 'the price of tin', 'an old promise', 'seven contracts', 'the northern line', 'a field of solar panels', 'the night shift', 'a hundred crates', 'the second bridge']

/** Enough words that a text is no teaser, and other ones for each subject, so that no two are one story. */
export function longText(about: string): string {
  let seed = [...about].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619), 2_166_136_261) // FNV-1a
  const pick = (list: readonly string[]): string => {
    seed = Math.imul(seed ^ (seed >>> 15), 2_246_822_519) ^ (seed >>> 13)
    return list[(seed >>> 0) % list.length] as string
  }
  const made = (): string => Array.from({ length: 3 }, () => `${'bcdfglmnprstvz'[pick14()]}${'aeiou'[pick14() % 5]}`).join('')
  const pick14 = (): number => Number(pick(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13']))
  const sentences = Array.from({ length: 22 }, () => `${pick(subjects)} of ${made()} ${pick(verbs)} ${made()} and ${pick(objects)} near ${made()}.`)
  return `${sentences.join(' ')} Sentence 24 closes ${about}.`
}
