import type { Database } from 'better-sqlite3'
import type { OpmlReport } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { Outline } from '../../shared/model.ts'
import { writeOpml } from '../ingest/index.ts'
import type { NoteStep } from '../import-steps/index.ts'
import type { Parser } from '../ingest/index.ts'
import { readOutlines, subscribeToOutlines } from './outlines.ts'
import { readFeeds } from './subscriptions.ts'

/** What an OPML file holds, nothing subscribed yet. Throws AppError bad-input where it is none, or holds no feed. */
export async function previewOpml(parser: Parser, bytes: Uint8Array, now: number): Promise<{ readonly outlines: readonly Outline[] }> {
  const document = await parser.parseNews(bytes, { source: 'OPML', url: null, contentType: null, modifiedAt: null, now: new Date(now).toISOString() })
  if (document.kind !== 'opml') throw new AppError('bad-input', 'This is not an OPML file. Export one from the other reader (often under "Export subscriptions") and choose that.')
  if (!holdsFeed(document.outlines)) throw new AppError('bad-input', 'There is no feed in this OPML file. Export it again from the other reader.')
  return { outlines: document.outlines }
}

/** Subscribes to the chosen feeds of an OPML file (null: all), in its folders. `note` is told what that did, in its transaction. */
export async function importOpml(db: Database, parser: Parser, bytes: Uint8Array, addresses: readonly string[] | null, now: number, note: NoteStep = () => {}): Promise<OpmlReport> {
  const { outlines } = await previewOpml(parser, bytes, now)
  const report = subscribeToOutlines(db, outlines, addresses === null ? null : new Set(addresses), now, note)
  return { ...report, added: readFeeds(db, report.added), existing: readFeeds(db, [...new Set(report.existing)]) }
}

/** Every subscription as an OPML file's text. */
export function exportOpml(db: Database, now: number): { readonly opml: string; readonly feeds: number } {
  const outlines = readOutlines(db)
  const count = (list: readonly Outline[]): number => list.reduce((sum, outline) => sum + (outline.address === null ? 0 : 1) + count(outline.children), 0)
  return { opml: writeOpml(outlines, { title: 'Marketdash subscriptions', dateCreated: new Date(now).toISOString() }), feeds: count(outlines) }
}

function holdsFeed(outlines: readonly Outline[]): boolean {
  return outlines.some((outline) => outline.address !== null || holdsFeed(outline.children))
}
