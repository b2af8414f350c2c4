// The analyst of a rating, where the sentence behind it names him.
import type { Course } from '../course.ts'
import type { Block } from '../parts.ts'

/** "Analyst Dana Whitlock wrote": the analyst of the rating just read. */
export function nameAnalyst(course: Course, sentence: string, block: Block): void {
  const last = course.ratings.at(-1)
  const match =
    /^(?:The )?[Aa]nalyst (\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,2}) (?:wrote|said|says|writes|noted|cited|added|expects)/u.exec(
      sentence,
    )
  if (last && match && last.analyst === null && last.evidence.every((span) => span[0] >= block.start))
    course.ratings[course.ratings.length - 1] = { ...last, analyst: match[1]! }
}
