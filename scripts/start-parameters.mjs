// The parameters of `npm start`: files and paths are meant from where the person stands, while npm runs scripts from the checkout.
import { resolve } from 'node:path'
import { refuse } from './say.mjs'

export const usage = `npm start -- [FILES] [--library DIR] [--screenshot FILE] [--now ISO]

  FILES             articles, feeds, pages or OPML files to open
  --library DIR     the library to use (also MARKETDASH_LIBRARY)
  --screenshot FILE save a picture of the window as PNG and exit
  --now ISO         the time that counts as now, for example 2025-11-25T09:00:00Z
`
const optionsOfPaths = ['--library', '--screenshot']
const options = [...optionsOfPaths, '--now']

/**
 * Makes paths absolute and checks that every option is known and has its value.
 * @param {readonly string[]} given
 * @param {string} folder where the person stands
 * @returns {{ parameters: string[], takesPicture: boolean }} for the app: options first, each with its value as the next parameter, then files
 * @throws a refusal that names what is wrong
 */
export function resolveParameters(given, folder) {
  const found = []
  const files = []
  for (let index = 0; index < given.length; index++) {
    const [option, ...rest] = given[index].split('=')
    if (given[index] === '--') {
      files.push(...given.slice(index + 1))
      break
    }
    if (!option.startsWith('-')) files.push(given[index])
    else if (!options.includes(option)) throw refuse(`${option} is not an option of npm start. These are:\n\n${usage}`)
    else {
      const value = given[index].includes('=') ? rest.join('=') : given[++index]
      if (!value || (!given[index].includes('=') && value.startsWith('--'))) throw refuse(`${option} needs a value.\n\n${usage}`)
      found.push(option, optionsOfPaths.includes(option) ? resolve(folder, value) : value)
    }
  }
  // Addresses are not files: they go to the app as they are.
  const resolved = files.map((file) => (/^[a-z][a-z0-9+.-]+:\/\//i.test(file) ? file : resolve(folder, file)))
  return { parameters: [...found, ...resolved], takesPicture: found.includes('--screenshot') }
}
