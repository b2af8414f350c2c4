/** No document is larger than this, in bytes; larger ones are refused before they are looked at. */
export const largestDocument = 32 * 1024 * 1024

/** No single article (text, page, mail) is longer than this, in characters: about four times the longest novel. Feeds may be larger. */
export const longestText = 10_000_000

export const noTextSentence = 'There is no text in this that could be read as an article. Where it is a page, open it in the browser and copy the text.'

export const tooLargeSentence =
  'This is too large for an article (more than 10 MB of text). Split it, or save only the part you want to read, and import that.'
