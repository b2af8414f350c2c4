// One figure that the article states with two different values.
import type { AuditFinding } from '../../../shared/ledger.ts'
import type { Extraction } from '../../../shared/model.ts'
import { agree } from '../printed.ts'
import { isComparable } from './passage.ts'
import type { Sentence } from './passage.ts'
import { readExtracted } from './statements.ts'
import type { Statement } from './statements.ts'

/** Only plain statements of the article's own period count: whatever else a sentence says, it may speak of another figure. */
export function auditContradictions(sentences: readonly Sentence[], statements: readonly Statement[], extraction: Extraction): readonly AuditFinding[] {
  const snapshot = extraction.snapshots[0]
  const main = snapshot ? `${snapshot.period.kind} ${snapshot.period.number ?? ''}`.trim() : ''
  const several = extraction.snapshots.length > 1
  const stated = statements.filter((statement) => statement.plain)
  const extracted = readExtracted(sentences, snapshot).filter((figure) => !stated.some((statement) => statement.number.span[0] === figure.number.span[0]))
  const plain = [...stated, ...extracted].toSorted((a, b) => a.number.span[0] - b.number.span[0])
  const found: AuditFinding[] = []
  for (const [index, first] of plain.entries()) {
    for (const second of plain.slice(index + 1)) {
      if (first.measure !== second.measure || first.adjusted !== second.adjusted || first.sentence === second.sentence) continue
      // Where several periods are told of, a sentence that names none may speak of either.
      if (several && (first.period === '') !== (second.period === '') && first.sentence.paragraph !== second.sentence.paragraph) continue
      if ((first.period || main) !== (second.period || main) || (first.year !== null && second.year !== null && first.year !== second.year)) continue
      if (!isComparable(first.number, second.number) || (first.number.per !== second.number.per && first.number.per !== null && second.number.per !== null)) continue
      if (first.number.ranged || second.number.ranged || agree(first.number, second.number) || !isLikely(first.number.value, second.number.value)) continue
      if (found.some((finding) => finding.evidence.some((span) => span[0] === second.number.span[0]))) continue
      const quote = ({ sentence, number }: Statement): string => sentence.text.slice(number.span[0] - sentence.span[0], number.span[1] - sentence.span[0])
      found.push({ kind: 'contradiction', message: `The article gives one figure, ${first.measure.replaceAll('-', ' ')}, with two values: ${quote(first)} and ${quote(second)}.`, evidence: [first.number.span, second.number.span] })
    }
  }
  return found
}

/** Slips change a digit or two; numbers that are far apart are of two things. */
function isLikely(one: number, other: number): boolean {
  const ratio = Math.abs(one / other)
  return ratio > 0.75 && ratio < 1.34
}
