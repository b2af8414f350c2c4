import { useEffect } from 'react'
import { create } from 'zustand'
import type { AuditFinding } from '../../shared/ledger.ts'
import type { LibraryChange } from '../../shared/contract.ts'
import { touches } from '../changes.ts'
import { useRequest } from '../use-request.ts'
import { useView } from '../view.ts'

interface Findings {
  readonly textId: string | null
  readonly findings: readonly AuditFinding[]
}

const none: readonly AuditFinding[] = []
const useAnswer = create<Findings>(() => ({ textId: null, findings: none }))
const isTouched = (change: LibraryChange): boolean => touches(change, ['articles'])

/** What does not add up in the text of the open article. Nothing while that is not known. */
export function useFindingsOf(textId: string): readonly AuditFinding[] {
  return useAnswer((answer) => (answer.textId === textId ? answer.findings : none))
}

/** Keeps the findings of the open article answered. Used once, by the window itself. */
export function useKeepFindings(): void {
  const id = useView((view) => view.openId)
  const { value } = useRequest('earnings.audit', id === null ? null : { articleId: id }, isTouched)
  useEffect(() => {
    if (value) useAnswer.setState(value.findings.length === 0 ? { textId: value.textId, findings: none } : value)
  }, [value])
}
