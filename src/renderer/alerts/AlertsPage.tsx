import { useState } from 'react'
import type { Alert, AlertNotice, LibraryChange } from '../../shared/contract.ts'
import { call } from '../bridge.ts'
import { touches } from '../changes.ts'
import { PageFrame } from '../pages/PageFrame.tsx'
import { tryTo } from '../status/messages.ts'
import { readClock } from '../ui/clock.ts'
import { Icon } from '../ui/Icon.tsx'
import type { MenuItem } from '../ui/Menu.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import { formatAbsolute, formatRelative, useNow } from '../ui/times.ts'
import { useRequest } from '../use-request.ts'
import { openDialog, showPage } from '../view.ts'
import { currentWords, useWords } from '../words.ts'
import { markAllSeen, openNotice, removeAlert, silenceAlert } from './actions.ts'
import { openAlertDialog } from './alert-dialog.ts'
import { nameAlert, readSilence } from './name-alert.ts'

const day = 86_400_000
const isTouched = (change: LibraryChange): boolean => touches(change, ['alerts', 'watchlists', 'companies'])

/** What the person wants to hear of, and what alerts told. */
export function AlertsPage() {
  const words = useWords().alerts
  const { value: alerts, error } = useRequest('alerts.list', {}, isTouched)
  const { value: told } = useRequest('alerts.notices', { limit: 50 }, isTouched)
  const unseen = told?.unseen ?? 0
  return (
    <PageFrame
      kicker={words.unseen(unseen)}
      title={words.title}
      error={error}
      actions={
        <>
          {unseen > 0 && (
            <button type="button" className="tool" onClick={() => void markAllSeen()}>
              <span className="tool-label">{words.markAll}</span>
            </button>
          )}
          <button type="button" className="tool" onClick={() => openDialog('settings')}>
            <span className="tool-label">{words.howShown}</span>
          </button>
          <button type="button" className="tool" onClick={() => openAlertDialog()}>
            <Icon name="add" />
            <span className="tool-label">{words.add}</span>
          </button>
        </>
      }
    >
      <section className="page-part" aria-labelledby="alerts-rules">
        <h2 id="alerts-rules">{words.rules}</h2>
        {alerts?.length === 0 && <p className="form-note">{words.noRules}</p>}
        <ul className="watch-list" aria-label={words.rules}>
          {alerts?.map((alert) => (
            <AlertLine key={alert.id} alert={alert} />
          ))}
        </ul>
      </section>
      {alerts && (alerts.length > 0 || (told?.notices.length ?? 0) > 0) && (
        <section className="page-part" aria-labelledby="alerts-told">
          <h2 id="alerts-told">{words.told}</h2>
          {told?.notices.length === 0 && <p className="form-note">{words.nothingTold}</p>}
          {told && <Told key={told.notices[0]?.id ?? ''} first={told.notices} next={told.next} />}
        </section>
      )}
    </PageFrame>
  )
}

function AlertLine({ alert }: { readonly alert: Alert }) {
  const words = useWords().alerts
  const silence = readSilence(alert, useNow())
  const actions = words.actionsOf(nameAlert(alert))
  return (
    <li className="watch-line">
      <div className="watch-head">
        <span className="watch-name" dir="auto">
          {nameAlert(alert)}
        </span>
        <span className="figure-aside">{silence === 'speaks' ? '' : silence === 'for-good' ? words.silentForGood : words.silentUntil(formatAbsolute(alert.silencedUntil ?? '') ?? '')}</span>
        <MenuButton label={actions} items={() => listAlertActions(alert, silence !== 'speaks')} />
      </div>
    </li>
  )
}

function listAlertActions(alert: Alert, isSilent: boolean): readonly (MenuItem | null)[] {
  const words = currentWords().alerts
  const silenceFor = (days: number): void => void silenceAlert(alert, new Date(readClock() + days * day).toISOString())
  return [
    { label: words.change, run: () => openAlertDialog({ alert }) },
    null,
    ...(isSilent ? [{ label: words.speakAgain, run: () => void silenceAlert(alert, null) }] : []),
    { label: words.silenceDay, run: () => silenceFor(1) },
    { label: words.silenceWeek, run: () => silenceFor(7) },
    { label: words.silence, run: () => void silenceAlert(alert, 'forever') },
    null,
    { label: words.remove, run: () => void removeAlert(alert) },
  ]
}

/** The newest first; older ones are asked for. */
function Told({ first, next: firstNext }: { readonly first: readonly AlertNotice[]; readonly next: string | null }) {
  const words = useWords().alerts
  const now = useNow()
  const [older, setOlder] = useState<readonly AlertNotice[]>([])
  const [olderNext, setOlderNext] = useState<string | null>(null)
  const next = older.length === 0 ? firstNext : olderNext
  const readOn = async (): Promise<void> => {
    const page = await tryTo(() => call('alerts.notices', { limit: 50, cursor: next }))
    if (!page) return
    setOlder([...older, ...page.notices])
    setOlderNext(page.next)
  }
  return (
    <>
      <ul className="company-news" aria-label={words.told}>
        {[...first, ...older].map((notice) => (
          <li key={notice.id} className={notice.seen ? 'company-story company-story-read' : 'company-story'}>
            <button type="button" className="company-headline" dir="auto" onClick={() => openNotice(notice)}>
              {notice.title}
              {!notice.seen && <span className="visually-hidden"> {words.isNew}</span>}
            </button>
            <span className="figure-aside">
              <button type="button" className="link-button" onClick={() => showPage({ kind: 'company', symbol: notice.symbol })}>
                {notice.symbol}
              </button>{' '}
              · {words.reason(notice.kind, notice.reason)}
              {notice.source !== null && ` · ${notice.source}`} · <time dateTime={notice.madeAt}>{formatRelative(notice.madeAt, now)}</time>
            </span>
          </li>
        ))}
      </ul>
      {next !== null && (
        <button type="button" className="text-button" onClick={() => void readOn()}>
          {words.older}
        </button>
      )}
    </>
  )
}
