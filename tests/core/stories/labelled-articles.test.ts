import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compareFingerprints, fingerprintArticle } from '../../../src/core/stories/index.ts'
import { copyKinds, copyStory } from '../../fixtures/stories/change.ts'
import { genres } from '../../fixtures/stories/genres.ts'
import type { Genre } from '../../fixtures/stories/genres.ts'
import type { Story } from '../../fixtures/stories/generate.ts'

const folder = resolve(import.meta.dirname, '../../../../shared/extraction/articles')

function readStory(path: string): Story {
  const [title = '', ...paragraphs] = readFileSync(path, 'utf8').split(/\n\s*\n/)
  return { title, paragraphs, publishedAt: Date.UTC(2026, 9, 8), symbols: [], genre: { ...(genres[0] as Genre), titles: [title] }, fill: (text) => text }
}

describe.skipIf(!existsSync(folder))('articles that this project did not make from templates', () => {
  const stories = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => readStory(join(folder, name))) : []
  const printOf = (story: Story) => fingerprintArticle({ ...story, text: story.paragraphs.join('\n\n') })

  const missedCopies = (kind: string): readonly string[] =>
    stories.filter((story, index) => compareFingerprints(printOf(story), fingerprintArticle(copyStory(story, [kind], index))).relation === 'different').map((story) => story.title)

  it.each(copyKinds.filter((kind) => kind !== 'teaser'))('are one entry with their copies (%s)', (kind) => {
    expect(missedCopies(kind)).toEqual([])
  })

  it('are one entry with their teasers, where these are more than a byline and half a sentence', () => {
    expect(missedCopies('teaser').length).toBeLessThanOrEqual(stories.length * 0.1)
  })

  it('stay apart from each other', () => {
    const prints = stories.map(printOf)
    const joined = prints.flatMap((first, index) => prints.slice(index + 1).filter((second) => compareFingerprints(first, second).relation !== 'different'))
    expect(joined).toEqual([])
  })
})
