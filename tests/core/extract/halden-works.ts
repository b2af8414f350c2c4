import { extractArticle } from '../../../src/core/extract/index.ts'
import type { Figure } from '../../../src/shared/model.ts'

/** The figures of an article about an invented company's third quarter whose middle is `sentences`. */
export function readHalden(sentences: string): readonly Figure[] {
  return extractArticle({
    title: 'Halden Works reports third-quarter results',
    dek: null,
    text: `Halden Works Inc. (NYSE: HLDW) on Tuesday reported results for the third quarter of 2026.\n\n${sentences}\n\nThe company, based in Toledo, Ohio, makes castings and valves for pumps and has 14 plants.`,
    sections: [],
    publishedAt: null,
  }).snapshots.flatMap(({ figures }) => figures)
}
