/**
 * How the window names a picture of the library: `mdimg://image/7`, and nothing else. It names an id, never a path or an address of the
 * web, so that nothing outside the library can be meant.
 */
const pattern = /^mdimg:\/\/image\/([1-9][0-9]{0,15})$/

export const imageScheme = 'mdimg'

export function imageAddress(id: string): string {
  return `${imageScheme}://image/${id}`
}

/** The id in a picture's address; null for every other address. */
export function parseImageAddress(address: string): string | null {
  return pattern.exec(address)?.[1] ?? null
}
