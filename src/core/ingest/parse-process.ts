// The parse process: what comes from the web is read here and nowhere else, because a page can freeze a parser or fill its memory and
// a process can be ended. Plain Node runs this file behind IPC, Electron's utilityProcess behind its port.
import { AppError, toErrorValue } from '../../shared/errors.ts'
import { decodeBytes } from './formats/decode.ts'
import { parseDocument, parsePageBytes } from './formats/detect.ts'
import { discoverFeeds } from './formats/feed-discovery.ts'
import { hearParent, tellParent } from '../parent/index.ts'
import { asNews } from './news.ts'
import { explainNumbersOf, readNumbers, useImported } from './numbers.ts'
import type { ParseAnswer, ParseMessage, ParseRequest, ParseTasks } from './parser.ts'

function perform(request: ParseRequest): ParseTasks[keyof ParseTasks] {
  if (request.task === 'numbers') return request.articles.map(readNumbers)
  if (request.task === 'trace') return explainNumbersOf(request.article)
  const { bytes, hints } = request
  if (request.task === 'feeds') return discoverFeeds(decodeBytes(bytes, hints.contentType).text, hints.url ?? hints.source)
  if (request.task === 'page') return parsePageBytes(bytes, hints)
  const document = parseDocument(bytes, hints)
  return request.task === 'news' ? asNews(document) : document
}

function answer(request: ParseRequest): ParseAnswer {
  const { id } = request
  try {
    return { id, result: perform(request) }
  } catch (error) {
    if (error instanceof AppError) return { id, error: toErrorValue(error) }
    // A parser that stumbles (too deep, say) stumbles over this document; the ones beside it are to be read.
    console.error(error)
    return {
      id,
      error: {
        kind: 'bad-input',
        message: 'This could not be read: it is built in a way that the reader does not understand. Save it as plain text and import that.',
      },
    }
  }
}

const send: (message: ParseAnswer) => void = tellParent

const heard: ParseMessage[] = []

/** Each message in a round of the event loop of its own: a large answer, of which only a part fits between the processes at once, goes on while others are waited for. */
function hear(message: ParseMessage): void {
  if (heard.push(message) === 1) setImmediate(takeNext)
}

function takeNext(): void {
  const [message] = heard
  if (message === undefined) return
  if ('directory' in message) useImported(message.directory)
  else send(answer(message))
  heard.shift()
  if (heard.length > 0) setImmediate(takeNext)
}

// Ctrl-C reaches the whole group of processes: what is being read is read to its end, and whoever asked decides.
process.on('SIGINT', () => {})
hearParent((message) => hear(message as ParseMessage), () => process.exit(0)) // whoever asked is gone
send({ ready: true })
