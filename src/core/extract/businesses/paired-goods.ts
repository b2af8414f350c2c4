// Two goods in small letters that name one business: "agriculture and turf sales".
import { tellsNumbers } from '../names/company-nouns.ts'

// what such a pair stands behind
const opens = /,$|^(?:while|whereas|in|expects|sees|its|the|of|said)$/u
const notGoods = /^(?:volumes?|prices?|costs?|demand|orders?|traffic|expenses|margins?|profitability|growth|customers?|investments?|acquisitions?|higher|lower|more|less|currency|deposits|loans)$/u

/** Whether the word before an "and" is the first of two goods. `outside` stands before it. */
export function isPairOfGoods(outside: string, first: string): boolean {
  return /^[\p{Ll}-]+$/u.test(first) && opens.test(outside) && !tellsNumbers(first) && !notGoods.test(first)
}
