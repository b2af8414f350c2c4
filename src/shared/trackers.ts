const trackers = new RegExp(
  [
    '//(?:[\\w-]+\\.)*(?:doubleclick\\.net|scorecardresearch\\.com|google-analytics\\.com|quantserve\\.com|pixel\\.wp\\.com|stats\\.wordpress\\.com|feedsportal\\.com',
    'chartbeat\\.(?:com|net)|omtrdc\\.net|2o7\\.net|hubspot\\.com/__ptq|list-manage\\.com/track|sendgrid\\.net/wf/open|mailtrack\\.io|imrworldwide\\.com|adsrvr\\.org)(?:[:/]|$)',
    '//feeds\\.feedburner\\.com/~(?:r|ff|a|f)/',
    '//feedads\\.g\\.',
    '//rss\\.buysellads\\.com',
    '//www\\.facebook\\.com/tr(?:[/?]|$)',
    '/(?:track|beacon|pixel|impression|open)(?:ing)?(?:\\.(?:gif|png|php|aspx?))?(?:[?#]|$)',
    '/b\\.gif(?:[?#]|$)',
  ].join('|'),
  'i',
)

/** Whether a picture's address is one that only counts readers. Such a picture is never shown and never fetched. */
export function isTracker(address: string): boolean {
  return trackers.test(address)
}
