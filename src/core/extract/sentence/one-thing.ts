// Small sums that are of one thing that is sold, and of no share.
const ofOneThing = /\b(?:per|every|each) (?:retail )?(?:unit|car|vehicle|barrel|tonne|ton|ounce|pound|customer|user|subscriber|member|passenger|seat|room|guest|order|home|megawatt|MWh)\b/u

/** "Gross profit per unit was $3,188", "as the margin on every barrel widened to 11.9 dollars": what one thing brings that is sold is no earnings of a share. */
export function isOfOneThing(before: string): boolean {
  return ofOneThing.test(before)
}
