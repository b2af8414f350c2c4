import { useSidebar } from '../library/sidebar-answer.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { formatAbsolute } from '../ui/times.ts'
import { closeDialog, showPane, showScope } from '../view.ts'
import { useWords } from '../words.ts'
import { useFeedDialog } from './feed-dialog.ts'

/** What is wrong with feeds, each in its sentence, and when it was last well. */
export function FeedProblems() {
  const words = useWords().feeds.problems
  const { problems } = useFeedDialog()
  const feeds = useSidebar((answer) => answer.value?.feeds) ?? []
  return (
    <Dialog title={words.title} onClose={closeDialog} wide>
      <ul className="feed-problems">
        {problems.map(({ feedId, problem }) => {
          const feed = feeds.find((each) => each.id === feedId)
          if (!feed) return null
          const lastGood = feed.lastGoodAt === null ? null : formatAbsolute(feed.lastGoodAt)
          return (
            <li key={feedId}>
              <button
                type="button"
                className="link-button"
                dir="auto"
                onClick={() => {
                  showScope({ kind: 'feed', id: feedId })
                  showPane('articles')
                  closeDialog()
                }}
              >
                {feed.title}
              </button>
              <p>{problem}</p>
              <p className="feed-address">{feed.address}</p>
              <p className="feed-address">{lastGood === null ? words.never : words.last(lastGood)}</p>
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
