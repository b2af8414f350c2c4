import type { Database } from 'better-sqlite3'
import type { CompaniesReport } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { importCompanies, listImported } from '../companies/index.ts'
import { largestDocument, tooLargeSentence } from './formats/limits.ts'
import type { Parser } from './parser.ts'

/** Imports a file of companies and has every article that is read from now on searched for them. Throws AppError bad-input or too-large. */
export function takeInCompanies(db: Database, parser: Parser, name: string, bytes: Uint8Array, now: number): CompaniesReport {
  if (bytes.byteLength > largestDocument) throw new AppError('too-large', tooLargeSentence)
  const report = importCompanies(db, name, bytes, now)
  parser.useDirectory(listImported(db))
  return report
}
