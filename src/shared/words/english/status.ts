export const status = {
  closeMessage: 'Close this message',
  restarting: 'The library stopped and is being started again. Nothing is lost; this takes a moment.',
  restartingUnexpectedly: 'The library stopped unexpectedly and is being started again. Nothing that was saved is lost.',
  failed: 'The library could not be started. Close Marketdash and open it again.',
  failedAgainAndAgain: 'The library stopped again and again. Nothing that was saved is lost. Close Marketdash, run "marketdash check", and start it again.',
  unanswered: 'The library stopped before it could answer. Look whether it was done, and try again.',
  wentWrong: (what: string) => `Something went wrong inside Marketdash: ${what}`,
  nothingToUndo: 'There is nothing to undo.',
  undone: (what: string) => `Undone: ${what}`,
  trouble: {
    title: 'The window could not be drawn',
    words: 'Nothing in your library is lost. Show the window again; if this comes back with the same article, open another one first.',
    again: 'Show the window again',
  },
}
