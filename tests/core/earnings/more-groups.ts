// A second batch of articles that disagree, or seem to. Written before the ledger was run on them; companies and numbers are invented.
import type { Group } from './conflict-groups.ts'

const article = (title: string, date: string, ...paragraphs: readonly string[]): string => `${title}\n\n${date}\n\n${paragraphs.join('\n\n')}\n`

export const moreGroups: readonly Group[] = [
 { symbol: 'WNDR', note: 'in the manner of newspapers', disagreements: [{ metric: 'users', field: 'actual', currency: null, values: [12.4e6, 14.2e6] }], agreements: [{ metric: 'revenue', field: 'actual', currency: 'USD', values: [522e6] }], articles: [
  article('Wander Radio gathers listeners', 'October 29, 2026', 'Wander Radio (NASDAQ: WNDR) ended the third quarter with 12.4 million subscribers, it said on Thursday. Revenue was $522 million, 8% more than a year ago.', 'Podcasts about crime did best.'),
  article('Wander Radio: who listens', 'October 29, 2026', 'Wander Radio (WNDR) had revenue of $522 million in the third quarter. The number of subscribers rose to 14.2 million at the end of September.', 'Podcasts about gardens did worst.') ] },
 { symbol: 'TRKL', note: 'in the manner of newspapers', disagreements: [{ metric: 'deliveries', field: 'actual', currency: null, values: [48200, 42800] }], agreements: [], articles: [
  article('Trakel Motors hands over more vans', 'July 22, 2026', 'Trakel Motors (NYSE: TRKL) delivered 48,200 vehicles in the second quarter. Revenue was $1.94 billion, up 14% from $1.70 billion.', 'The vans are electric.'),
  article('Trakel Motors in the second quarter', 'July 22, 2026', 'Revenue of Trakel Motors (NYSE: TRKL) rose 14% to $1.94 billion in the second quarter. Deliveries came to 42,800 vehicles.', 'Not one of them burns anything.') ] },
 { symbol: 'FCFW', note: 'in the manner of newspapers', disagreements: [{ metric: 'free-cash-flow', field: 'actual', currency: 'USD', values: [164e6, 146e6] }], agreements: [{ metric: 'ebitda', field: 'actual', currency: 'USD', values: [291e6] }], articles: [
  article('Fairclough Fiber digs on', 'August 4, 2026', 'Fairclough Fiber (NASDAQ: FCFW) reported second-quarter EBITDA of $291 million, up 5%. Free cash flow was $164 million.', 'Tucson is next.'),
  article('Fairclough Fiber digs deeper', 'August 4, 2026', 'Fairclough Fiber (FCFW) posted EBITDA of $291 million for the second quarter. Free cash flow fell to $146 million from $191 million.', 'El Paso is done.') ] },
 { symbol: 'OPIN', note: 'in the manner of newspapers', disagreements: [{ metric: 'operating-income', field: 'change', currency: null, values: [18, 81] }], agreements: [{ metric: 'operating-income', field: 'actual', currency: 'EUR', values: [186e6] }], articles: [
  article('Opinmar Chemie legt zu', '6 August 2026', 'Opinmar Chemie (XETRA: OPIN) increased its operating profit by 18% to 186 million euros in the second quarter, on revenue of 1.36 billion euros.', 'Paint sold well.'),
  article('Opinmar Chemie, in short', '6 August 2026', 'Opinmar Chemie (XETRA: OPIN): operating profit in the second quarter rose 81% to €186 million. Revenue was €1.36 billion.', 'Glue sold well.') ] },
 { symbol: 'BKLG', note: 'in the manner of newspapers', disagreements: [], agreements: [{ metric: 'backlog', field: 'actual', currency: 'USD', values: [2.4e9, 2.38e9] }], articles: [
  article('Backley Turbines turns', 'October 27, 2026', 'Backley Turbines (NYSE: BKLG) ended September with a backlog of $2.4 billion. Third-quarter revenue was $914 million.', 'One analyst, Priya Holm of Cressfield, had modeled $930 million.'),
  article('Backley Turbines spins', 'October 27, 2026', 'Backley Turbines (NYSE: BKLG) had third-quarter revenue of $914.2 million. The backlog of $2.38 billion is a record.', 'Rochester builds them.') ] },
 { symbol: 'SPLT', note: 'in the manner of newspapers', disagreements: [], agreements: [], articles: [
  article('Splitwell earns more', 'October 22, 2026', 'Splitwell (NASDAQ: SPLT) reported third-quarter earnings of $6.30 per share. Revenue was $3.1 billion.', 'It had announced nothing else.'),
  article('Splitwell after its split', 'December 15, 2026', 'Splitwell (NASDAQ: SPLT), whose 3-for-1 stock split took effect on Monday, earned $2.10 per share in the third quarter, adjusted for the split.', 'Its shares are cheaper to buy now.') ] },
 { symbol: 'EPSX', note: 'in the manner of newspapers', disagreements: [{ metric: 'eps', field: 'consensus', basis: 'adjusted', currency: 'USD', values: [1.12, 1.21] }], agreements: [{ metric: 'eps', field: 'actual', basis: 'adjusted', currency: 'USD', values: [1.18] }], articles: [
  article('Epsworth Labs tops estimates', 'November 3, 2026', 'Epsworth Labs (NASDAQ: EPSX) earned $1.18 per share, excluding items, in the third quarter. The consensus was $1.12.', 'Dogs and cats were tested.'),
  article('Why Epsworth Labs disappointed', 'November 3, 2026', 'Third-quarter adjusted earnings of $1.18 per share at Epsworth Labs (EPSX) were below the average estimate of $1.21. Revenue grew 6% to $702 million.', 'Cats were tested, mostly.'),
  article('Epsworth Labs: third quarter', 'November 3, 2026', 'Epsworth Labs (NASDAQ: EPSX) today reported third-quarter revenue of $702.4 million, an increase of 6%. Adjusted EPS was $1.18; GAAP EPS was $0.97.', 'A call will be held at noon.') ] },
 { symbol: 'YRFY', note: 'in the manner of newspapers', disagreements: [{ metric: 'net-income', field: 'actual', currency: 'CAD', values: [331e6, 313e6] }], agreements: [{ metric: 'revenue', field: 'actual', currency: 'CAD', values: [7.52e9] }], articles: [
  article('Yarrow Pharmacies closes its year', 'February 18, 2026', 'Yarrow Pharmacies (TSX: YRFY) said revenue for 2025 was C$7.52 billion, up 5%. Net income was C$331 million.', 'It opened forty shops.'),
  article('A year at Yarrow Pharmacies', 'February 18, 2026', 'For the full year 2025 Yarrow Pharmacies (TSX: YRFY) had revenue of C$7.52 billion and a net income of C$313 million.', 'Forty shops were opened.') ] },
 { symbol: 'GUEP', note: 'in the manner of newspapers', disagreements: [{ metric: 'eps', field: 'guidance-low', basis: 'adjusted', currency: 'USD', values: [3.1, 3.01] }], agreements: [], articles: [
  article('Guepard Logistics looks ahead', 'October 20, 2026', 'Guepard Logistics (NYSE: GUEP) reported third-quarter revenue of $1.2 billion. It expects adjusted earnings of $3.10 to $3.20 per share for 2026.', 'Parcels are heavier.'),
  article('Guepard Logistics at a glance', 'October 20, 2026', 'Guepard Logistics (GUEP) had third-quarter revenue of $1.2 billion. For 2026 the company forecasts adjusted earnings between $3.01 and $3.20 per share.', 'Parcels are lighter, some say.') ] },
 { symbol: 'CLNQ', note: 'in the manner of newspapers', disagreements: [], agreements: [{ metric: 'revenue', field: 'actual', currency: 'USD', values: [1.66e9] }], articles: [
  article('Clanqing Express delivers', 'August 20, 2026', 'Clanqing Express (NYSE: CLNQ) had second-quarter revenue of $1.66 billion. Adjusted earnings came to 70 cents per American depositary share, compared with a consensus of 66 cents.', 'Fees held.'),
  article('Clanqing Express: accounts', '20 August 2026', 'Clanqing Express (NYSE: CLNQ) reported second-quarter revenue of RMB11,862 million (US$1.66 billion). Adjusted net income per ADS was RMB5.04 (US$0.70). Adjusted net income per ordinary share was RMB1.26.', 'Vans are electric.') ] },
]
