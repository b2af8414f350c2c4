// Whether an article itself says that a word is a part of its company: a business, a product that is made, a place.
import { escapePattern } from '../words.ts'

const nouns = '(?:business(?:es)?|units?|segments?|divisions?|arms?|operations|banners?|chains?|labels?|brands?|subsidiary|stores|restaurants|products|solutions|systems)'
const measures = '(?:(?:net|total|organic|segment|operating|comparable|like-for-like|quarterly) )*(?:sales|revenues?|turnover)'
const makes = '(?:makes?|making|sells?|selling|produces?|producing|manufactures?|manufacturing|maker of|seller of|producer of|manufacturer of|supplier of|provider of|operates?|owner of|builds?|divisions|segments|units|businesses)'

/** What the whole world calls a place where goods are sold. */
const region =
  /^(?:(?:(?:North|South|Latin|Central|Northern|Southern|Western|Eastern|Greater|Continental|mainland|the rest of|rest of|Rest of) )*(?:America|Americas|Europe|Asia|Africa|Pacific|Asia[- ]Pacific|EMEA|APAC|world|World|China|India|Japan|Germany|France|Britain|Italy|Spain|Canada|Mexico|Brazil|Australia|Korea|Turkey|Russia|Poland|Scandinavia|Middle East|United States|United Kingdom|US|U\.S\.|UK|U\.K\.|Nordics|Benelux|Iberia|Oceania|Switzerland|Austria|Sweden|Norway|Denmark|Finland|Netherlands|Belgium|Ireland|Taiwan|Singapore|Indonesia|Thailand|Vietnam|Malaysia|Nigeria|Kenya|Egypt|Argentina|Chile|Colombia)|abroad)$/u

/** What is measured, paid, owed or counted, and is never a business. */
const measured =
  /\b(?:volumes?|prices?|pricing|traffic|costs?|expenses?|spending|headcount|deposits?|loans?|lending|assets?|cash|debt|borrowings?|visits|visitors|tickets?|orders?|demand|supply|output|production|capacity|yields?|rents?|wages|rates?|fees|premiums?|claims|margins?|profits?|income|earnings|sales|revenues?|turnover|shares?|stock|dividends?|payouts?|guidance|outlook|growth|exports|imports|deliveries|shipments|bookings|backlog|subscribers|users|customers|members|transactions|inventor(?:y|ies)|provisions?|charges|taxes|tax|interest|inflation|currency|exchange|investments?|capex|equity|employees|workers|staff|jobs|flights?|passengers?|occupancy|efficiency|productivity|penetration|engagement|retention|churn|pipeline|wins|contracts?|quarter|half|year|month|results?|performance|expectations|estimates|analysts|investors|shareholders|consumers|buyers|sellers|competitors|rivals|peers|it|they|we|he|she|that|this|those|these|which|who|both|each|others?|all|everything|total|company|group|firm|bank|management|board|average|number|figure|amount|share)\b/iu

let last = ''
let lower = ''
const known = new Map<string, boolean>()

/** Nothing depends on what is kept: the same article is asked about the same names several times. */
export function isKnownPart(text: string, name: string): boolean {
  if (text !== last) {
    last = text
    lower = text.toLowerCase()
    known.clear()
  }
  const said = known.get(name) ?? findPart(name.trim())
  known.set(name, said)
  return said
}

/** Whether words tell of something that is measured, paid, owed or counted, growth aside. */
export const tellsMeasure = (words: string): boolean => measured.test(words.replace(/\bgrowth\b|\bit\b/giu, ''))

export const isRegion = (name: string): boolean => region.test(name.replace(/^the /iu, ''))

function findPart(given: string): boolean {
  const name = given.replace(/^(?:the|its) /iu, '')
  if (isRegion(name)) return true
  if (name.length < 3 || name.split(' ').length > 4 || measured.test(name)) return false
  const words = escapePattern(name.toLowerCase())
  if (!lower.includes(name.toLowerCase())) return false
  const called = new RegExp(`\\b${words}(?:['’]s?)? (?:(?:and|&) [\\p{L}]+ )?${nouns}\\b|\\b${words} ${measures}\\b|\\b(?:sales|revenues?|turnover) (?:of|from|in|at) (?:the |its )?${words}\\b|\\b${nouns},? (?:called |named |for )?(?:the |its )?${words}\\b`, 'u')
  if (called.test(lower)) return true
  return new RegExp(`\\b${makes}\\b[^.;:]{0,70}\\b${words}\\b`, 'u').test(lower)
}
