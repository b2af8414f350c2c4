// Numbers that another number holds or leaves out.

/** "Results included a tax benefit of $423,000", "guidance excludes about $28 million of expenses": a part of a number, not the number. */
export function isComponent(left: string): boolean {
  // "earnings excluding some items of 42 cents a share": what is left, and not the items
  if (/\b(?:earnings|profit|income|loss|EPS)(?: (?:a|per) share)? excluding (?:(?:some|certain|one-time|special|one-off) )?(?:items|costs|charges|gains) of $/iu.test(left)) return false
  return /\b(?:includ(?:es?|ed|ing)|exclud(?:es?|ed|ing)|reflect(?:s|ed|ing)?|net of|offset by|(?:related|attributable|due|owing) to|driven by|because of|as a result of|resulting from|result(?:ed|ing)? in|impacted by|benefit(?:ed|ing)? from|(?:weighed|dragged) down by|(?:weighed|inflated|boosted|helped|flattered|lifted|hurt) by)\s(?:(?:an?|the|about|approximately|around|nearly|roughly|some|up to|unusual|special|pre-?tax|after-?tax|one-time|non-?cash|non-?recurring|favorable|unfavorable|negative|positive|impact|effect|impacts|impairment|restructuring|income|tax|benefit|charges?|gains?|expenses?|items?|costs?|of|cumulative)\s)*$/iu.test(
    left,
  )
}

// "These items included a $5.9 million charge; a $5.4 million loss due to the impairment of": what stands further down such a list
const listedItem = /\b(?:items|charges|results|adjustments)(?:,? which| that)? include[sd]?\b[^.]*?;\s(?:and )?(?:an? |the )?$/iu

/** "These items included a $5.9 million charge; a $5.4 million loss due to": what stands further down such a list. */
export const isListedItem = (before: string): boolean => listedItem.test(before)
