// Brackets that mean a loss, and those that only hold another number.

/** Brackets mean a loss only where the number alone fills them: "$(14.2)", "($0.21)", never "(up 3%)" or "(US$4.3 billion)". */
export function isAccountingContext(text: string, at: number, stop: number): boolean {
  const before = text.slice(Math.max(0, at - 6), at)
  if (/(?:[$€£¥₹]|\bRs\.?)\s?\($|(?:\b|(?<=\b[MTK]))(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|JPY|RMB) ?\($/u.test(before)) return true // also "Rs (867) crore", "EUR (251)m"
  if (/^\)? (?:to|and) \([$€£¥]\d[\d.,]*\)/u.test(text.slice(stop, stop + 24))) return true // "($0.25) to ($0.19)"
  if (!/\([$€£¥]\s?$/u.test(before)) return false
  // "($0.21) per share" or a cell; "(US$4.3 billion)" after another amount is the other currency
  return (
    /^\)?(?:\s*(?:per|a) |\s{2,}|\s*\||\s*$|[,;.]|\s*(?:vs|versus|compared|million|billion|m\b|bn\b|expected|est|for|from|in|during|and|on|or|as)\b)/u.test(
      text.slice(stop, stop + 12),
    ) &&
    !/(?:\d(?:mn|bn|tn|MM|[mbkpcMBKT])?|\b(?:million|billion|trillion|crore|bn|yen|won|euros|yuan|kronor|rupees|dirhams|riyals|rand|reais|francs|crowns|kroner|pounds|pesos|baht|ringgit|rupiah|shekels|dollars|lira))\s*\([A-Z]{0,3}[$€£]\s?$/u.test(
      text.slice(Math.max(0, at - 20), at),
    )
  )
}

/** "compared to (3.2) percent", "a margin of (1.4)%": the end of a percentage below nought, or null where the bracket is one of the clause. */
export function readPercentBelow(text: string, at: number, stop: number): number | null {
  if (text[at - 1] !== '(' || text[stop] !== ')' || !/\b(?:to|of|was|from|at|with|against|versus|were) \($/u.test(text.slice(Math.max(0, at - 10), at))) return null
  const unit = /^\) ?(?:%|per ?cent\b)/u.exec(text.slice(stop, stop + 11))
  return unit === null ? null : stop + unit[0].length
}
