// A line of a list of prices: "Calder Group (CLDR) 429.30p 6.63%", "Tessin (TSSN) $61.15 (-0.4%)".

const quoteLine = /^(?:[•*–-] ?)?[\p{Lu}\d][^\n%:;]{1,70}?[ \t]+(?:[$€£]\s?\d[\d,]*(?:\.\d+)?|\d[\d,]*(?:\.\d+)?(?:p|c))[ \t]+\(?[+−–-]?\d{1,3}\.\d{1,2}%\)?$/u

// "Tarnow (NYSE:TRN) 7.41%": a move alone, behind a symbol
const moveLine = /^(?:[•*–-] ?)?\p{Lu}[^\n%:;()]{1,60}? ?\([A-Z][A-Z:. ]{0,14}\)[ \t]+\(?[+−–-]?\d{1,3}\.\d{1,2}%\)?$/u

/** Whether a line gives a name, a price and a move, or a name with its symbol and a move, and nothing else. */
export function isQuoteLine(line: string): boolean {
  return line.length < 110 && /\d%\)?$/u.test(line) && (quoteLine.test(line) || moveLine.test(line))
}
