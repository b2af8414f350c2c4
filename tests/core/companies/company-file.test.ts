import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCompanies } from '../../../src/core/companies/company-file.ts'
import { AppError } from '../../../src/shared/errors.ts'

const read = (text: string): ReturnType<typeof readCompanies> => readCompanies(new TextEncoder().encode(text), 'directory')

test('CSV, NASDAQ and SEC directories are read, with the names that articles use', () => {
  const haldane = { symbol: 'HLDN', exchange: 'NYSE', name: 'Haldane Instruments, Inc.', kind: 'stock', shortNames: ['Haldane Instruments'], wordNames: [], imported: true }
  expect(read('Symbol,Name,Exchange\r\nHLDN,"Haldane Instruments, Inc.",NYSE\r\n')).toEqual([haldane])
  expect(read('symbol;name\nVLDN;Velden "Foods" NV')).toEqual([
    { symbol: 'VLDN', exchange: null, name: 'Velden "Foods" NV', kind: 'stock', shortNames: ['Velden "Foods"'], wordNames: [], imported: true },
  ])
  expect(read('Symbol|Security Name|Test Issue\nHLDN|Haldane Instruments, Inc. - Common Stock|N\nZTEST|A Test|Y\n')).toEqual([
    { ...haldane, exchange: null },
  ])
  expect(read('{"0":{"cik_str":1,"ticker":"BRK-B","title":"BERKSHIRE HATHAWAY INC"}}')).toEqual([
    { symbol: 'BRK.B', exchange: null, name: 'BERKSHIRE HATHAWAY INC', kind: 'stock', shortNames: ['BERKSHIRE HATHAWAY', 'Berkshire Hathaway'], wordNames: [], imported: true },
  ])
  expect(read('{"fields":["cik","name","ticker","exchange"],"data":[[1,"Haldane Instruments, Inc.","HLDN","NYSE"]]}')).toEqual([haldane])
})

test('what is no directory is refused with what was looked for', () => {
  for (const text of ['', 'a,b\n1,2', '{', '[]', 'symbol,name\n']) expect(() => read(text)).toThrow(/company_tickers\.json/)
})

test('any text is a directory or a sentence', () => {
  const piece = fc.constantFrom('symbol', 'name', ',', '"', '\n', '\r\n', ';', '|', '\t', 'ABC', ' ', '{', '}', '[', ']', ':', '1', 'null')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      try {
        for (const company of read(`symbol,name\n${pieces.join('')}`)) expect(company.symbol).not.toBe('')
        read(pieces.join(''))
      } catch (error) {
        expect(error).toBeInstanceOf(AppError)
      }
    }),
  )
})

const finance = resolve(import.meta.dirname, '../../../../shared/corpora/finance')
describe.skipIf(!existsSync(finance))('the real directories', () => {
  test.each([
    ['company_tickers.json', 9000],
    ['nasdaq-listed.csv', 3000],
    ['nasdaq-listed-symbols.csv', 3000],
    ['sp500-constituents.csv', 500],
  ])('%s is read whole', (name, least) => {
    const companies = readCompanies(readFileSync(join(finance, name)), name)
    expect(companies.length).toBeGreaterThanOrEqual(least)
  })
})
