const paths = {
  star: 'M8 1.8l1.9 3.9 4.3.6-3.1 3 .7 4.3L8 11.6l-3.8 2 .7-4.3-3.1-3 4.3-.6z',
  later: 'M8 1.75a6.25 6.25 0 100 12.5 6.25 6.25 0 000-12.5zM8 4.5V8l2.5 1.75',
  unread: 'M8 4.5a3.5 3.5 0 100 7 3.5 3.5 0 000-7z',
  link: 'M6.5 3H3v10h10V9.5M9 2.75h4.25V7M13 3L7.5 8.5',
  close: 'M4 4l8 8M12 4l-8 8',
  back: 'M10 3L5 8l5 5',
  add: 'M8 3v10M3 8h10',
  import: 'M8 2v8M4.8 7L8 10.2 11.2 7M2.5 11v2.5h11V11',
  down: 'M4 6l4 4 4-4',
  right: 'M6 4l4 4-4 4',
  sentence: 'M2.5 3.5h11M2.5 12.5h11M2.5 8h6.5M11 6.2L9.2 8 11 9.8M9.4 8h4.1',
  rail: 'M2 3h12v10H2zM10 3v10',
  problem: 'M8 2.2l6 11H2zM8 6.5v3M8 11.4v.2',
  play: 'M5.5 3.5l7 4.5-7 4.5z',
  pause: 'M5.5 4v8M10.5 4v8',
  more: 'M3.5 7.5a.5.5 0 100 1 .5.5 0 000-1zM8 7.5a.5.5 0 100 1 .5.5 0 000-1zM12.5 7.5a.5.5 0 100 1 .5.5 0 000-1z',
  refresh: 'M13 8a5 5 0 11-1.5-3.6L13 6M13 2.8V6H9.8',
  feed: 'M3 3a10 10 0 0110 10M3 7a6 6 0 016 6M3.6 12.4h.01',
  up: 'M4 10l4-4 4 4',
  bell: 'M3.5 12h9c-1-1.2-1.3-2.6-1.3-5a3.2 3.2 0 00-6.4 0c0 2.4-.3 3.8-1.3 5zM6.8 14h2.4',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3',
  outline: 'M2.5 3.5h.01M2.5 8h.01M2.5 12.5h.01M5.5 3.5h8M5.5 8h8M5.5 12.5h5',
  marker: 'M9.5 2.5l4 4-6 6H4L3 11.5l-.5-2zM2 14.5h12M8 4l4 4',
  help: 'M5.6 6.2a2.4 2.4 0 114 1.8c-1 .7-1.6 1.1-1.6 2.2M8 12.6v.2',
  list: 'M2.5 4.5h11M4.5 8h7M6.5 11.5h3',
  tag: 'M2.5 2.5h5.2l5.8 5.8-5.2 5.2-5.8-5.8zM5.3 5.3h.01',
  company: 'M3 14V2.5h6V14M9 6.5h4V14M1.5 14h13M5 5.2h2M5 8h2M5 10.8h2',
  search: 'M7 2.5a4.5 4.5 0 100 9 4.5 4.5 0 000-9zM10.4 10.4L14 14',
} as const

export type IconName = keyof typeof paths

/** A small line drawing beside or instead of words; the words are always there for those who do not see it. */
export function Icon({ name, filled = false }: { readonly name: IconName; readonly filled?: boolean }) {
  return (
    <svg className={filled ? 'icon icon-filled' : 'icon'} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
