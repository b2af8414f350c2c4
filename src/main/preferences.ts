import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, nativeTheme } from 'electron'
import { knownWords, languageTags, loadWords } from '../shared/words/languages.ts'
import type { Words } from '../shared/words/languages.ts'
import { preferencesSchema } from '../shared/window.ts'
import type { Preferences } from '../shared/window.ts'

// The window owns what is chosen and tells it; main keeps the last it heard, so that menus and the empty window are right before the window can say.
let preferences: Preferences = { language: 'english', theme: 'system', keys: {}, notices: { on: true, quiet: false, from: '22:00', until: '07:00' } }

const fileOf = (): string => join(app.getPath('userData'), 'preferences.json')

/** Takes over what was chosen before; where that cannot be read, English and the system's colours. */
export async function openPreferences(): Promise<void> {
  try {
    preferences = preferencesSchema.parse(JSON.parse(readFileSync(fileOf(), 'utf8')))
  } catch {
    // None yet, or not readable: the window tells them again in a moment.
  }
  await loadCurrentWords()
  nativeTheme.themeSource = sourceOf(preferences)
}

/** Keeps what the window says. Answers whether anything is another, once its words are there. */
export async function setPreferences(next: Preferences): Promise<boolean> {
  if (JSON.stringify(next) === JSON.stringify(preferences)) return false
  preferences = next
  nativeTheme.themeSource = sourceOf(next)
  try {
    writeFileSync(`${fileOf()}.new`, JSON.stringify(next))
    renameSync(`${fileOf()}.new`, fileOf())
  } catch (error) {
    console.error('Language and colours could not be kept for the menu of the next start:', error)
  }
  await loadCurrentWords()
  return true
}

/** A menu in English is better than none. */
async function loadCurrentWords(): Promise<void> {
  try {
    await loadWords(preferences.language)
  } catch (error) {
    console.error('The words of the chosen language could not be read:', error)
  }
}

/** The words of the language that the window speaks. */
export function currentWords(): Words {
  return knownWords(preferences.language)
}

/** Its tag (BCP 47), for dates. */
export function currentLanguageTag(): string {
  return languageTags[preferences.language]
}

export function readNoticeChoices(): Preferences['notices'] {
  return preferences.notices
}

/** The keys of a command as the window has them; null where it has none. */
export function keysOfCommand(name: string): string | null {
  return Object.hasOwn(preferences.keys, name) ? (preferences.keys[name] ?? null) : null
}

/** The colour of an empty window: its paper, so that nothing flashes. */
export function paperColour(): string {
  if (preferences.theme === 'sepia') return '#f1e4c9'
  return nativeTheme.shouldUseDarkColors ? '#211f1c' : '#faf7f1'
}

function sourceOf({ theme }: Preferences): 'system' | 'light' | 'dark' {
  return theme === 'sepia' ? 'light' : theme
}
