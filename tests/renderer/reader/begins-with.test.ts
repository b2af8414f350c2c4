import { describe, expect, it } from 'vitest'
import { beginsWith } from '../../../src/renderer/reader/begins-with.ts'

describe('a summary in front of an article', () => {
  const text = 'Profit at Velden Harbour rose by a tenth.\n\nThe company had expected less.'

  it('is not told twice where the article begins with it', () => {
    expect(beginsWith(text, 'Profit at Velden Harbour rose by a tenth.')).toBe(true)
    expect(beginsWith(text, 'Profit at  Velden Harbour\nrose by a tenth. The company had …')).toBe(true)
    expect(beginsWith(text, 'Profit at Velden Harbour rose...')).toBe(true)
  })

  it('is told where it says something else, or stands elsewhere', () => {
    expect(beginsWith(text, 'A tenth more for Velden')).toBe(false)
    expect(beginsWith(text, 'The company had expected less.')).toBe(false)
    expect(beginsWith(text, '…')).toBe(false)
  })
})
