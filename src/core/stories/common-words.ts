import { foldSpelling } from './spelling.ts'

const everyday = `a about above across after again against all almost also although among an and another any are around as at away back be because been before began behind being below
  best better between both but by call came can cannot come could day days did do does done down due during each early either end even ever every few first for four from further get give given go going
  good got great had has have he held her here high higher him his how however i if in into is it its itself just keep kept know known large largest last late later latest least left less like likely little
  long longer look low lower made make makes making many may might more most much must my near nearly need never new next no none nor not now of off often old on once one only onto open or other others our out over
  own part people per place put ran rather really right run said same saw say says second see seen set several she should show shows since six so some still such take taken ten than that the their them then there
  these they third this those three through time times to today together told tomorrow too took toward two under until up upon us use used very via was way we week weeks well went were what when where whether which
  while who whole whose why will with within without work would year years yesterday yet you your month months hour hours day morning evening night monday tuesday wednesday thursday friday saturday sunday
  january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec u s uk usa eu st mr mrs ms dr`

/** What stands in the headlines of any company: it does not tell two stories apart. */
const trade = `adds adjusted agency agree agreed agrees analyst analysts announce announces approves ask asset assets average bank banks beat beats billion board boost boosts brief bond bonds business buy buys call calls cent cents chairman
  chief climb climbs close closes co company companies corp corporation currency cut cuts data date deal debt decline declines declared director dividend dollar dollars drop drops earned earnings economic economy estimate estimates euro euros
  exchange executive exclusive expect expected expects fall falls fell file files financial fiscal five forecast forecasts fourth full fund funds gain gains global group growth guidance half higher hit hits holding holdings inc income increase index industrial
  interest investor investors jump jumps limited loss losses ltd lse lseg main major market markets maker matter meeting million miss misses morning nasdaq net news nyse offer operating outlook percent plan plans plc points post posts
  price prices profit profits prior product quarter quarterly quarters quits rate rates rating raise raises record report reported reports result results revenue revenues revs reuter reuters rise rises rose sale sales says sector see sees sell sells seven share shareholders
  shares shows sources stake steps stock stocks street strong surge surges target third total trade trading trillion unit update usual value view wall watch wins world yield yields oper shr avg nil nine note notes text urgent pay payable payout qtr mths qtly`

/** Words in their folded form that do not tell two stories apart. */
export const commonWords: ReadonlySet<string> = new Set(`${everyday} ${trade}`.split(/\s+/).map(foldSpelling))

export const weekdays: readonly string[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
export const monthNames: readonly string[] = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
