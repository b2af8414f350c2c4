// The state of one walk through an article: who it is about so far, and what has been lifted out.
import type { ToldAction } from './guidance/told-actions.ts'
import type { Basis, Doubt, Extraction, Period, PriceAction, Rating, TraceLine } from '../../shared/model.ts'
import type { ArticleKind } from './owners/article-kind.ts'
import type { Draft, Note } from './figures/drafts.ts'
import type { NamedCompany } from './names/mentions.ts'
import type { Amount, ExtractInput, NamedSpan } from './parts.ts'
import type { Naming } from './second/namings.ts'
import type { Opinion } from './second/opinions.ts'

export interface Result {
  readonly extraction: Extraction
  readonly trace: readonly TraceLine[]
}

export interface Course {
  readonly input: ExtractInput
  readonly companies: readonly NamedCompany[] // that may own figures
  readonly mentioned: readonly NamedCompany[]
  readonly named: readonly NamedSpan[]
  readonly priced: ReadonlySet<string> // companies whose share prices count, bystanders included
  readonly names: readonly string[]
  readonly reportedYears: ReadonlySet<number>
  readonly annual: boolean // the article names a year as a whole, without its number
  readonly opened: Set<string> // companies named in the first sentence of a paragraph or in a heading
  readonly kind: ArticleKind
  readonly headPeriods: readonly Period[] // that the headline and the dek name
  readonly quarterMonths: boolean // it names quarters by their last month
  readonly headSession: PriceAction['session'] | null // the headline's: "biggest moves premarket"
  readonly spoken: Map<string, Period> // the quarter that a sentence without a number of ours names for a company
  readonly topic: string | null // the one company the article is about
  readonly drafts: Draft[]
  readonly weak: Set<Draft> // of other columns than the main period's
  readonly tabled: Set<Draft> // read from a table
  readonly opinions: Map<Amount, Opinion> // what the second reader thinks of the numbers that he was asked about
  readonly namings: Map<Amount, Naming> // what the business is called that a number may be of, as the second reader thinks
  readonly likelyPeriods: Map<Draft, Period> // of when a figure is that names no period, as the second reader thinks
  readonly stated: Set<Draft> // … from a whole statement with its costs
  readonly prices: PriceAction[]
  readonly ratings: Rating[]
  readonly notes: Note[]
  readonly doubts: Doubt[]
  subject: string | null
  opener: string | null // whom the paragraph that was read last began with
  sectionSubject: string | null
  sectionStranger: boolean // under the name of a company that no symbol is known of, among sections headed by companies
  readonly telling: boolean // paragraphs begin with companies and tell what each reports
  readonly review: boolean // "The business week in review": each paragraph tells of another company
  taker: string | null // whose the paragraphs are behind one that opened with another company's results
  strayed: boolean // … and the headline names nobody, so that what follows without a name is told of it too
  stranger: boolean // the paragraph tells of a company that owns nothing in the article
  readonly headed: boolean // sections are headed by companies
  labelled: boolean // the section's company was named by a paragraph's label, not by a heading
  preview: boolean // it tells what is expected of results to come, or of an economy: no results of anybody
  expecting: boolean // under "Here is what Wall Street is looking for"
  onQuarter: boolean // under "(Consolidated, QoQ)": what stands below is compared with the quarter before
  versus: boolean // under "Here is how they compare with what Wall Street expected"
  sectionParts: boolean
  sectionGuides: boolean
  sectionForecasts: boolean // under "FY26 Guidance", where no results are announced
  sectionSilent: boolean // under "About Skerry Energy", "Conference Call": nothing of the period
  listPeriod: Period | null // "Here is how it did in the first quarter:" names the period of the items below
  listBasis: Basis | null // "On a non-GAAP basis:" over items
  listGroup: number // the lines that stand together with the one that names the period
  listGuides: boolean // under "For the first quarter of 2027 the company expects:"
  listSession: PriceAction['session'] | null // that the line above a list names: "are all reeling in premarket action"
  sectionPrices: boolean
  sectionTitle: string // the heading's words
  headedParts: ReadonlyMap<number, string> // businesses that headings name, by where the heading begins
  sectionPart: string | null // the business that the heading names
  sectionPeriod: Period | null
  sectionBasis: Basis | null // under "Non-GAAP Financial Results"
  sectionGuidePeriod: Period | null
  lastGuidePeriod: Period | null
  readonly tableScales: Map<string, number> // in what tables counted, by the labels of their rows
  readonly toldActions: ToldAction[] // what was done to forecasts whose numbers stand elsewhere
}
