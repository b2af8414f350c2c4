// What a heading says of the lines under it.

/** "Non-GAAP results": the footing of a section's numbers. */
export const basisOfHeading = /\b(?:non-GAAP|GAAP|non-IFRS|IFRS|adjusted|underlying|statutory)\b(?! and\b)(?: \p{L}+){0,2} (?:results|measures|highlights|metrics|figures|summary|performance)\b/iu

/** "By end market": each line under it is the revenue of a business. */
export const partsHeading = /^\W*(?:(?:net )?(?:revenues?|sales),? )?by (?:end[- ]market|segment|division|business|region|geography|product|category|line of business|market)(?: line| group|s)?\W*$/iu
