import { useState } from 'react'
import { listSelected } from '../articles/selection.ts'
import { useWords } from '../words.ts'
import { FileForm } from './FileUnder.tsx'

/** Files all selected articles under a company. */
export function FileArticles() {
  const words = useWords().selection
  const [ids] = useState(listSelected)
  return <FileForm title={words.fileTitle(ids.length)} ids={ids} />
}
