// Houses that are quoted about others as a rule: where their own shares are told of they are on the market like everybody.
import type { NamedCompany } from '../names/mentions.ts'

const opensLine = /(?:^|\n)\s*$/u
// "…, issued a profit warning. The stock fell", in the same paragraph
const ownShares = /^(?:, [^,.]{3,80},)? (?:issued|reported|posted|said|warned|announced|unveiled|raised|cut|fell|rose)\b[^\n]*\b(?:[Tt]he (?:stock|shares)|[Ii]ts (?:stock|shares)) (?:rose|fell|gained|lost|added|jumped|dropped|climbed|slipped|slid|was|were|closed|ended)\b/u

/** "Goldman Sachs ended the day 1.92% firmer", "Shares of Wells Fargo": a house that is no source here, since its own shares are told of. */
export function tradesItself(text: string, company: NamedCompany): boolean {
  return company.spans.some(
    ([start, end]) =>
      /^(?:['’]s?)? (?:(?:& Co|& Company|Chase|Group|Inc|Corp|Co)\.? )*(?:\([^)]{1,16}\) )?(?:shares|stock) /iu.test(text.slice(end, end + 40)) ||
      (opensLine.test(text.slice(Math.max(0, start - 4), start)) && ownShares.test(text.slice(end, Math.min(text.length, end + 400)).split('\n')[0]!)) ||
      /^[^.;\n]{0,170}, (?:knocking|sending|lifting|pushing|driving|pulling|dragging) (?:the|its) (?:stock|shares)\b/u.test(text.slice(end, end + 210)) ||
      /^(?: and (?:\p{Lu}[\p{L}&.]+ ?){1,4})? (?:rose|fell|gained|lost|added|jumped|dropped|climbed|slipped|slid) [\d.]+ and [\d.]+ (?:%|per ?cent)/u.test(text.slice(end, end + 80)) ||
      /^, (?:up|down|higher|lower|off) (?:by )?[\d.]+ ?(?:%|per ?cent)/u.test(text.slice(end, end + 30)) ||
      /^ (?:edged|drifted|nudged|inched|ticked|closed|ended|finished|traded) [\d.]+ ?(?:%|per ?cent) (?:higher|lower|up|down|firmer|weaker)\b/u.test(text.slice(end, end + 40)) || // "Goldman Sachs edged 0.7% higher"
      /^ (?:bucked|defied) the (?:[\p{Ll}-]+ ){0,2}(?:trend|decline|sell-?off|market|gloom),? (?:rising|gaining|adding|climbing|falling|losing|shedding|slipping|up|down) [\d.]+ ?(?:%|per ?cent)/u.test(text.slice(end, end + 80)) || // "Bank of America bucked the trend, rising 0.7 percent"
      (/\b(?:(?:share |price )targets? (?:for|on)|rates|to (?:rank|rate)) $/u.test(text.slice(Math.max(0, start - 18), start)) && /^(?: (?:to|from) [A-Z]{0,3}[$€£]| ["“‘']?(?:buy|sell|hold|neutral|(?:over|under)weight|equal|(?:out|under)perform|sector|market)\b)/iu.test(text.slice(end, end + 20))) || // "raised his share target for National Bank of Canada to $158", "rates Royal Bank of Canada overweight": a bank that is rated itself
      /\b(?:(?:[Ss]hares|[Ss]tock) (?:of|in)|when it comes to|[Aa]s for|over at) $/u.test(text.slice(Math.max(0, start - 16), start)) ||
      /^(?: (?:& Co|& Company|Chase|Group|Inc|Corp|Co)\.?)*(?: [A-Z]{1,5})? (?:(?:was|were|is) (?:up|down)|rose|fell|gained|lost|added|slipped|slid|sank|jumped|dropped|climbed|surged|soared|tumbled|slumped|advanced|declined|eased|dipped|retreated|rallied|plunged|shed|drifted|edged (?:up|down|higher|lower)|ended(?: the (?:day|session))?|closed|finished(?: the (?:day|session))?) (?:by |about |nearly |almost |more than |as much as |up |down )*(?:(?:[\d.]+|one|two|three|four|five)(?:%| per ?cent|p\b| pence| cents)|[$€£][\d.]+ to )/iu.test(text.slice(end, end + 70)),
  )
}
