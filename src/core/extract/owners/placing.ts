// Which company the drafts of a sentence belong to, and which period those have that name none.
import type { Course } from '../course.ts'
import type { Draft } from '../figures/drafts.ts'
import type { NamedSpan } from '../parts.ts'
import { theOther } from './actors.ts'
import { describesAnother, sentenceSubject } from './sentence-subjects.ts'

/** Gives each draft its company: the nearest one named before its number, else the one the sentence is about. */
export function placeDrafts(course: Course, drafts: readonly Draft[], names: readonly NamedSpan[], start: number): void {
  const said = sentenceSubject(course.input.text, names, start) ?? course.subject
  const subject = drafts.length > 0 && describesAnother(course.input.text.slice(start, drafts[0]!.evidence[0]?.[1] ?? start)) ? theOther(course, said) : said
  for (const draft of drafts) {
    draft.symbol ??= subject
    // Under "FY26 Guidance" a number that was reported belongs to the period of the article.
    const ofSection = course.sectionSubject === null || draft.symbol === course.sectionSubject
    draft.period ??= draft.mode === 'result' && !course.sectionForecasts && ofSection ? (course.listPeriod ?? course.sectionPeriod) : null
  }
}
