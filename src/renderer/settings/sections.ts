import { thisApp } from './app.tsx'
import { appearance } from './appearance.tsx'
import { companies } from './companies.tsx'
import { keys } from './keys.tsx'
import { language } from './language.tsx'
import { lists } from './lists.tsx'
import { markets } from './markets.tsx'
import { notices } from './notices.tsx'
import { pictures } from './pictures.tsx'
import { reading } from './reading.tsx'
import type { Section } from './section.ts'
import { transfer } from './transfer.tsx'
import { speech } from './speech.tsx'

/** Every section of the settings, in the order shown. */
export const sections: readonly Section[] = [
  appearance,
  reading,
  speech,
  lists,
  notices,
  language,
  pictures,
  companies,
  markets,
  transfer,
  keys,
  thisApp,
]
