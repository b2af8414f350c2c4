// Sums that tell how much something changed by.
import type { Amount } from '../parts.ts'
import type { Walk } from './walk.ts'

/** Whether a sum is how much something changed by, and not what it came to. `left` and `right` are the words around it. */
export function isDifference(left: string, behind: string): boolean {
  const right = behind.replace(/^ \((?:[A-Z]{0,3}[$€£¥]|[A-Z]{3} ?)[\d.,]+(?: ?\p{L}+)?\)(?= (?:lower|higher|less|more|below|above|worse|better)\b)/u, '') // "3 million pounds ($4.6 million) lower than expected"
  if (/\b(?:beat(?:s|ing)?|top(?:s|ped|ping)|miss(?:es|ed|ing)?|exceed(?:s|ed|ing)|surpass(?:es|ed|ing)|ahead of|below|above|short of)\b[^,;]{0,44}\bby (?:about |around |more than |nearly |almost |over |some |roughly |at least |just |only )?$/iu.test(left))
    return true
  // "fell 10 per cent or $133 million from a year ago to $1.26 billion"
  if (/\b(?:rose|fell|grew|dropped|jumped|climbed|declined|increased|decreased|up|down) (?:by )?[\d.]+ ?(?:%|per ?cent),? or (?:by )?$/iu.test(left) && /^(?: (?:from|to|on)\b|,? year)/u.test(right)) return true
  // "within 5 million pounds either side of 640 million"
  if (/\bwithin (?:about )?$/iu.test(left) && /^ either side of\b/u.test(right)) return true
  if (/\badding (?:about |around |nearly |another |some |roughly )?$/iu.test(left) && /^\s(?:over|to|on top|from|since|in (?:sales|revenue))\b/iu.test(right)) return true
  if (/\b(?:rais|lift|cut|lower|increas|reduc|boost|trim|narrow|hik|revis|push|pull|dragg|knock|bump|nudg)\w*\b[^,;]{0,80}\bby (?:about |around |roughly |some |nearly |almost )?$/iu.test(left)) return true
  // "option costs, which lowered per-share earnings 16 cents"
  if (/\b(?:lowered|reduced|trimmed|boosted|dented|crimped|hurt|clipped) (?:[a-z-]+ ){0,2}(?:earnings|profits?|income|EPS)(?: per share| a share)? (?:by )?(?:about |around )?$/iu.test(left)) return true
  // "currency decreased reported net sales revenue by $2.8 million"
  if (/\b(?:(?:to|will|would|could|can|and) (?:also )?(?:grow|increase|reduce|lower|raise|boost|lift|cut|add to)|increased|decreased|reduced|lowered|raised|boosted|lifted|hurt|affected|impacted) (?:[a-z-]+ ){0,3}(?:[a-z, ]{3,60}\((?=EBITDA))?(?:sales|revenues?|income|profits?|earnings|EBITDA\)?|margins?|results)(?: revenues?)? by (?:about |around |approximately )?$/iu.test(left)) return true
  // "EBITDA increased $1.7 million, or 6.8%, to $26.1 million"
  if (/\b(?:increased|decreased|declined|grew|rose|fell|improved|dropped|climbed|jumped|advanced|slipped|rising|growing|increasing|falling|declining|dropping|improving)\s(?:by (?:over |more than |less than |just |only )|by |approximately |about |nearly |almost |roughly |some |a further |another )*$/iu.test(left)) return true
  // "guidance of revenue growth of about DKK 1 billion"
  if (/\b(?:revenues?|sales|turnover|profit|EBITDA?) growth of (?:about |around |approximately |up to |at least )?$/iu.test(left)) return true
  // "a decline of 118,000 from the prior quarter"
  if (/\b(?:an|a) (?:net |sharp |further |slight )?(?:increase|decrease|reduction|rise|decline|improvement) of (?:about |around |nearly |almost |approximately |more than |some )?$/iu.test(left)) return true
  if (/\b(?:an?|the|with) (?:net |sharp |further |slight )?(?:decline|increase|drop|rise|fall|decrease|gain|loss(?= of \d)|reduction) of (?:about |around |nearly |almost |more than |some )?$/iu.test(left) && /^(?: (?:million|thousand))? (?:from|over|compared|versus|on) (?:the|a|last)\b/iu.test(right)) return true
  if (/\b(?:impact|effect) on [^.,;]{3,50} of (?:about |around |approximately )?$/iu.test(left)) return true
  if (/\b(?:affect|impact|burden|help|hurt|reduc|boost|dent|crimp|weaken|depress|strengthen)(?:e|s|es|ed|ing)?\b[^,;]{0,70}\bby (?:about |around |approximately )?$/iu.test(left)) return true
  // "an $8 million revenue reduction"
  if (/^\s(?:\w+ )?(?:revenues?|sales|profit|earnings|income|EBITDA|margin) (?:reduction|shortfall|adjustment|headwind|tailwind|impact|benefit|hit|improvement|decrease|decline|increase)\b/iu.test(right)) return true
  return (
    /^\s(?:improvement|beat|miss|surprise|shortfall|gap|upside) (?:over|on|from|of|to|versus|against|compared|relative)\b/iu.test(right) ||
    /^\s(?:more|less|better|worse|above|below|short|shy|ahead|higher|lower|under|over)\b(?! (?:in|at) | (?:the|this|that|its) (?:\w+ )?(?:period|quarter|half|year|months)\b)/iu.test(right) ||
    (/\b(?:by|(?<!made |rang |racked |chalked |notched |set |rung |rings |racks )up|down) (?:about |around |nearly |almost )?$/iu.test(left) &&
      !/\b(?:to|at)\s*$/iu.test(left) &&
      /\b(?:rose|fell|grew|dropped|jumped|climbed|slipped|shrank|slid|swelled|increased|decreased|declined|improved|(?<!made |rang |racked |chalked |notched |set |rung |rings |racks )up|down|beat|missed|narrowed|widened)\b[^,;]{0,30}$/iu.test(
        left,
      ))
  )
}

/** "by $23 million and $0.08 per share, respectively": the second of two differences. */
export function followsDifference(state: Walk, amount: Amount): boolean {
  const before = state.context.amounts.filter((other) => other.end <= amount.start).at(-1)
  return (
    before !== undefined &&
    (state.notes.get(before)?.rule === 'difference' || (state.notes.get(before)?.rule === 'hypothetical' && isDifference(state.context.text.slice(Math.max(state.sentence[0], before.start - 100), before.start), ''))) &&
    /^,? (?:and|or|to) [+−-]?$/u.test(state.context.text.slice(before.end, amount.start)) &&
    // "increased by $7.1 million to $37.3 million": the second is the result
    !(/^,? to $/u.test(state.context.text.slice(before.end, amount.start)) && /\b(?:increas|decreas|declin|improv|grow|drop|climb|jump|slip|advanc|revis|rais|lift|lower|cut)\w*\b|\b(?:rose|fell|grew|rising|falling|up|down)\b/iu.test(state.context.text.slice(Math.max(state.sentence[0], before.start - 60), before.start)))
  )
}
