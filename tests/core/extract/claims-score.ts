// Scores extraction on the shared articles that disagree: every labelled claim must come out under its metric, field, basis, segment and
// period, and every number of the audited articles under some field. Run by itself it prints the score; without the articles it says so.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Extraction } from '../../../src/shared/model.ts'
import { extractArticle } from '../../../src/core/extract/index.ts'
import { parseText } from '../../../src/core/ingest/formats/text.ts'

export const conflictsFolder = join(import.meta.dirname, '../../../../shared/extraction/conflicts')

interface Claim {
  readonly article: string
  readonly metric: string
  readonly field: string
  readonly basis: string
  readonly segment: string | null
  readonly period: { readonly kind: string }
  readonly value: number
  readonly quote: string
}

interface Fact {
  readonly key: string
  readonly segment: string
  readonly value: number
}

export interface ClaimsScore {
  readonly claims: number
  readonly found: number
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
  readonly auditNumbers: number
  readonly auditFound: number
  readonly auditMissed: readonly string[]
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b))
const plain = (words: string | null | undefined): string =>
  (words ?? '')
    .toLowerCase()
    .replace(/\b(?:the|group|segment|division|unit|business|revenue|sales)\b/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const sameSegment = (a: string, b: string): boolean => a === b || (a !== '' && b !== '' && (a.includes(b) || b.includes(a)))

function readFile(path: string, name: string): Extraction {
  return extractArticle(
    parseText(readFileSync(path, 'utf8'), { source: name, url: null, contentType: null, modifiedAt: null, now: '2026-12-01T00:00:00Z' }),
  )
}

/** The numbers of an extraction in the fields of the claims. */
function listFacts(extraction: Extraction): readonly Fact[] {
  const facts: Fact[] = []
  for (const { period, figures, guidance } of extraction.snapshots) {
    for (const figure of figures) {
      const add = (field: string, value: number | null | undefined): void => {
        if (value !== null && value !== undefined)
          facts.push({ key: [figure.metric, field, figure.basis, period.kind].join(' '), segment: plain(figure.segment), value })
      }
      add('actual', figure.actual)
      for (const other of figure.alternatives ?? []) add('actual', other.actual)
      add('consensus', figure.consensus)
      add('prior', figure.prior)
      add(figure.change?.period === 'qoq' ? 'change-qoq' : 'change', figure.change?.value)
    }
    for (const guided of guidance) {
      for (const field of ['low', 'high'] as const) {
        const value = guided[field]
        if (value !== null)
          facts.push({
            key: [guided.metric, `guidance-${field}`, guided.basis, guided.period?.kind ?? 'year'].join(' '),
            segment: plain(guided.segment),
            value,
          })
      }
    }
  }
  return facts
}

/** Scores the shared claims and audits. @throws where the folder is absent: ask `existsSync(conflictsFolder)` first */
export function scoreClaims(): ClaimsScore {
  let claims = 0
  const missed: string[] = []
  const wrong: string[] = []
  for (const group of readdirSync(conflictsFolder)
    .filter((name) => /^g\d+$/u.test(name))
    .sort()) {
    const wanted = JSON.parse(readFileSync(join(conflictsFolder, group, 'claims.json'), 'utf8')) as readonly Claim[]
    for (const article of new Set(wanted.map((claim) => claim.article))) {
      const facts = listFacts(readFile(join(conflictsFolder, group, `${article}.txt`), `${article}.txt`))
      const used = new Set<Fact>()
      for (const claim of wanted.filter((other) => other.article === article)) {
        claims++
        const key = [claim.metric, claim.field, claim.basis, claim.period.kind].join(' ')
        const hits = facts.filter(
          (fact) => fact.key === key && sameSegment(fact.segment, plain(claim.segment)) && near(fact.value, claim.value),
        )
        if (hits.length === 0) missed.push(`${group}/${article} ${key} ${claim.segment ?? ''} ${claim.quote}`)
        for (const hit of hits) used.add(hit)
      }
      for (const fact of facts) if (!used.has(fact)) wrong.push(`${group}/${article} ${fact.key} ${fact.segment} ${fact.value}`)
    }
  }
  let auditNumbers = 0
  const auditMissed: string[] = []
  const audits = join(conflictsFolder, 'audit')
  for (const file of readdirSync(audits)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const { numbers } = JSON.parse(readFileSync(join(audits, file), 'utf8')) as {
      readonly numbers: Readonly<Record<string, { readonly quote: string; readonly value: number }>>
    }
    const values = listFacts(readFile(join(audits, file.replace('.json', '.txt')), file.replace('.json', '.txt'))).map((fact) =>
      Math.abs(fact.value),
    )
    for (const [name, number] of Object.entries(numbers)) {
      auditNumbers++
      if (!values.some((value) => near(value, Math.abs(number.value)))) auditMissed.push(`audit/${file} ${name} ${number.quote}`)
    }
  }
  return { claims, found: claims - missed.length, missed, wrong, auditNumbers, auditFound: auditNumbers - auditMissed.length, auditMissed }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!existsSync(conflictsFolder)) console.log('The shared articles that disagree are not here; nothing was scored.')
  else {
    const score = scoreClaims()
    for (const line of score.missed) console.log(`missed ${line}`)
    for (const line of score.wrong) console.log(`unlabelled ${line}`)
    for (const line of score.auditMissed) console.log(`not read ${line}`)
    console.log(
      `claims ${score.found}/${score.claims}; unlabelled numbers ${score.wrong.length}; audited numbers ${score.auditFound}/${score.auditNumbers}`,
    )
  }
}
