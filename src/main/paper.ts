// The article on paper, as the style sheet of the window for paper shows it.
import type { BrowserWindow } from 'electron'
import { AppError } from '../shared/errors.ts'
import { currentWords } from './preferences.ts'
import { askWhere, writeWhole } from './save-file.ts'

/** Prints by the system's own dialog. Throws AppError where there is no printer or it refuses; a person who changes their mind is no error. */
export function printWindow(window: BrowserWindow | null): Promise<{ readonly printed: boolean }> {
  if (!window) return Promise.resolve({ printed: false })
  return new Promise((resolve, reject) => {
    window.webContents.print({ printBackground: true }, (printed, reason) => {
      if (printed || /cancel/i.test(reason)) resolve({ printed })
      else reject(new AppError('bad-input', currentWords().menu.notPrinted(reason)))
    })
  })
}

/** Asks where to save the PDF and saves it there: whole, or not at all. Throws AppError where it could not be made or written. */
export async function savePdf(window: BrowserWindow | null, name: string): Promise<{ readonly path: string | null }> {
  const path = window ? await askWhere(window, name) : null
  if (!window || path === null) return { path: null }
  let pdf: Buffer
  try {
    pdf = await window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: false, generateDocumentOutline: true, generateTaggedPDF: true, margins: { top: 0.8, bottom: 0.8, left: 0.8, right: 0.8 } })
  } catch (error) {
    throw new AppError('internal', currentWords().menu.notMade, error)
  }
  writeWhole(path, pdf)
  return { path }
}
