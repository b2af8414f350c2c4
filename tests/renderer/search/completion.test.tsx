// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import type { SearchSuggestion } from '../../../src/shared/contract.ts'
import { makePlainLibrary } from '../plain-library.ts'

const values = ['unread', 'starred', 'story']

/** What the library would answer: the values of is: that begin with what stands behind it. */
function suggest(text: string): SearchSuggestion[] {
  if (!text.startsWith('is:')) return [{ kind: 'field', label: 'is:', insert: 'is:', meaning: '', start: 0, end: text.length }]
  return values
    .filter((value) => value.startsWith(text.slice(3)))
    .map((value) => ({ kind: 'value', label: value, insert: `${value} `, meaning: '', start: 3, end: text.length }))
}

/** A field of the rule dialog over a library that answers when it is told to. */
async function openField() {
  const waiting: (() => void)[] = []
  const { bridge } = makePlainLibrary()
  const call: typeof bridge.call = async (name, input) => {
    if (name !== 'search.complete') return bridge.call(name, input)
    await new Promise<void>((resolve) => waiting.push(resolve))
    return { ok: true, value: suggest((input as { text: string }).text) as never }
  }
  Object.defineProperty(window, 'marketdash', { value: { ...bridge, call }, configurable: true })
  vi.resetModules()
  const { useState } = await import('react')
  const { QueryField } = await import('../../../src/renderer/search/QueryField.tsx')
  function Field() {
    const [query, setQuery] = useState('')
    return <QueryField label="Search" value={query} problem={null} onChange={setQuery} />
  }
  render(<Field />)
  const field = screen.getByLabelText<HTMLInputElement>('Search')
  return {
    field,
    type(text: string): void {
      for (const key of text) {
        fireEvent.keyDown(field, { key })
        fireEvent.input(field, { target: { value: field.value + key } })
        fireEvent.keyUp(field, { key })
      }
    },
    press: (key: string): void => void fireEvent.keyDown(field, { key }),
    answerAll: (): void => waiting.splice(0).forEach((answer) => answer()),
  }
}

afterEach(cleanup)

it('takes what was chosen before the library had answered', async () => {
  const { field, type, press, answerAll } = await openField()
  type('is:')
  answerAll()
  expect(await screen.findByRole('option', { name: 'unread' })).toBeTruthy()
  type('st')
  press('ArrowDown')
  press('Tab')
  expect(field.value).toBe('is:st')
  answerAll()
  await waitFor(() => expect(field.value).toBe('is:starred '))
  expect(field.selectionStart).toBe('is:starred '.length)
})

it('takes nothing when more was typed since', async () => {
  const { field, type, press, answerAll } = await openField()
  type('is:')
  answerAll()
  await screen.findByRole('option', { name: 'unread' })
  type('s')
  press('ArrowDown')
  press('Tab')
  type('to')
  answerAll()
  expect(await screen.findByRole('option', { name: 'story' })).toBeTruthy()
  expect(field.value).toBe('is:sto')
})
