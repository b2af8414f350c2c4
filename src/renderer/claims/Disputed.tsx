import { useWords } from '../words.ts'

/** Articles say several things: the number that stands here is one of them, and no verdict follows from it. */
export function Disputed() {
  const words = useWords().claims
  return (
    <span className="figure-aside">
      <span aria-hidden="true" className="disputed-sign">
        ≠
      </span>{' '}
      {words.disputed}
    </span>
  )
}
