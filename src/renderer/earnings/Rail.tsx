import type { Article, Extraction, Mention } from '../../shared/model.ts'
import { Arithmetic } from '../claims/Arithmetic.tsx'
import { Disagreements } from '../claims/Disagreements.tsx'
import { useFindingsOf } from '../claims/findings.ts'
import { CompaniesPart } from '../companies/CompaniesPart.tsx'
import { CoveragePart } from '../corrections/CoveragePart.tsx'
import { SetAsidePart } from '../corrections/SetAsidePart.tsx'
import { HighlightsPart } from '../highlights/HighlightsPart.tsx'
import { NotePart } from '../notes/NotePart.tsx'
import { Separator } from '../panes/Separator.tsx'
import { Tags } from '../tags/Tags.tsx'
import { useWords } from '../words.ts'
import { Doubts } from './Doubts.tsx'
import { Market, SnapshotCard } from './SnapshotCard.tsx'

/** Beside the article: what was lifted out of it, its companies, and what the person made of it: tags, highlights, a note. */
export function Rail({ article, extraction, numbersRead }: { readonly article: Article; readonly extraction: Extraction | null; readonly numbersRead: boolean }) {
  const words = useWords().earnings
  const findings = useFindingsOf(article.textId)
  const snapshots = extraction?.snapshots ?? []
  const reported = new Set(snapshots.map((snapshot) => snapshot.symbol))
  const market = extraction ? [...extraction.priceActions, ...extraction.ratings] : []
  const others = [...new Set(market.map((each) => each.symbol))].filter((symbol) => !reported.has(symbol))
  return (
    <aside className="rail" aria-label={words.rail}>
      <Separator pane="rail" name={words.railWidth} side="right" />
      <div className="rail-scroll">
        {extraction &&
          snapshots.map((snapshot, number) => (
            <SnapshotCard
              key={`${article.id} ${number}`}
              snapshot={snapshot}
              number={number}
              extraction={extraction}
              withMarket={snapshots.findIndex((each) => each.symbol === snapshot.symbol) === number}
            />
          ))}
        {extraction &&
          others.map((symbol) => (
            <section className="rail-part" key={symbol} aria-label={words.market(symbol)}>
              <h2>
                <CompanyOf symbol={symbol} mentions={extraction.mentions} />
              </h2>
              <Market extraction={extraction} symbol={symbol} />
            </section>
          ))}
        {snapshots.length === 0 && others.length === 0 && (
          <p className="rail-part rail-hint">
            {numbersRead ? words.railEmpty : words.numbersNotRead}
          </p>
        )}
        <Disagreements key={`disagreements ${article.id}`} article={article} />
        <Arithmetic findings={findings} />
        {extraction && extraction.doubts.length > 0 && <Doubts doubts={extraction.doubts} article={article} />}
        {extraction?.setAside && <SetAsidePart setAside={extraction.setAside} text={article.text} />}
        {extraction && <CoveragePart key={`coverage ${article.id}`} article={article} />}
        <CompaniesPart key={article.id} article={article} mentions={extraction?.mentions ?? []} />
        <Tags article={article} />
        <HighlightsPart article={article} />
        <NotePart article={article} />
      </div>
    </aside>
  )
}

/** "Tokyo Electron 8035.T": of a number alone nobody knows whose it is. */
function CompanyOf({ symbol, mentions }: { readonly symbol: string; readonly mentions: readonly Mention[] }) {
  const company = mentions.find((mention) => mention.symbol === symbol)?.company ?? null
  if (company === null || company === symbol) return symbol
  return (
    <>
      <span dir="auto">{company}</span> <span className="snapshot-symbol">{symbol}</span>
    </>
  )
}
