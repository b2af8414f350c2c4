import { useState } from 'react'
import type { CompanyPage } from '../../shared/contract.ts'
import { call } from '../bridge.ts'
import { askMarkets } from '../calendar/actions.ts'
import { openDateDialog } from '../calendar/calendar-dialog.ts'
import { recordDone } from '../commands/undo.ts'
import { SymbolFeeds, offerFeedsOf } from '../feeds/SymbolFeeds.tsx'
import { useLibrarySettings } from '../settings/library-settings.ts'
import { tryTo } from '../status/messages.ts'
import { formatPrice } from '../ui/numbers.ts'
import { formatAbsolute, formatDay } from '../ui/times.ts'
import { openDialog, showScope } from '../view.ts'
import { currentWords, useWords } from '../words.ts'
import { CompanyTags } from './CompanyKept.tsx'
import { PriceLine } from './PriceLine.tsx'

/** What is known and kept beside the news: the next results, quotes with the time they were asked for, lists, feeds, the person's note. */
export function CompanyFacts({ symbol, page }: { readonly symbol: string; readonly page: CompanyPage }) {
  const { companies: words, calendar } = useWords()
  const mayAsk = useLibrarySettings()?.['markets.fetch'] === true
  const { nextEarnings, quote, prices, watchlists, feeds, profile } = page
  const former = [...profile.formerNames, ...profile.listings.filter((listing) => listing.former).map((listing) => listing.symbol)]
  return (
    <aside className="company-facts" aria-label={words.facts}>
      {profile.knownFrom !== 'directory' && (
        <section>
          <h2>{words.unlisted}</h2>
          <p className="form-note">{profile.knownFrom === 'articles' ? words.unlistedArticles(profile.exchange !== null) : words.unlistedPerson}</p>
          <button type="button" className="text-button" onClick={() => openDialog('settings')}>
            {words.addListed}
          </button>
        </section>
      )}
      <section>
        <h2>{words.note}</h2>
        <NoteField key={symbol} symbol={symbol} note={page.note} />
      </section>
      <section>
        <h2>{words.nextResults}</h2>
        {nextEarnings !== null && (
          <>
            <p>
              {formatDay(nextEarnings.day)}
              {nextEarnings.moment !== null && `, ${words.moments[nextEarnings.moment]}`}
            </p>
            <p className="figure-aside">{nextEarnings.fetchedAt === null ? words.dateBy(nextEarnings.source) : words.dateFetched(nextEarnings.source, formatAbsolute(nextEarnings.fetchedAt) ?? '')}</p>
          </>
        )}
        <button type="button" className="text-button" onClick={() => openDateDialog(nextEarnings === null ? { symbol } : { date: nextEarnings })}>
          {nextEarnings === null ? calendar.add : calendar.change}
        </button>
      </section>
      {(quote !== null || mayAsk) && (
        <section>
          <h2>{words.quote}</h2>
          {quote !== null && (
            <>
              <p className="figure-number">{formatPrice(Number(quote.price), quote.currency)}</p>
              <p className="figure-aside">{words.dateFetched(quote.provider, formatAbsolute(quote.fetchedAt) ?? '')}</p>
            </>
          )}
          {mayAsk && (
            <button type="button" className="text-button" onClick={() => void askMarkets([symbol])}>
              {calendar.askPrice}
            </button>
          )}
        </section>
      )}
      {prices.length > 1 && (
        <section>
          <h2>{words.prices}</h2>
          <PriceLine prices={prices} />
        </section>
      )}
      {watchlists.length > 0 && (
        <section>
          <h2>{words.watchlists}</h2>
          <ul>
            {watchlists.map((list) => (
              <li key={list.id}>
                <button type="button" className="link-button" onClick={() => showScope({ kind: 'watchlist', id: list.id })}>
                  {list.name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{words.feeds}</h2>
        <ul>
          {feeds.map((feed) => (
            <li key={feed.id}>
              <button type="button" className="link-button" onClick={() => showScope({ kind: 'feed', id: feed.id })}>
                {feed.title}
              </button>
            </li>
          ))}
        </ul>
        <button type="button" className="text-button" onClick={() => offerFeedsOf(symbol)}>
          {words.moreFeeds}
        </button>
        <SymbolFeeds />
      </section>
      <CompanyTags symbol={symbol} tags={page.kept.tags} />
      {former.length > 0 && (
        <section>
          <h2>{words.former}</h2>
          <p>{former.join(', ')}</p>
        </section>
      )}
    </aside>
  )
}

/** The note is kept when the field is left. */
export function NoteField({ symbol, note, rows = 4, hint }: { readonly symbol: string; readonly note: string | null; readonly rows?: number; readonly hint?: string }) {
  const words = useWords().companies
  const [text, setText] = useState<string | null>(null)
  const keep = async (): Promise<void> => {
    const wanted = text?.trim() ?? null
    if (wanted === null || wanted === (note ?? '')) return setText(null)
    const change = await tryTo(() => call('companies.setNote', { symbol, note: wanted === '' ? null : wanted }))
    if (!change) return
    setText(null)
    recordDone(currentWords().companies.noteKept(symbol), [{ name: 'companies.setNote', input: { symbol, note } }])
  }
  return (
    <textarea
      className="note"
      aria-label={words.noteField(symbol)}
      placeholder={hint ?? words.noteHint}
      dir="auto"
      rows={rows}
      maxLength={20_000}
      value={text ?? note ?? ''}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => void keep()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        event.currentTarget.blur()
      }}
    />
  )
}
